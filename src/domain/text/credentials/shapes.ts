/** What words look like, whatever stands near them. */

/** Techniques and products whose names have figures in them. */
const TECHNICAL =
  /^(?:oauth|sha|md|base|utf|iso|ipv|office|tls|ssl|http|pdf|mp|covid|aes|rsa|h|web|windows|win|ios|o|m|s|ec|x|p|b|u|es|log|node|vue|java|dte|f|i|art|ley|nch)-?\d+(?:\.\d+)*$/i;

/** Numbers with what they count, ordinals, and codes of units, floors, quarters, versions: `150UF`, `3er`, `302B`, `T2`. */
const COUNTED =
  /^(?:\d+(?:[.,]\d+)*(?:uf|clp|usd|m2|mts?|h|hs|hrs?|min|seg|am|pm|km|kg|gb|mb|kb|k|x|d|er|era|ra|ro|do|da|to|ta|vo|va|mo|ma|no|na|th|st|nd|rd|bis)|\d{1,4}-?\p{L}|\p{L}{1,3}\.?-?\d{1,5}-?\p{L}?|\d{1,4}[tqs]\d{0,4})$/iu;

/** Letters with figures or signs among them, as passwords and keys have them, and names and numbers have not. */
export function isMixed(word: string): boolean {
  if (word.length < 4 || !/\p{L}/u.test(word)) return false;
  const hasFigures = /\d/.test(word);
  if (!hasFigures && !/[\p{L}\d][#$%^*!@][\p{L}\d]/u.test(word)) return false;
  if (TECHNICAL.test(word) || /^1password$/i.test(word) || isMention(word)) return false;
  return !word.split(/[-/]/).every((part) => part === '' || /^\d+$/.test(part) || COUNTED.test(part));
}

/**
 * A code as units, plans and passwords have it: `PLK2025`, `Sur2025`, `A1203`. What is said of it tells which.
 */
export const isCode = (word: string): boolean =>
  /^(?:\p{L}{1,3}-?\d{3,6}\p{L}?|\d{3,4}\p{L})$/u.test(word) && word.length >= 5 && !TECHNICAL.test(word);

/** `jperez@losrobles`: who, not a secret; with a figure it may be either. */
const isMention = (word: string) => /^\p{L}[\p{L}.]*@[\p{L}.]+$/u.test(word);

/** Four figures or more; a year is none. */
export const isFigures = (word: string): boolean => /^\d{4,}$/.test(word) && !isYear(word);
export const isYear = (word: string): boolean => /^(?:19|20)\d{2}$/.test(word);

/** Letters only, perhaps with the dots and hyphens of a login. */
export const isWord = (word: string): boolean => /^\p{L}[\p{L}._-]+$/u.test(word);

/** Whether a string without blanks is a key by its form alone. */
export function isKeyLike(token: string): boolean {
  if (/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(token)) return true;
  const parts = token.split(/[-_+~]/).filter((part) => part !== '');
  if (isNamed(parts)) return false;
  const bare = parts.join('');
  if (/^\p{Lu}{4,}\d\p{Lu}{4,}$/u.test(bare) && bare.length >= 16) return true;
  if (bare.length < 12 || !/\d/.test(bare) || !/\p{L}/u.test(bare)) return false;
  if (bare.length >= 16) return turns(bare, kindOf) >= 4;
  return turns(bare, letterOrFigure) >= 5 || (turns(bare, letterOrFigure) === 4 && turns(bare, kindOf) >= 6);
}

const PADDED = /^(?=.*\p{Lu})(?=.*\p{Ll})[A-Za-z\d+/]{6,}={1,2}$/u;

/** Long, of letters of both kinds and figures, without any words: what base64 makes. */
export function isEncoded(token: string): boolean {
  // Filled up with "=" at its end.
  if (token.length % 4 === 0 && PADDED.test(token) && turns(token, kindOf) >= 3) return true;
  if (token.length < 32 || !/^[\w+/=-]+$/.test(token)) return false;
  const parts = token.split('/');
  const words = parts.filter((part) => /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)?[\d_-]*$/u.test(part));
  return /\d/.test(token) && /\p{Ll}/u.test(token) && turns(token, kindOf) >= 10 && words.length * 2 <= parts.length;
}

/** Groups of four that are no words: a key spelled apart, `9f86 d081 884c 7d65`. */
export function isSpelledApart(text: string): boolean {
  return [...text.matchAll(/(?<![\p{L}\d])[\p{L}\d]{4,6}(?:[\s-][\p{L}\d]{4,6}){2,}(?![\p{L}\d])/gu)].some(([run]) => {
    const groups = run.split(/[\s-]/);
    const mixed = groups.filter((group) => /\d/.test(group) && /\p{L}/u.test(group));
    const jumbled = mixed.filter((group) => turns(group, letterOrFigure) >= 2);
    // Joined by hyphens: `AB12-CD34-EF56`. With blanks between them they may be flats.
    if (run.includes('-') && mixed.length === groups.length && new Set(groups.map(({ length }) => length)).size === 1) {
      return true;
    }
    const isHex = groups.every((group) => /^[0-9a-f]{4}$/.test(group)) && mixed.length >= 2;
    return isHex || (mixed.length * 2 >= groups.length && jumbled.length * 3 >= groups.length);
  });
}

/** A name put together of words and numbers, as files have (`Listado_Precios_2026-03_v3`), or of codes (`B12-D1403`). */
function isNamed(parts: string[]): boolean {
  const isPlain = parts.every((part) => /^(?:\p{L}+|\d+|\p{L}{1,3}\d{1,5}|\d{1,4}\p{L}?)$/u.test(part));
  if (!isPlain) return false;
  return parts.some((part) => /^\p{L}{5,}$/u.test(part)) || parts.every((part) => part.length <= 6);
}

type Kind = (character: string) => string;

const letterOrFigure: Kind = (character) => (/\d/.test(character) ? 'figure' : 'letter');
const kindOf: Kind = (character) => {
  if (/\d/.test(character)) return 'figure';
  return character === character.toUpperCase() ? 'upper' : 'lower';
};

/** How often characters of one kind are followed by one of another. */
function turns(token: string, kind: Kind): number {
  const kinds = [...token].map(kind);
  return kinds.filter((each, index) => index > 0 && each !== kinds[index - 1]).length;
}
