import { STRONG, USER } from './labels';
import { MAIL } from './ordinary-shapes';
import { HAS_CODE, isCommon } from './said-of-secrets';
import { COLON, COPULA, isMark, isSign, OF, OPENING, SEPARATOR, skipSigns } from './tokens';

/** What tells of which kind or whose a secret is, between the word for it and its value. */
const DESCRIBES =
  /^(?:nuev[ao]|temporal|temporaria|provisori[ao]|provisional|actual|inicial|antigu[ao]|vieja|correct[ao]|definitiv[ao]|original|generic[ao]|secret[ao]|maestr[ao]|master|new|old|temporary|current|initial|default|por|defecto|ahora|hoy|ya)$/i;

/** What has a secret to open it; the "clave" of anything else may be what it turns on. */
export const OPENED =
  /^(?:api|rest|usuario|user|acceso|ingreso|entrada|admin|administrador|portal|sistema|plataforma|cuenta|correo|wifi|internet|servidor|server|base|datos|vpn|ftp|sftp|ssh|planok|hauzd|cliente|citofono|alarma|porton|puerta|caja|bodega|sesion|login|web|sitio|cotizador|centralizador|integracion|produccion|test|prueba|qa|sandbox|app|aplicacion|intranet|crm|erp|zoom|meet|mail|email|\uE003|\uE004|\uE101)$/i;

export interface Place {
  /** Where a value could begin. */
  at: number;
  link: 'colon' | 'sign' | 'is' | 'quote' | 'direct';
  /** Words passed over that neither describe the secret nor say whose it is. */
  strayed: number;
  /** It is the secret of something that has none. */
  ofOther: boolean | undefined;
}

/** The place of a value after the word for a secret, if there is one. */
export function placeAfter(tokens: string[], label: number): Place | undefined {
  let at = label + 1;
  let strayed = 0;
  let ofOther: boolean | undefined;
  while (at < tokens.length && at - label <= 12) {
    const token = tokens[at] ?? '';
    if (/^[([{]$/.test(token)) {
      const end = tokens.findIndex((each, index) => index > at && /^[)\]}]$/.test(each));
      // "clave (temporal): x" says what it is like; "clave (x)" gives it.
      if (end < 0 || !tokens.slice(at + 1, end).every((each) => isCommon(each) || isMark(each))) {
        return { at: at + 1, link: 'quote', strayed, ofOther };
      }
      at = end + 1;
    } else if (COLON.test(token)) {
      return { at: skipSigns(tokens, at), link: 'colon', strayed, ofOther };
    } else if (SEPARATOR.test(token)) {
      return { at: skipSigns(tokens, at), link: 'sign', strayed, ofOther };
    } else if (COPULA.test(token)) {
      const next = tokens[at + 1] ?? '';
      if (COLON.test(next)) return { at: skipSigns(tokens, at + 1), link: 'colon', strayed: 0, ofOther: false };
      if (OPENING.test(next) && tokens[label] === STRONG) return { at: at + 2, link: 'quote', strayed, ofOther };
      return { at: skipSigns(tokens, /^(?:en|in)$/.test(next) ? at + 2 : at + 1), link: 'is', strayed, ofOther };
    } else if (OPENING.test(token)) {
      // A quotation that ends right behind the word quotes the word itself.
      if (at === label + 1 && OPENING.test(tokens[label - 1] ?? '')) {
        if (!COLON.test(tokens[at + 1] ?? '')) return undefined;
        at += 1;
        continue;
      }
      return { at: at + 1, link: 'quote', strayed, ofOther };
    } else if (token === ',' || token === ')' || token === ']') {
      return undefined;
    } else if (token === '/' || /^(?:y|e|and|o|or)$/i.test(token)) {
      if (!isMark(tokens[at + 1]) && token !== '/')
        return strayed === 0 ? undefined : { at, link: 'direct', strayed, ofOther };
      if (!isMark(tokens[at + 1])) return { at: at + 1, link: 'sign', strayed, ofOther };
      at += 2;
    } else if (OF.test(token)) {
      const { end, isOpened } = whose(tokens, at + 1);
      // Of "la clave del citófono de la sala" the first says what it opens.
      ofOther ??= !isOpened;
      at = end;
    } else if (DESCRIBES.test(token) || isMark(token) || /^\p{Lu}{2,5}$/u.test(token)) {
      at += 1;
    } else if (OPENED.test(token) && COLON.test(tokens[at + 1] ?? '')) {
      // "contraseña portal: x", `password_api: x`.
      at += 1;
    } else {
      // "La contraseña que le dimos a la jefa de ventas es x".
      const most = tokens[label] === STRONG && /^(?:que|that|which)$/i.test(token) ? 9 : 5;
      const next = tokens.slice(at, at + most + 1).findIndex((each) => COLON.test(each) || COPULA.test(each));
      if (next < 0 || strayed + next > most) return { at, link: 'direct', strayed, ofOther };
      strayed += next;
      at += next;
    }
  }
  return at < tokens.length ? { at, link: 'direct', strayed, ofOther } : undefined;
}

/** "del usuario jperez", "de la API de prueba": where it ends, and whether it is something that a secret opens. */
export function whose(tokens: string[], from: number): { end: number; isOpened: boolean } {
  let at = from;
  while (/^(?:la|el|los|las|su|un|una|the|this|este|esta|cada)$/i.test(tokens[at] ?? '')) at += 1;
  const noun = tokens[at] ?? '';
  const isOpened = OPENED.test(noun) || noun === USER || noun === MAIL || /^\p{Lu}/u.test(noun);
  at += 1;
  // A user, a contract, a file are followed by which.
  const isNamed = noun === USER || HAS_CODE.test(noun) || /^(?:archivo|file|persona|ejecutiv[ao])$/i.test(noun);
  if (isNamed && at < tokens.length && !isSign(tokens[at]) && !COPULA.test(tokens[at] ?? '')) at += 1;
  return { end: at, isOpened };
}

/** A user is named shortly before, so that what follows is their secret. */
export const hasUser = (tokens: string[], label: number) =>
  tokens.slice(Math.max(0, label - 6), label).some((token) => token === USER);
