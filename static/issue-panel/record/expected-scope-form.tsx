import { useWords } from '../panel-words';
import { FormFrame, type FormProps } from './form-frame';
import { ScopeField } from './scope-field';
import { useDraft } from './use-draft';

/** The scope that is expected before there is an agreement. It gates nothing (1.1). */
export function ExpectedScopeForm({ request, onClose }: FormProps<'expectedScope'>) {
  const { panel } = useWords();
  const form = useDraft(request);
  return (
    <FormFrame form={form} title={panel.form.expectedScope} onClose={onClose}>
      <ScopeField
        legend={panel.form.scope}
        isKnown
        value={form.draft.scope}
        onChange={(scope) => scope !== 'notKnown' && form.change({ scope })}
      />
    </FormFrame>
  );
}
