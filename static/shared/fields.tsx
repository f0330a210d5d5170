import Textfield from '@atlaskit/textfield';
import { type ChangeEvent, type ReactNode, useId } from 'react';
import styles from './fields.module.css';
import { type Said, useSaid } from './said';

export function TextField(props: { label: string; value: string; onChange(text: string): void } & Said) {
  const id = useId();
  const { tied, below, isWrong } = useSaid(props);
  return (
    <div className={`${styles.field} ${styles.text}`}>
      <label htmlFor={id}>{props.label}</label>
      <Textfield
        id={id}
        isCompact
        autoComplete="off"
        value={props.value}
        onChange={(event: ChangeEvent<HTMLInputElement>) => props.onChange(event.target.value)}
        isInvalid={isWrong}
        {...tied}
      />
      {below}
    </div>
  );
}

export interface Option<Value extends string> {
  value: Value;
  label: string;
  hint?: string;
}

/** The browser's own list: light, and right on every device. `placeholder` stands there until something is chosen. */
export function SelectField<Value extends string>(
  props: (
    | { label: ReactNode; hideLabel?: never }
    /** Where what is around it says as much. */
    | { label: string; hideLabel: true }
  ) & {
    value: Value | undefined;
    placeholder?: string;
    options: Option<Value>[];
    onChange(value: NoInfer<Value>): void;
  } & Said,
) {
  const id = useId();
  const { tied, below } = useSaid(props);
  const choose = (value: string) => {
    const chosen = props.options.find((option) => option.value === value);
    if (chosen) props.onChange(chosen.value);
  };
  return (
    <div className={styles.field}>
      {!props.hideLabel && <label htmlFor={id}>{props.label}</label>}
      <select
        id={id}
        aria-label={props.hideLabel ? props.label : undefined}
        value={props.value ?? ''}
        onChange={(event) => choose(event.target.value)}
        {...tied}
      >
        {props.value === undefined && (
          <option value="" disabled>
            {props.placeholder}
          </option>
        )}
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {below}
    </div>
  );
}

/** Several fields or buttons that answer one question; `legend` names it. What is wrong with them stands below. */
export function FieldGroup(
  props: {
    legend: string;
    /** Where a heading right above says as much. */
    hideLegend?: boolean | undefined;
    /** Its options stand beside each other. */
    inline?: boolean | undefined;
    children: ReactNode;
  } & Said,
) {
  const { tied, below, isWrong } = useSaid(props);
  return (
    <fieldset
      className={`${styles.field} ${props.inline ? styles.inline : ''}`}
      aria-describedby={tied['aria-describedby']}
      data-wrong={isWrong || undefined}
    >
      <legend className={props.hideLegend ? `visually-hidden ${styles.unseen}` : undefined}>{props.legend}</legend>
      {props.children}
      {below}
    </fieldset>
  );
}

/** One of a few, all in sight. `legend` names the question. */
export function RadioField<Value extends string>(
  props: {
    legend: string;
    hideLegend?: boolean;
    value: Value | undefined;
    options: Option<Value>[];
    inline?: boolean;
    onChange(value: NoInfer<Value>): void;
  } & Said,
) {
  const name = useId();
  const { legend, hideLegend, hint, error, field } = props;
  return (
    <FieldGroup {...{ legend, hideLegend, hint, error }} {...(field && { field })} inline={props.inline}>
      {props.options.map(({ value, label, hint }) => (
        <label key={value} className={styles.option}>
          <input type="radio" name={name} checked={props.value === value} onChange={() => props.onChange(value)} />
          <span>
            {label}
            {hint && <span className="subtle"> · {hint}</span>}
          </span>
        </label>
      ))}
    </FieldGroup>
  );
}

export function CheckField(props: { label: ReactNode; checked: boolean; onChange(checked: boolean): void }) {
  return (
    <label className={styles.option}>
      <input type="checkbox" checked={props.checked} onChange={(event) => props.onChange(event.target.checked)} />
      <span>{props.label}</span>
    </label>
  );
}

/** Fields beside each other, as far as there is room. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={styles.fields}>{children}</div>;
}

/** Fields that cannot be changed while what is in them is being saved: the browser disables all that stands in it. */
export function Frozen(props: { when: boolean; className?: string | undefined; children: ReactNode }) {
  return (
    // It freezes the fields and groups nothing: what is around has the name.
    <fieldset className={`${styles.frozen} ${props.className ?? ''}`} role="none" disabled={props.when}>
      {props.children}
    </fieldset>
  );
}
