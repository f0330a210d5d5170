import { useState } from 'react';
import { SelectField, TextField } from '../shared/fields';
import styles from './action-form.module.css';
import type { InputField } from './fields-of';
import { useFormWords } from './form-words';

/** In a list of choices: not chosen, and a smart value instead. No choice has these names. */
const NONE = '';
const SMART = 'smart';

/** One input: written, or chosen from a list with a smart value as its last entry. */
export function ActionInput(props: {
  field: InputField;
  value: string;
  error: string | undefined;
  onChange(text: string): void;
}) {
  const words = useFormWords();
  const { field, value, error, onChange } = props;
  const { input, choices, isRequired } = field;
  const [isSmart, setSmart] = useState(value !== '' && choices !== undefined && !choices.includes(value));
  const label = words.inputs[input];
  const hint = words.hints[input];
  if (!choices) return <TextField label={label} value={value} error={error} hint={hint} onChange={onChange} />;

  const named = words.choices[input] ?? {};
  const none = isRequired ? [] : [{ value: NONE, label: words.anyOf[input] ?? '' }];
  const options = [
    ...none,
    ...choices.map((choice) => ({ value: choice, label: named[choice] ?? choice })),
    { value: SMART, label: words.smart },
  ];
  const choose = (chosen: string) => {
    setSmart(chosen === SMART);
    onChange(chosen === SMART ? '' : chosen);
  };
  const selected = isSmart ? SMART : value === NONE && isRequired ? undefined : value;
  return (
    <>
      <SelectField
        label={label}
        value={selected}
        placeholder={words.choose}
        options={options}
        error={isSmart ? undefined : error}
        onChange={choose}
      />
      {isSmart && (
        <div className={styles.nested}>
          <TextField
            label={words.smartValue(label)}
            value={value}
            error={error}
            hint={words.smartHint(choices)}
            onChange={onChange}
          />
        </div>
      )}
    </>
  );
}
