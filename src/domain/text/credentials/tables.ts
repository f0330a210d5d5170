import { AMBIGUOUS, STRONG, WEAK } from './labels';
import { isCommon } from './said-of-secrets';
import { isCode, isFigures, isMixed, isWord } from './shapes';

/** A word for a secret as the head of a column, perhaps with whose it is. */
const HEAD = new RegExp(`^["'\\s]*[${STRONG}${AMBIGUOUS}${WEAK}]["'\\s]*$`, 'u');

/**
 * Lines with as many columns as their head, which has a word for a secret in one: `usuario,clave` above `jperez,robles`.
 *
 * @param marked a text with marks in the place of the words for a secret
 * @returns whether a column gives one away, and the text without the heads that were read
 */
export function readTables(marked: string): { gives: boolean; rest: string } {
  const lines = marked.split('\n');
  const rest: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const separator = ['|', '\t', ';', ','].find((each) => line.includes(each)) ?? '\n';
    const head = cellsOf(line, separator);
    const columns = head.flatMap((cell, column) => (HEAD.test(cell) ? [column] : []));
    const rows: string[][] = [];
    while (columns.length > 0 && head.length > 1 && at + 1 + rows.length < lines.length) {
      const row = cellsOf(lines[at + 1 + rows.length] ?? '', separator);
      if (row.length !== head.length) break;
      rows.push(row);
    }
    if (rows.some((row) => columns.some((column) => isValue(row[column] ?? '')))) return { gives: true, rest: marked };
    if (rows.length === 0) rest.push(line);
  }
  return { gives: false, rest: rest.join('\n') };
}

const cellsOf = (line: string, separator: string) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(separator)
    .map((cell) => cell.trim().replace(/^["']|["']$/g, ''));

function isValue(cell: string): boolean {
  if (isCommon(cell)) return false;
  return isMixed(cell) || isCode(cell) || isFigures(cell) || (isWord(cell) && /^\p{Ll}/u.test(cell));
}
