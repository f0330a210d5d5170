/**
 * The words for a secret, in Spanish and English, without accents. Each is replaced by a mark, so that what stands near
 * it can be read whatever the word was.
 */

/** Always means a secret: a plain word after its colon is one. */
export const STRONG = '\uE001';
/** Means something else as well ("la clave del éxito"): what stands around it has to tell. */
export const AMBIGUOUS = '\uE002';
/** Rarely means a secret by itself: only what looks like one, right beside it, counts. */
export const WEAK = '\uE003';
/** Names who enters: what follows it and is paired with something is a pair of user and password. */
export const USER = '\uE004';

/** Letters, with the figures and signs that stand in for them: `p@ssw0rd`. */
function disguised(word: string): string {
  const others: Record<string, string> = { a: 'a4@', e: 'e3', i: 'i1!', o: 'o0', s: 's5$', l: 'l1' };
  return word.replace(/(?<!\\)[aeiosl](?![^[]*\])/g, (letter) => `[${others[letter]}]`);
}

/** The same, cut in pieces anywhere: `con-tra-se-ña`, `cla ve`. */
const apart = (word: string) => [...word].map((letter) => disguised(letter)).join('[ \\t._*·-]{0,2}');

const JOINT = '[\\s_.-]*';

const LABELS: [mark: string, words: string[]][] = [
  [
    STRONG,
    [
      ...['[ck](?:o?n)?tr?a?(?:s|c)e?nn?(?:[iyh])?a', 'pa?ss?wo?r?d', 'passphrase', 'passcode'],
      ...['contrasena', 'contrasenia', 'password', 'apikey'].map(apart),
      ...['psw', 'pswd', 'pwd', 'pw'].map((word) => `${word}`),
      `ap[i1]${JOINT}(?:key|token|secret)`,
      `(?:client|app|shared)${JOINT}secret`,
      `(?:access|secret|private|auth)${JOINT}(?:key|token|code)`,
      `(?:clave|codigo|palabra|frase|contrasena|token|key)s?\\s+(?:secret[oa]|de\\s+(?:paso|acceso|ingreso|seguridad|verificacion|autenticacion|activacion|contrasena))`,
      `(?:clave|llave|token|secreto)\\s+(?:(?:de|para)\\s+)?(?:la\\s+|el\\s+|un\\s+)?(?:api(?:\\s+rest)?|wi-?fi)`,
      `(?:clave|token|codigo)\\s+(?:dinamic[ao]|unic[ao]|maestr[ao])`,
      `codigo\\s+(?:(?:de|del|por|enviado\\s+por)\\s+)?(?:sms|whatsapp|otp|[2m]fa|un\\s+solo\\s+uso)`,
      '(?:sms|[2m]fa|one-?time|verification|login|security|recovery|backup|activation)\\s+codes?',
      'codigo\\s+(?:del?|de\\s+la|para)\\s+(?:porton|puerta|alarma|citofono|entrar|ingresar|abrir|validar|caja\\s+fuerte)',
      'codigo(?=\\s+\\d{4,8}\\s+para\\s+(?:validar|entrar|ingresar|acceder|verificar|confirmar|abrir))',
      'codigo\\s+de\\s+(?:recuperacion|respaldo)',
      '(?:segundo|second)\\s+factor\\b[^.:\\n]{0,30}\\s(?:codigo|code)',
      // "La contra es zorro99", not "la contra es que no hay stock".
      '(?<=(?<!\\p{L})(?:la|su|mi|tu)\\s)contra(?=\\s+(?:del?\\s+(?:la\\s+|el\\s+)?\\p{L}+\\s+)?(?:es|era|fue|quedo)\\s*:?\\s*\\S*\\p{L}\\S*\\d)',
      // "La pass es …": the article makes a noun of it.
      '(?<=(?<!\\p{L})(?:la|el|su|mi|tu|the|my|your)\\s)pass',
      ...['bearer', 'otp', 'santo\\s+y\\s+sena', 'claveunica'],
    ],
  ],
  [AMBIGUOUS, [apart('clave'), 'klave', 'pin', 'pass', 'token', 'secreto', 'secret', 'credencial']],
  [WEAK, ['claves', 'llaves?', 'keys?', 'secretos?', 'contra(?=\\s*[:=])', 'tokens', 'passes']],
  [
    USER,
    [
      ...['usuarios?', 'user(?:name)?s?', 'usr', 'log-?in', 'accesos?', 'cuentas?', 'accounts?', 'credenciales'],
      ...['credentials?', 'u(?=\\s*[:=])', 'us(?=\\s*[:=])', 'us?e?r?\\s*/\\s*p(?:w|wd|ass)?(?=\\s*[:=])'],
    ],
  ],
];

const PATTERNS = LABELS.map(([mark, words]) => {
  const plural = mark === STRONG ? 's?' : '';
  const source = words.map((word) => (/[\\[]/.test(word) ? word : disguised(word))).join('|');
  return { mark, pattern: new RegExp(`(?<![\\p{L}\\d])(?:${source})${plural}(?![\\p{L}\\d])`, 'giu') };
});

/** Drawn in the place of the word: keys and locks. */
const LOCKS = /[\u{1F511}\u{1F5DD}\u{1F510}\u{1F512}\u{1F513}]+(\s*[:=→])?/gu;

/** "La frase de paso es cobre mar lento": what follows is of several words, as after a colon. */
const PHRASE = /(?<!\p{L})(pass\s?phrase|frase\s+(?:de\s+(?:paso|acceso|seguridad)|secreta))\s+(?:es|is|era|was)\s+/giu;

/** The text with its words for a secret, and for who enters, as marks. */
export function markLabels(plain: string): string {
  const drawn = plain.replace(LOCKS, (_, joint?: string) => (joint ? `${AMBIGUOUS}${joint}` : `${WEAK} ${USER} `));
  const told = drawn.replace(PHRASE, '$1: ');
  const marked = PATTERNS.reduce((text, { mark, pattern }) => text.replace(pattern, mark), told);
  // `SMTP_PASS=`, `planok.token:`.
  return marked.replace(/[\w.]{1,60}[_.](?=[\uE001\uE002]\s*[:=])/g, '');
}

const NAMES = /^(?:contrasena|clave|password|passwd|pass|pwd|pw|psw|token|secret|api[_.-]?key|apikey|x-api-key)$/i;
const NAME_PARTS =
  /(?:password|passwd|contrasena|secret|apikey|api[_-]key|access[_-]?(?:token|key)|auth[_-]?token|refresh[_-]?token)/i;

/** Whether a parameter of this name carries a secret, whatever its value looks like. */
export const namesSecret = (name: string): boolean => NAMES.test(name) || NAME_PARTS.test(name);

/** Whether a parameter of this name carries one where its value looks like one. */
export const mayNameSecret = (name: string): boolean =>
  /^(?:key|sig|signature|auth|code|hash|session|sid|k|t|p)$/i.test(name);
