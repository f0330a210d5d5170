import { type Option, RadioField } from '../../shared/fields';
import { useWords } from '../panel-words';

/** What came of something, of the few things that can. The form's title asks it already: the question is only heard. */
export function OutcomeField<Outcome extends string>(props: {
  value: Outcome | undefined;
  options: Option<Outcome>[];
  onChange(outcome: NoInfer<Outcome>): void;
}) {
  const { panel } = useWords();
  return <RadioField field="outcome" legend={panel.form.whatHappened} hideLegend inline {...props} />;
}
