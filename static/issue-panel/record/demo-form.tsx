import { useState } from 'react';
import { CheckField, DateField, RadioField, TextField } from '../../shared/fields';
import { useWords } from '../../shared/words';
import { usePanel } from '../panel-state';
import { FormFrame, type FormProps } from './form-frame';

/** Whether the demonstration was held, and Hauzd has the client's contact; or why it is omitted (1). */
export function DemoForm({ onClose }: FormProps) {
  const { panel } = useWords();
  const { view } = usePanel();
  const demo = view.onboarding?.facts.demo;
  const scheduledFor = demo?.scheduled?.for;
  const [outcome, setOutcome] = useState<'held' | 'omitted'>('held');
  const [on, setOn] = useState(scheduledFor && scheduledFor < view.today ? scheduledFor : view.today);
  const [contact, setContact] = useState(demo?.contact ?? true);
  const [reason, setReason] = useState('');
  return (
    <FormFrame
      title={panel.form.demo}
      command={outcome === 'held' ? { kind: 'holdDemo', on, contact } : { kind: 'omitDemo', on, reason }}
      onClose={onClose}
    >
      <RadioField
        legend={panel.form.demo}
        hideLegend
        inline
        value={outcome}
        options={[
          { value: 'held', label: panel.form.demoHeld },
          { value: 'omitted', label: panel.form.demoOmitted },
        ]}
        onChange={setOutcome}
      />
      <div className="fields">
        <DateField label={panel.form.on} value={on} max={view.today} onChange={setOn} />
        {outcome === 'omitted' && <TextField label={panel.form.reason} value={reason} onChange={setReason} />}
      </div>
      {outcome === 'held' && <CheckField label={panel.form.contact} checked={contact} onChange={setContact} />}
    </FormFrame>
  );
}
