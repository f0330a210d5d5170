import { decoded, opensSomething, withoutAddresses } from './credentials/addresses';
import { markLabels } from './credentials/labels';
import { maskOrdinary, ORDINARY } from './credentials/ordinary-shapes';
import { givesAway } from './credentials/sentences';
import { isEncoded, isKeyLike, isSpelledApart } from './credentials/shapes';
import { plainText, together } from './plain-text';

/**
 * Whether a free text seems to carry a credential. Credentials travel outside the app and are never stored in it, so a
 * text that looks like one is refused before anything is written: by what stands near the words for a secret, and by
 * what is a key by its form. Tokens of known providers are looked for beside this (`provider-tokens`).
 */
export function seemsCredential(text: string): boolean {
  const joined = plainText(text);
  const apart = plainText(text, ' ');
  return seems(joined) || (apart !== joined && seems(apart));
}

function seems(plain: string): boolean {
  if (TELLING.some((pattern) => pattern.test(plain))) return true;
  const { addresses, rest } = withoutAddresses(plain, ORDINARY);
  if (addresses.some(opensSomething)) return true;
  const text = together(rest);
  if (isSpelledApart(text) || text.split(BETWEEN_TOKENS).some(isKeyLike)) return true;
  if (text.split(/[\s,;"'«»()]+/).some(isEncoded)) return true;
  return sentencesOf(markLabels(maskOrdinary(decoded(text)))).some(givesAway);
}

/** What is a secret by its form, whatever stands near it. */
const TELLING = [
  /-----BEGIN [A-Z ]*KEY-----/,
  /\beyJ[\w-]{8,}\.[\w-]{4,}/,
  /\/\/[^\s/:@]+:[^\s/@]+@/,
  /\s-u\s+[^\s:]+:\S+/,
];

const BETWEEN_TOKENS = /[\s,;:()[\]{}<>"'«»“”|?&=/.@]+/;

/** A label at the end of a line is of what the next line begins with; a line of labels only is a table's head. */
function sentencesOf(marked: string): string[] {
  return (
    marked
      .replace(/([\uE001\uE002])[ \t]*[:=]?\s*\n\s*/g, '$1: ')
      // "¿Contraseña? x", "Contraseña: recibida. Es x".
      .replace(/(^|[\n.!?]\s*)([¿¡]?\s*(?:(?:la|el|su|mi)\s+)?[\uE001\uE002])\s*[.!?*]+\s+/giu, '$1$2: ')
      .replace(/\.\s+(?=(?:es|is|it)\s)/gi, ', ')
      .replace(/(^|\n)([^\p{L}\d\n]*[\uE001\uE002][^\p{L}\d\n]*)\n+/gu, '$1$2 ')
      .split(/\n+|(?<=(?<!\.)[.!?])\s+(?=\p{Lu}|$)/u)
  );
}
