import Textfield from '@atlaskit/textfield';
import { type ChangeEvent, useId } from 'react';

/** A whole number within bounds. What is no number is not taken over. */
export function NumberField(props: {
  label: string;
  hideLabel?: boolean;
  value: number;
  min: number;
  max: number;
  onChange(value: number): void;
}) {
  const id = useId();
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const value = Number(event.target.value);
    if (event.target.value !== '' && Number.isInteger(value)) props.onChange(value);
  };
  return (
    <div className="field field-number">
      <label htmlFor={id} className={props.hideLabel ? 'visually-hidden' : undefined}>
        {props.label}
      </label>
      <Textfield
        id={id}
        type="number"
        isCompact
        min={props.min}
        max={props.max}
        defaultValue={props.value}
        onChange={take}
      />
    </div>
  );
}

/** Text of several lines. */
export function TextArea(props: { label: string; value: string; rows?: number; onChange(text: string): void }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <textarea
        id={id}
        rows={props.rows ?? 3}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}
