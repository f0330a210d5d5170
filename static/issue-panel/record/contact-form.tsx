import { RadioField } from '../../shared/fields';
import { useWords } from '../panel-words';
import { FormFrame, type FormProps } from './form-frame';
import { useDraft } from './use-draft';

/** Whether Hauzd has the client's contact (1). It gates nothing. */
export function ContactForm({ request, onClose }: FormProps<'contact'>) {
  const { facts } = useWords();
  const form = useDraft(request);
  return (
    <FormFrame form={form} title={facts.fact('contact')} onClose={onClose}>
      <ContactField value={form.draft.contact} onChange={(contact) => form.change({ contact })} />
    </FormFrame>
  );
}

/** Yes, no, or nobody said. */
export function ContactField(props: { value: 'yes' | 'no' | undefined; onChange(contact: 'yes' | 'no'): void }) {
  const { panel, facts } = useWords();
  return (
    <RadioField
      field="contact"
      legend={panel.form.contact}
      inline
      value={props.value}
      options={[
        { value: 'yes', label: facts.contact.yes },
        { value: 'no', label: facts.contact.no },
      ]}
      onChange={props.onChange}
    />
  );
}
