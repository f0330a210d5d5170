/** Jira's limit for a line of text, a summary among them, in characters. */
export const LINE_LIMIT = 255;

/**
 * A text of at most so many characters, with `…` where something was left out. Cut between what a reader takes for
 * characters (Unicode, "grapheme clusters"): never within an emoji, a flag or a letter with its accent.
 *
 * @param most in UTF-16 units, as Jira counts them
 */
export function cutText(text: string, most = LINE_LIMIT): string {
  if (text.length <= most) return text;
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter('es', { granularity: 'grapheme' }).segment(text)) {
    if (index + segment.length > most - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end)}…`;
}
