import type { Language } from '../../locales';

/** A spreadsheet that is told no encoding takes the text for its own; the mark at the beginning says UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows as a text that a spreadsheet of that language opens without questions: Excel separates by `;` where the comma is
 * the decimal sign, as in Chile, and by `,` in English.
 */
export function csvText(rows: readonly (readonly string[])[], language: Language): string {
  const separator = language === 'en' ? ',' : ';';
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map((cell) => quoted(cell)).join(separator)}\r\n`).join('');
}

/**
 * What begins like a formula would be run by the spreadsheet (OWASP, "CSV Injection"): an apostrophe before it makes it
 * text.
 */
function quoted(cell: string): string {
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[";,\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
