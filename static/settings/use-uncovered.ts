import { type RefObject, useEffect } from 'react';

/** Between what has the focus and the bar, in pixels. */
const ROOM = 8;

/** Keeps what has the focus out from under the bar that saves: it is scrolled to the middle of what is in sight. */
export function useUncovered(form: RefObject<HTMLElement>): void {
  useEffect(() => {
    const uncover = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || !form.current?.contains(target)) return;
      const bar = document.querySelector('[data-save-bar]');
      if (!bar) return;
      const { bottom } = target.getBoundingClientRect();
      if (bottom + ROOM > bar.getBoundingClientRect().top) target.scrollIntoView({ block: 'center' });
    };
    document.addEventListener('focusin', uncover);
    return () => document.removeEventListener('focusin', uncover);
  }, [form]);
}
