import type { LocalDate } from '../../../src/domain/dates';
import { DateField } from '../../shared/date-field';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';

/** The day on which something took place: today at the latest. */
export function DoneOnField({ value, onChange }: { value: LocalDate; onChange(on: LocalDate): void }) {
  const { panel } = useWords();
  const { view } = usePanel();
  return <DateField field="day" label={panel.form.on} value={value} max={view.today} onChange={onChange} />;
}
