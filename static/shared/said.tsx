import { createContext, type ReactNode, useContext, useId } from 'react';
import styles from './fields.module.css';

/** What is said below a field: how to fill it in, and what is wrong with what is there. */
export interface Said {
  hint?: ReactNode;
  error?: string | undefined;
  /** What the form around it calls the field: what is wrong with it is said by the form. */
  field?: string;
}

/** What is wrong with the fields of a form, by their names: it stands at the field, not beside the button. */
const Wrong = createContext<Partial<Record<string, string>>>({});
export const WrongFields = Wrong.Provider;

/** What is said below a field, and the attributes that tie it to the field: it is read out with it, and found by it. */
export function useSaid({ hint, error: own, field }: Said) {
  const id = useId();
  const wrong = useContext(Wrong);
  const error = own ?? (field && wrong[field]);
  const ids = [...(hint ? [`${id}hint`] : []), ...(error ? [`${id}error`] : [])].join(' ');
  return {
    isWrong: Boolean(error),
    tied: { ...(ids && { 'aria-describedby': ids }), ...(error && { 'aria-invalid': true }) },
    below: (
      <>
        {hint && (
          <p id={`${id}hint`} className={`${styles.said} subtle small`}>
            {hint}
          </p>
        )}
        {error && (
          <p id={`${id}error`} className={`${styles.said} ${styles.error} small`}>
            {error}
          </p>
        )}
      </>
    ),
  };
}

/** Leads to the first field that something is wrong with: to itself, or into the group that answers a question. */
export function focusFirstWrong(within: ParentNode): void {
  within.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong] :is(input, button)')?.focus();
}
