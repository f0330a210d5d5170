/**
 * Whether a free text seems to carry a credential. Credentials travel outside the app and are never stored in it, so a
 * text that looks like one is refused before anything is written. It errs towards refusing: a note can be reworded.
 */
export function seemsCredential(text: string): boolean {
  const plain = text.normalize('NFKC').replace(INVISIBLE, '');
  return namesValue(plain) || telling.some((pattern) => pattern.test(plain)) || tokens(plain).some(isKeyLike);
}

/** Soft hyphens, zero-width spaces and the like, which hide a word from a search. */
const INVISIBLE = /\p{Cf}/gu;

/** The words for a secret, Spanish and English; "palabra clave" and "punto clave" are none. */
const LABEL =
  '(?<!\\p{L})(?<!(?:palabras?|puntos?|proyecto|cliente)\\s+)' +
  '(?:api[\\s_-]?key|access[\\s_-]?(?:key|token)|client[\\s_-]?secret|token|bearer|secret[oa]?|contraseñ?n?as?|claves?|' +
  'passwords?|passwd|passphrase|pass|pswd?|pwd?|pin|credencial(?:es)?|credentials?|llave)(?!\\p{L})';

/** "clave del cliente", "contraseña de la API". */
const WHOSE = '(?:\\s+(?:de|del|para|of|for)(?:\\s+(?:la|el|the))?\\s+\\p{L}+)?';

/** "clave: x", "la contraseña es: x". */
const LABEL_AND_VALUE = new RegExp(
  `${LABEL}${WHOSE}(?:\\s+(?:es|is|son|are))?\\s*(?:[:=]|=>|->)\\s*(?<value>[^\\n]*[^\\n\\s])`,
  'giu',
);
const LABEL_AT_THE_END = new RegExp(`${LABEL}${WHOSE}\\s*[:=]\\s*\\n\\s*\\S`, 'iu');

/**
 * What is said of a credential in the place of its value: that it is pending, or who handed it over. Nothing that
 * follows may look like a value itself.
 */
const STANDING = new RegExp(
  [
    '^(?:pendientes?|por\\s+(?:recibir|entregar|definir|confirmar)|faltan?|sí|si|no|n/?a|ninguna',
    '(?:ya\\s+)?(?:entregad|recibid|enviad|cambiad|confirmad|solicitad|restablecid)[oa]s?',
    'l[aeo]s?\\s+(?:entreg|tien|enví|manda|cambia|da|dará|gener|pid)\\p{L}*',
    'se\\s+(?:entreg|recib|pid|envi|cambi|solicit|l[aeo]s?\\s)\\p{L}*',
    'pending|missing|none|not|yes|to\\s+be|handed\\s+over|received|requested|changed)(?![\\p{L}\\d])',
  ].join('|'),
  'iu',
);

/** A word with digits or signs inside, as values have them; days, hours and the keys of issues are none. */
const LIKE_A_VALUE =
  /^(?=.*[\d#$%^*!_+])(?!\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{2,4})?$)(?!\d{1,2}:\d{2}$)(?!\d{1,4}$).{4,}$/u;

const ADDRESS = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;

function namesValue(text: string): boolean {
  if (LABEL_AT_THE_END.test(text)) return true;
  return [...text.matchAll(LABEL_AND_VALUE)].some(({ groups }) => {
    const value = groups?.value ?? '';
    if (!STANDING.test(value)) return true;
    const words = value.split(/[\s,;()]+/).map((word) => word.replace(/[.:]+$/, ''));
    return words.some((word) => LIKE_A_VALUE.test(word) && !ADDRESS.test(word));
  });
}

/** A value without a colon before it, and what is a secret by its form. */
const telling: RegExp[] = [
  new RegExp(`${LABEL}${WHOSE}\\s+(?:es|is|seria|sería)\\s+["'«“]?(?=\\S*[\\d!@#$%^&*+])\\S{4,}`, 'iu'),
  new RegExp(
    `${LABEL}${WHOSE}\\s+["'«“]?(?![A-Z][A-Z0-9]+-\\d+(?![^\\s.,;)]))(?=\\S*[\\d#$%^&*+])(?=\\S*\\p{L})[^\\s,.;]{6,}`,
    'iu',
  ),
  /-----BEGIN [A-Z ]*KEY-----/,
  /\beyJ[\w-]{8,}\.[\w-]{4,}/,
  /\/\/[^\s/:@]+:[^\s/@]+@/,
  /\s-u\s+[^\s:]+:\S+/,
];

/** The unbroken strings of a text, with the parts of addresses apart. */
function tokens(text: string): string[] {
  return text.split(/[\s,;:()[\]{}<>"'«»“”|?&=/.@]+/);
}

/** Long, and of mixed characters in a way that words, names, dates and numbers are not. */
function isKeyLike(token: string): boolean {
  if (/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(token)) return true;
  if (isNamed(token.split(/[-_+~]/))) return false;
  const bare = token.replace(/[-_+~]/g, '');
  if (bare.length < 16 || !/\d/.test(bare) || !/\p{L}/u.test(bare)) return false;
  const changes = [...bare].filter((character, index) => index > 0 && kind(character) !== kind(bare[index - 1] ?? ''));
  return changes.length >= 4;
}

/** A name put together of words and numbers, as files have: `Listado_Precios_2026-03_v3`. */
function isNamed(parts: string[]): boolean {
  const isPlain = parts.every((part) => /^(?:\p{L}+|\d+|\p{L}{1,2}\d{1,3})?$/u.test(part));
  return isPlain && parts.some((part) => /^\p{L}{5,}$/u.test(part));
}

function kind(character: string): 'digit' | 'upper' | 'lower' {
  if (/\d/.test(character)) return 'digit';
  return character === character.toUpperCase() ? 'upper' : 'lower';
}
