import { decoded, isForm, opensSomething, withoutAddresses } from './credentials/addresses';
import { markLabels } from './credentials/labels';
import { withoutMarkup } from './credentials/markup';
import { maskOrdinary, ORDINARY } from './credentials/ordinary-shapes';
import { isMailWithSecret } from './credentials/pairs';
import { givesAway } from './credentials/sentences';
import { isEncoded, isKeyLike, isSpelledApart } from './credentials/shapes';
import { readTables } from './credentials/tables';
import { plainText, together } from './plain-text';

/**
 * Whether a free text seems to carry a credential. Credentials travel outside the app and are never stored in it, so a
 * text that looks like one is refused before anything is written: by what stands near the words for a secret, and by
 * what is a key by its form. Tokens of known providers are looked for beside this (`provider-tokens`).
 */
export function seemsCredential(text: string): boolean {
  const shown = withoutMarkup(text);
  const plain = [plainText(shown), plainText(shown, ' ')];
  return [...new Set([...plain, ...plain.map(unwrapped)])].some(seems);
}

/**
 * Lines that run on in one, as a mail that was wrapped reads: a line that no sign ends, and the one below it. Two that are a
 * word each are a table's or a list's.
 */
function unwrapped(plain: string): string {
  const lines: string[] = [];
  for (const line of plain.split(/[ \t]*\n[ \t]*/)) {
    const above = lines.at(-1) ?? '';
    const runsOn = line !== '' && /[\p{L}\d,"'»]$/u.test(above) && /\s/.test(`${above.trim()}${line}`);
    if (runsOn) lines[lines.length - 1] = `${above} ${line}`;
    else lines.push(line);
  }
  return lines.join('\n');
}

function seems(plain: string): boolean {
  if (TELLING.some((pattern) => pattern.test(plain))) return true;
  const { addresses, rest } = withoutAddresses(plain, ORDINARY);
  if (addresses.some(opensSomething)) return true;
  if (rest.split(/\s+/).some((run) => isMailWithSecret(run) || (isForm(run) && opensSomething(`?${run}`)))) return true;
  const text = together(rest);
  if (isSpelledApart(text) || text.split(BETWEEN_TOKENS).some(isKeyLike)) return true;
  if (text.split(/[\s,;"'«»()]+/).some(isEncoded)) return true;
  const { gives, rest: prose } = readTables(markLabels(maskOrdinary(decoded(text))));
  return gives || sentencesOf(prose).some(givesAway);
}

/** What is a secret by its form, whatever stands near it. */
const TELLING = [
  /-----BEGIN [A-Z ]*KEY-----/,
  /\beyJ[\w-]{8,}\.[\w-]{4,}/,
  /\/\/[^\s/:@]*:[^\s/@]+@/,
  // Commands: curl, mysql, sshpass, net use; what the code to scan for a Wi-Fi says.
  /\s(?:-u|--user)[\s=]+[^\s:]+:\S+/,
  /\s-u\s*\S+\s+-p\S{4,}/,
  /\bsshpass\s+-p\s*\S+/,
  /\bnet\s+use\s[^\n]{0,200}\/user:/i,
  /\bWIFI:\S{0,200}\bP:[^;\s]+/i,
  /\bbasic\s+(?=\S*\d)(?=\S*[a-z])(?=\S*[A-Z])[A-Za-z\d+/]{10,}={0,2}/i,
];

const BETWEEN_TOKENS = /[\s,;:()[\]{}<>"'«»“”|?&=/.@]+/;

/** A label at the end of a line is of what the next line begins with; a line of labels only is a table's head. */
function sentencesOf(marked: string): string[] {
  return (
    marked
      // "pasa a ser x", "ahora es x", "is now x": ways to say "es".
      .replace(/(?<!\p{L})(?:(?:pas[ao]|va|vuelve|volvio)\s+a\s+ser|ahora\s+es|sigue\s+siendo)(?!\p{L})/giu, 'es')
      .replace(/\bis\s+now\b/gi, 'is')
      // "Rosa: ¿y la clave?" and below it "Jaime: x".
      .replace(/([\uE001\uE002])[ \t]*\?+\s*\n\s*(?:\[[^\]\n]{0,40}\]\s*)?\p{L}+\s*:\s*/gu, '$1: ')
      .replace(/([\uE001\uE002])[ \t]*[:=]?\s*\n\s*/g, '$1: ')
      // "Contraseña: ver abajo" and the value alone on the line below; "U: jperez" above "P: x".
      .replace(
        /([\uE001\uE002][^\n]{0,40}\b(?:abajo|below|siguiente|continuacion|aqui|here)[ \t]*[:.]?)\s*\n\s*(?=\S+\s*(?:\n|$))/giu,
        '$1, es ',
      )
      .replace(/(\uE004[ \t]*[:=][ \t]*\S+)\s*\n\s*(?=p(?:w|ass)?\s*[:=])/giu, '$1 ')
      // "¿Contraseña? x", "Contraseña: recibida. Es x".
      .replace(/(^|[\n.!?]\s*)([¿¡]?\s*(?:(?:la|el|su|mi)\s+)?[\uE001\uE002])\s*[.!?*]+\s+/giu, '$1$2: ')
      .replace(/\.\s+(?=(?:es|is|it|(?:es[aeo]|est[aeo]|that|this)\s+(?:es|is))\s)/gi, ', ')
      .replace(/(^|\n)([^\p{L}\d\n]*[\uE001\uE002][^\p{L}\d\n]*)\n+/gu, '$1$2 ')
      .split(/\n+|(?<=(?<!\.)[.!?])\s+(?=\p{Lu}|$)/u)
  );
}
