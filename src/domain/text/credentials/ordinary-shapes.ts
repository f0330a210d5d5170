/** Stands for something whose form says that it is ordinary: a date, an amount, a file. */
export const ORDINARY = '\uE100';
/** Stands for an e-mail address, which may be somebody's login. */
export const MAIL = '\uE101';

const EDGE = '(?<![\\p{L}\\d])';
const END = '(?![\\p{L}\\d])';

/** Forms that business texts are full of, most particular first. None of them is the form of a secret. */
const FORMS: [form: RegExp, mark: string][] = [
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, MAIL],
  // Files.
  [
    /[\p{L}\d][^\s"'«»“”:;,()/]*\.(?:pdf|xlsx?|docx?|pptx?|csv|jpe?g|png|gif|svg|heic|zip|rar|txt|json|xml|html?|msg|eml|mp4|dwg|ics)(?![\p{L}\d])/giu,
    ORDINARY,
  ],
  // Moments and days.
  [new RegExp(`${EDGE}\\d{4}-\\d{2}-\\d{2}(?:T[\\d:.]+(?:Z|[+-]\\d{2}:?\\d{2})?)?${END}`, 'gu'), ORDINARY],
  [new RegExp(`${EDGE}\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})${END}`, 'gu'), ORDINARY],
  [new RegExp(`${EDGE}\\d{1,2}[-/](?:\\d{1,2}|\\p{L}{3,})(?:[-/]\\d{2,4})?${END}`, 'gu'), ORDINARY],
  [new RegExp(`${EDGE}\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[ap]\\.?m\\.?)?${END}`, 'giu'), ORDINARY],
  // A RUT, a telephone, an amount, a percentage.
  [new RegExp(`${EDGE}\\d{1,3}(?:\\.\\d{3}){2}-?[\\dk]?${END}|${EDGE}\\d{7,8}(?:-[\\dk]|k)${END}`, 'giu'), ORDINARY],
  [/\+\d[\d\s()-]{7,}\d|\(\d{1,3}\)\s?\d[\d\s-]{4,}\d/gu, ORDINARY],
  [
    new RegExp(`${EDGE}[269]\\s?\\d{4}[\\s-]\\d{4}${END}|${EDGE}\\d{3}\\s\\d{3}\\s\\d{3,4}(?:\\s\\d{3})?${END}`, 'gu'),
    ORDINARY,
  ],
  [/(?<![\p{L}\d])(?:US?\$|\$|UF|CLP|USD|UTM)\s?\d[\d.,]*/giu, ORDINARY],
  [new RegExp(`${EDGE}\\d[\\d.,]*\\s?(?:UF|CLP|USD|UTM|%)`, 'giu'), ORDINARY],
  // Numbers with points, and versions with what follows them.
  [new RegExp(`${EDGE}v?\\d+(?:\\.\\d+)+(?:-[a-z]+(?:\\.\\d+)?)?${END}`, 'giu'), ORDINARY],
  // Keys of issues, and numbers of contracts, orders and invoices.
  [/(?<![\p{L}\d-])\p{Lu}[\p{Lu}\d]{0,9}(?:-\p{Lu}{2,4})*(?:-\d{1,10})+(?:-\p{Lu})?(?![\p{L}\d-])/gu, ORDINARY],
  [/(?<![\p{L}\d-])\p{Lu}{2,4}\d{7,12}(?![\p{L}\d-])/gu, ORDINARY],
];

/** The text with what is ordinary by its form as marks. */
export function maskOrdinary(plain: string): string {
  return FORMS.reduce((text, [form, mark]) => text.replace(form, mark), plain);
}
