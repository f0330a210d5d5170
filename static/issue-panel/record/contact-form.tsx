import { useState } from 'react';
import { CheckField } from '../../shared/fields';
import { useWords } from '../../shared/words';
import { usePanel } from '../panel-state';
import { FormFrame, type FormProps } from './form-frame';

/** Whether Hauzd has the client's contact (1). It gates nothing. */
export function ContactForm({ onClose }: FormProps) {
  const { panel, facts } = useWords();
  const { view } = usePanel();
  const [contact, setContact] = useState(view.onboarding?.facts.demo.contact ?? true);
  return (
    <FormFrame title={facts.fact('contact')} command={{ kind: 'noteContact', contact }} onClose={onClose}>
      <CheckField label={panel.form.contact} checked={contact} onChange={setContact} />
    </FormFrame>
  );
}
