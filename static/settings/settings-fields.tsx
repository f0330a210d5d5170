import Textfield from '@atlaskit/textfield';
import { type ChangeEvent, type ReactNode, useId } from 'react';
import { type Said, useSaid } from '../shared/said';
import styles from './settings.module.css';

/** A whole number within bounds. What is no number is not taken over. */
export function NumberField(
  props: { label: ReactNode; value: number; min: number; max: number; onChange(value: number): void } & Said,
) {
  const id = useId();
  const { tied, below } = useSaid(props);
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const value = Number(event.target.value);
    if (event.target.value !== '' && Number.isInteger(value)) props.onChange(value);
  };
  return (
    <div className={`field ${styles.number}`}>
      <label htmlFor={id}>{props.label}</label>
      <Textfield
        id={id}
        type="number"
        isCompact
        min={props.min}
        max={props.max}
        defaultValue={props.value}
        onChange={take}
        isInvalid={props.error !== undefined}
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
    <div className="field">
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
