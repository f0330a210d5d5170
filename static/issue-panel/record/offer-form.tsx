import { Fields } from '../../shared/fields';
import { useWords } from '../panel-words';
import { DoneOnField } from './done-on-field';
import { OFFER_OUTCOMES } from './drafts';
import { FormFrame, type FormProps } from './form-frame';
import { OutcomeField } from './outcome-field';
import { useDraft } from './use-draft';

/** Where the offer of the API REST stands (2.1.2). Buying it is never obligatory, and the form says so. */
export function OfferForm({ request, onClose }: FormProps<'offer'>) {
  const { panel } = useWords();
  const form = useDraft(request);
  const { draft, change } = form;
  return (
    <FormFrame form={form} title={panel.form.offer} hint={panel.form.offerHint} onClose={onClose}>
      <OutcomeField
        value={draft.outcome}
        options={OFFER_OUTCOMES.map((value) => ({ value, label: panel.form.offers[value] }))}
        onChange={(outcome) => change({ outcome })}
      />
      <Fields>
        <DoneOnField value={draft.on} onChange={(on) => change({ on })} />
      </Fields>
    </FormFrame>
  );
}
