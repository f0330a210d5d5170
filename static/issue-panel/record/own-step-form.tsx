import { Fields, TextField } from '../../shared/fields';
import { useWords } from '../panel-words';
import { useStepName } from '../step-names';
import { DoneOnField } from './done-on-field';
import { FormFrame, type FormProps } from './form-frame';
import { useDraft } from './use-draft';

/** That a step of the team's was done: on which day, and what there is to note. */
export function OwnStepForm({ request, onClose }: FormProps<'ownStep'>) {
  const { panel } = useWords();
  const stepName = useStepName();
  const form = useDraft(request);
  const { draft, change } = form;
  return (
    <FormFrame form={form} title={stepName(request.step)} onClose={onClose}>
      <Fields>
        <DoneOnField value={draft.on} onChange={(on) => change({ on })} />
        <TextField field="text" label={panel.form.note} value={draft.note} onChange={(note) => change({ note })} />
      </Fields>
    </FormFrame>
  );
}
