import { type ReactNode, useId } from 'react';

/** What is said below a field: how to fill it in, and what is wrong with what is there. */
export interface Said {
  hint?: ReactNode;
  error?: string | undefined;
}

/** What is said below a field, and the attributes that tie it to the field: it is read out with it, and found by it. */
export function useSaid({ hint, error }: Said) {
  const id = useId();
  const ids = [...(hint ? [`${id}hint`] : []), ...(error ? [`${id}error`] : [])].join(' ');
  return {
    tied: { ...(ids && { 'aria-describedby': ids }), ...(error && { 'aria-invalid': true }) },
    below: (
      <>
        {hint && (
          <p id={`${id}hint`} className="field-said subtle small">
            {hint}
          </p>
        )}
        {error && (
          <p id={`${id}error`} className="field-said field-error small">
            {error}
          </p>
        )}
      </>
    ),
  };
}
