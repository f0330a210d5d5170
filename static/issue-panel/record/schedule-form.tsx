import { useState } from 'react';
import { DateField } from '../../shared/fields';
import { useWords } from '../../shared/words';
import { usePanel } from '../panel-state';
import { FormFrame, type FormProps } from './form-frame';

/** For when the demonstration is arranged (1). The only day that may be in the future. */
export function ScheduleForm({ onClose }: FormProps) {
  const { panel } = useWords();
  const { view } = usePanel();
  const [day, setDay] = useState(view.onboarding?.facts.demo.scheduled?.for ?? view.today);
  return (
    <FormFrame title={panel.form.schedule} command={{ kind: 'scheduleDemo', for: day }} onClose={onClose}>
      <div className="fields">
        <DateField label={panel.form.on} value={day} onChange={setDay} />
      </div>
    </FormFrame>
  );
}
