import { TextField } from '../../shared/fields';
import { useWords } from '../panel-words';

/** Why something was not done, ends, or is taken back. */
export function ReasonField({ value, onChange }: { value: string; onChange(reason: string): void }) {
  const { panel } = useWords();
  return <TextField field="text" label={panel.form.reason} value={value} onChange={onChange} />;
}
