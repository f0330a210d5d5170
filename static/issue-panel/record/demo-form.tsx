import { Fields } from '../../shared/fields';
import { useWords } from '../panel-words';
import { ContactField } from './contact-form';
import { DoneOnField } from './done-on-field';
import { FormFrame, type FormProps } from './form-frame';
import { OutcomeField } from './outcome-field';
import { ReasonField } from './reason-field';
import { useDraft } from './use-draft';

/** Whether the demonstration was held, and Hauzd has the client's contact; or why it is omitted (1). */
export function DemoForm({ request, onClose }: FormProps<'demo'>) {
  const { panel } = useWords();
  const form = useDraft(request);
  const { draft, change } = form;
  return (
    <FormFrame form={form} title={panel.form.demo} onClose={onClose}>
      <OutcomeField
        value={draft.outcome}
        options={[
          { value: 'held', label: panel.form.demoHeld },
          { value: 'omitted', label: panel.form.demoOmitted },
        ]}
        onChange={(outcome) => change({ outcome })}
      />
      <Fields>
        <DoneOnField value={draft.on} onChange={(on) => change({ on })} />
        {draft.outcome === 'omitted' && <ReasonField value={draft.reason} onChange={(reason) => change({ reason })} />}
      </Fields>
      {draft.outcome === 'held' && <ContactField value={draft.contact} onChange={(contact) => change({ contact })} />}
    </FormFrame>
  );
}
