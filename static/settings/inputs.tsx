import Textfield from '@atlaskit/textfield';
import { type ChangeEvent, type FocusEvent, type ReactNode, useId, useState } from 'react';
import fields from '../shared/fields.module.css';
import { type Said, useSaid } from '../shared/said';
import styles from './settings.module.css';
import { useSettingsWords } from './settings-words';

/** A whole number within bounds. What is no number is not taken over: the field says so, and what stays in its place. */
export function NumberField(
  props: { label: ReactNode; value: number; min: number; max: number; onChange(value: number): void } & Said,
) {
  const id = useId();
  const { notWhole } = useSettingsWords();
  const [isWrong, setWrong] = useState(false);
  const error = isWrong ? notWhole(props.value) : props.error;
  const { tied, below } = useSaid({ ...props, error });
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const isWhole = target.value !== '' && Number.isInteger(Number(target.value));
    setWrong(!isWhole);
    if (isWhole) props.onChange(Number(target.value));
  };
  const leave = ({ target }: FocusEvent<HTMLInputElement>) => {
    if (isWrong) target.value = String(props.value);
  };
  return (
    <div className={`${fields.field} ${styles.number}`}>
      <label htmlFor={id}>{props.label}</label>
      <Textfield
        id={id}
        type="number"
        isCompact
        min={props.min}
        max={props.max}
        defaultValue={props.value}
        onChange={take}
        onBlur={leave}
        isInvalid={error !== undefined}
        {...tied}
      />
      {below}
    </div>
  );
}

/** Text of several lines. */
export function TextArea(props: { label: string; value: string; rows?: number; onChange(text: string): void } & Said) {
  const id = useId();
  const { tied, below } = useSaid(props);
  return (
    <div className={fields.field}>
      <label htmlFor={id}>{props.label}</label>
      <textarea
        id={id}
        className={styles.textArea}
        rows={props.rows ?? 3}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        {...tied}
      />
      {below}
    </div>
  );
}
