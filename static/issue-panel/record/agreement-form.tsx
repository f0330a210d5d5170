import { DateField } from '../../shared/date-field';
import { Fields } from '../../shared/fields';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { FormFrame, type FormProps } from './form-frame';
import { ScopeField } from './scope-field';
import { useDraft } from './use-draft';

/** A new agreement, which rules from then on; or the correction of one (2). Its scope may be found out later. */
export function AgreementForm({ request, onClose }: FormProps<'agreement' | 'correctAgreement'>) {
  const { panel } = useWords();
  const { view } = usePanel();
  const form = useDraft(request);
  const { draft, change } = form;
  return (
    <FormFrame form={form} title={panel.form[request.form]} onClose={onClose}>
      <ScopeField legend={panel.form.scope} value={draft.scope} onChange={(scope) => change({ scope })} />
      <Fields>
        <DateField
          field="day"
          label={panel.form.closedOn}
          value={draft.closedOn}
          max={view.today}
          onChange={(closedOn) => change({ closedOn })}
        />
      </Fields>
    </FormFrame>
  );
}
