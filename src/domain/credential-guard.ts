/**
 * Whether a free text seems to carry a credential. Credentials travel outside the app and are never stored in it, so a
 * text that looks like one is refused before anything is written. It errs towards refusing: a note can be reworded.
 */
export function seemsCredential(text: string): boolean {
  return labelled.some((pattern) => pattern.test(text)) || tokens(text).some(isKeyLike);
}

const LABEL =
  '(?:api[\\s_-]?key|apikey|access[\\s_-]?key|token|bearer|secret[oa]?|contraseñ?n?a|clave|password|passwd|passw|pass|pwd|pin|credencial(?:es)?|llave)';

/** "clave: x", "password=x", "la contraseña es x": a word for a secret, then its value. */
const labelled: RegExp[] = [
  new RegExp(`(?:^|[^\\p{L}])${LABEL}\\s*(?:[:=]|=>|->)\\s*["'«“]?\\S`, 'iu'),
  new RegExp(`(?:^|[^\\p{L}])${LABEL}\\s+(?:es|is|seria|sería)\\s*:?\\s*["'«“]?(?=\\S*[\\d!@#$%^&*+])\\S{4,}`, 'iu'),
  new RegExp(`(?:^|[^\\p{L}])${LABEL}\\s+["'«“]?(?=\\S*\\d)(?=\\S*\\p{L})[^\\s,.;]{6,}`, 'iu'),
  /-----BEGIN [A-Z ]*KEY-----/,
  /\beyJ[\w-]{8,}\.[\w-]{4,}/,
  /\/\/[^\s/:@]+:[^\s/@]+@/,
];

/** The unbroken strings of a text, with the parts of addresses apart. */
function tokens(text: string): string[] {
  return text.split(/[\s,;:()[\]{}<>"'«»“”|?&=/.@]+/);
}

/** Long, and of mixed characters in a way that words, names, dates and numbers are not. */
function isKeyLike(token: string): boolean {
  if (/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(token)) return true;
  const bare = token.replace(/[-_+~]/g, '');
  if (bare.length < 16 || !/\d/.test(bare) || !/\p{L}/u.test(bare)) return false;
  const changes = [...bare].filter((character, index) => index > 0 && kind(character) !== kind(bare[index - 1] ?? ''));
  return changes.length >= 4;
}

function kind(character: string): 'digit' | 'upper' | 'lower' {
  if (/\d/.test(character)) return 'digit';
  return character === character.toUpperCase() ? 'upper' : 'lower';
}
