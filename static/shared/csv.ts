import type { Language } from '../../src/domain/language';

/** A spreadsheet that is told no encoding takes the text for its own; the mark at the beginning says UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

const SEPARATORS: Record<Language, string> = { es: ';', en: ',' };

/**
 * Rows as a text that a spreadsheet of that language opens without questions: Excel separates by `;` where the comma is
 * the decimal sign, as in Chile, and by `,` in English.
 */
export function csvText(rows: readonly (readonly string[])[], language: Language): string {
  const text = rows.map((row) => `${row.map((cell) => quoted(cell)).join(SEPARATORS[language])}\r\n`).join('');
  return BYTE_ORDER_MARK + text;
}

/**
 * What a spreadsheet may run as a formula (OWASP, "CSV Injection": the four signs, a tab, an end of line, and the signs
 * of full width), also behind blanks and what cannot be seen, which some of them leave out.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u;

/** An apostrophe before a formula makes it text. */
function quoted(cell: string): string {
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[";,\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
