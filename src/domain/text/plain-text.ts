/**
 * Texts as a person reads them, whatever they are made of: full-width letters, letters of another alphabet that look
 * the same, characters that cannot be seen, figures in the place of letters.
 */

/** Shown as a blank, though Unicode counts them among letters and symbols (Hangul fillers, the empty braille cell). */
const LOOKS_BLANK = /[\u115F\u1160\u3164\uFFA0\u2800]/gu;

/** Shown as nothing at all: soft hyphens, zero-width characters, variation selectors (Unicode, DerivedCoreProperties). */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

/** Letters that look like Latin ones: Cyrillic, Greek, small capitals (Unicode TS 39, "confusables", of these alphabets). */
const LOOKALIKES = new Map(
  [
    ['аɑαᴀ', 'a'],
    ['АΑ', 'A'],
    ['ʙ', 'b'],
    ['ВΒ', 'B'],
    ['сςᴄ', 'c'],
    ['СϹ', 'C'],
    ['ԁᴅ', 'd'],
    ['еєεᴇ', 'e'],
    ['ЕΕ', 'E'],
    ['ɡɢ', 'g'],
    ['һʜ', 'h'],
    ['НΗ', 'H'],
    ['іıιɪ', 'i'],
    ['ІΙ', 'I'],
    ['јᴊ', 'j'],
    ['Ј', 'J'],
    ['кκᴋ', 'k'],
    ['КΚ', 'K'],
    ['ӏʟ', 'l'],
    ['мᴍ', 'm'],
    ['МΜ', 'M'],
    ['ɴ', 'n'],
    ['Ν', 'N'],
    ['оοσᴏ', 'o'],
    ['ОΟ', 'O'],
    ['рρᴘ', 'p'],
    ['РΡ', 'P'],
    ['ʀг', 'r'],
    ['ѕꜱ', 's'],
    ['Ѕ', 'S'],
    ['тτᴛ', 't'],
    ['ТΤ', 'T'],
    ['υᴜ', 'u'],
    ['νѵᴠ', 'v'],
    ['ѡᴡ', 'w'],
    ['хχ', 'x'],
    ['ХΧ', 'X'],
    ['уγʏ', 'y'],
    ['УΥ', 'Y'],
    ['ᴢ', 'z'],
    ['Ζ', 'Z'],
  ].flatMap(([from = '', to = '']) => [...from].map((letter): [string, string] => [letter, to])),
);

/**
 * A text without its disguises and without accents, for looking words up in it. Never stored, never shown.
 *
 * @param unseen what stands where a character cannot be seen: nothing, or a blank (two words may hang together by one)
 */
export function plainText(text: string, unseen: '' | ' ' = ''): string {
  const seen = text.replace(LOOKS_BLANK, ' ').normalize('NFKC').replace(UNSEEN, unseen);
  return [...seen.normalize('NFD')]
    .map((letter) => LOOKALIKES.get(letter) ?? letter)
    .join('')
    .replace(/\p{M}/gu, '');
}

/** Words spelled letter by letter (`c l a v e`, `c.l.a.v.e`) as words. */
export function together(text: string): string {
  return text
    .replace(/(?<!\S)[^\s](?: [^\s]){3,}[:=;,.]?(?!\S)/gu, (run) => run.replaceAll(' ', ''))
    .replace(/(?<![\p{L}\d])\p{L}(?:[._*-]\p{L}){3,}(?![\p{L}\d])/gu, (run) => run.replace(/[._*-]/g, ''));
}

/** Whether nothing of a text shows: blanks of every kind, characters without a shape, marks without a letter. */
export function showsNothing(text: string): boolean {
  return !/\S/.test(text.replace(LOOKS_BLANK, ' ').replace(UNSEEN, '').replace(/\p{M}/gu, ''));
}

/** Whether a text holds something that a person can read: a letter or a figure, not only signs and what shows nothing. */
export function isReadable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replace(LOOKS_BLANK, ' ').replace(UNSEEN, ''));
}
