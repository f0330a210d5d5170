/**
 * Puts the focus on the first line, once what was asked for is drawn: for when the button that had the focus is gone
 * with what it was about.
 */
export function focusFirstLine(): void {
  setTimeout(() => document.querySelector('h1')?.focus());
}
