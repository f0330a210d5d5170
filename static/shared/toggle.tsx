import type { Option } from './fields';
import styles from './toggle.module.css';

/** One of two or three, or none: pressing the chosen one again takes it back. */
export function Toggle<Value extends string>(props: {
  label: string;
  value: Value | undefined;
  options: Option<Value>[];
  onChange(value: NoInfer<Value> | undefined): void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a visible legend; the row's own label names this group
    <div className={styles.toggle} role="group" aria-label={props.label}>
      {props.options.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          aria-pressed={props.value === value}
          onClick={() => props.onChange(props.value === value ? undefined : value)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
