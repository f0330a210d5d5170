import { useState } from 'react';
import { DateField, RadioField, TextField } from '../../shared/fields';
import { useWords } from '../../shared/words';
import { usePanel } from '../panel-state';
import { FormFrame, type FormProps } from './form-frame';

/** Whether Hauzd was told the client's modules before the demonstration, or why not (1.1). */
export function InformationForm({ onClose }: FormProps) {
  const { panel } = useWords();
  const { view } = usePanel();
  const [outcome, setOutcome] = useState<'sent' | 'omitted'>('sent');
  const [on, setOn] = useState(view.today);
  const [reason, setReason] = useState('');
  return (
    <FormFrame
      title={panel.form.information}
      command={
        outcome === 'sent' ? { kind: 'sendModuleInformation', on } : { kind: 'omitModuleInformation', on, reason }
      }
      onClose={onClose}
    >
      <RadioField
        legend={panel.form.information}
        hideLegend
        inline
        value={outcome}
        options={[
          { value: 'sent', label: panel.form.informationSent },
          { value: 'omitted', label: panel.form.informationOmitted },
        ]}
        onChange={setOutcome}
      />
      <div className="fields">
        <DateField label={panel.form.on} value={on} max={view.today} onChange={setOn} />
        {outcome === 'omitted' && <TextField label={panel.form.reason} value={reason} onChange={setReason} />}
      </div>
    </FormFrame>
  );
}
