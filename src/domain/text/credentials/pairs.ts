import { USER } from './labels';
import { MAIL, ORDINARY } from './ordinary-shapes';
import { whose } from './place';
import { HAS_CODE, isCommon } from './said-of-secrets';
import { isFigures, isMixed, isWord } from './shapes';
import { COLON, isLabel, isMark, isSign, OF, skipSigns } from './tokens';

/** `login jperez/robles77`, `acceso: admin/admin`, "usuario jperez, Robles77". */
export function isPair(tokens: string[], user: number): boolean {
  let at = user + 1;
  if (OF.test(tokens[at] ?? '') || /^(?:al?|to)$/i.test(tokens[at] ?? '')) at = whose(tokens, at + 1).end;
  const isPassed = (token = '') =>
    isSign(token) || token === USER || /^(?:es|is|son|are|con|with|api|la|el)$/i.test(token);
  while (at < tokens.length && at - user < 12 && isPassed(tokens[at])) at += 1;
  // "acceso planok: demo / demo"
  if (
    COLON.test(tokens[at + 1] ?? '') &&
    tokens[at + 2] !== undefined &&
    isWord(tokens[at] ?? '') &&
    tokens[at + 3] === '/'
  )
    at += 2;
  const name = tokens[at];
  if (name === undefined || isLabel(name) || name === ORDINARY || HAS_CODE.test(name)) return false;
  const joint = tokens[at + 1] ?? '';
  const isJoined = isSign(joint) || /^(?:y|e|and|con|with)$/i.test(joint);
  const valueAt = isJoined ? skipSigns(tokens, at + 2) : at + 1;
  const value = tokens[valueAt];
  if (value === undefined || isMark(value)) return false;
  if (/^p(?:w|ass)?$/i.test(value)) {
    return COLON.test(tokens[valueAt + 1] ?? '') && !isLegend(name, tokens[valueAt + 2] ?? '');
  }
  if (isMixed(value)) return valueAt - user <= 7 && !HAS_CODE.test(joint);
  if (isFigures(value))
    return /^[/:|]$/.test(joint) || /[._\d]/.test(name) || (isWellKnown(name) && tokens[valueAt + 1] === undefined);
  if (joint === '/' && name === value && name.length >= 4 && COLON.test(tokens[user + 1] ?? '')) return true;
  const isLogin = name === MAIL || /^[\p{Ll}\d]+[._-]?[\p{Ll}\d]*$/u.test(name);
  if (!isLogin || isCommon(name) || isCommon(value)) return false;
  if (joint === '/')
    return (
      !isPlainWord(name) ||
      (isWellKnown(name) && !isArea(value)) ||
      name === value ||
      (user === 0 && !isPlace(value) && !isArea(value) && !goesOn(tokens[valueAt + 1]))
    );
  // "credenciales: juan.perez araucaria"
  return isWord(name) && /[._\d]/.test(name) && isWord(value) && !isJoined && tokens[valueAt + 1] === undefined;
}

/** `ana@losrobles.cl / Robles77`; nothing but `jperez:Robles77`. */
export function isBarePair(tokens: string[]): boolean {
  return tokens.some((token, at) => {
    const isAll = at === 0 && tokens.length === 3 && /^\p{Ll}[\p{Ll}\d._-]*$/u.test(token) && !HAS_CODE.test(token);
    const value = tokens[at + 2] ?? '';
    if (token === MAIL && at === 0 && tokens.length === 3 && /^[/|]$/.test(tokens[1] ?? '')) {
      return isMixed(value) || isFigures(value) || (/^\p{Ll}{5,}$/u.test(value) && !isCommon(value) && !isArea(value));
    }
    return (token === MAIL || isAll) && /^[/:|]$/.test(tokens[at + 1] ?? '') && isMixed(value);
  });
}

/** `ana@losrobles.cl:araucaria`, without a blank. */
export function isMailWithSecret(run: string): boolean {
  const [, value] = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+:([^\s/:@]{4,})$/.exec(run) ?? [];
  return value !== undefined && !isCommon(value.replace(/[.,;]+$/, ''));
}

/** "u: unidades, p: pisos" says what the letters stand for. */
const isLegend = (name: string, value: string) => /^u\p{L}+$/iu.test(name) && /^p\p{L}+$/iu.test(value);
/** "jperez/mrojas sin perfil": something is said of both. */
const goesOn = (next: string | undefined) =>
  next !== undefined && /^(?:sin|son|estan|quedan|tienen|without|are|have)$/i.test(next);
const isPlainWord = (word: string) => /^\p{L}+$/u.test(word);
const isPlace = (word: string) => /^(?:ascensor|escalera|peatonal|vehicular|norte|sur|oriente|poniente)$/i.test(word);
const isArea = (word: string) =>
  /^(?:comercial|finanzas|marketing|operaciones|postventa|cotizador|vendedora?|ejecutiv[ao]|asesora?|asistente|secretaria|analista|sistemas|informatica|legal|compras|supervisora?|consulta|lectora?|editora?|seller|viewer|editor|sales|support|manager|assistant)$/i.test(
    word,
  );
const isWellKnown = (word: string) =>
  /^(?:admin|root|user|usuario|test|demo|invitado|guest|soporte|administrador|apirest|api|sa)$/i.test(word);

/** "Entran con Robles77", "para entrar: jperez, Robles77". */
export function entersWith(tokens: string[]): boolean {
  const verb = tokens.findIndex((token) =>
    /^(?:entr[aeo]|ingres[aeo]|acced|log(?:ue|in|ged)|conect(?:a|ar|an)$|sign)\p{L}*$/iu.test(token),
  );
  if (verb < 0) return false;
  for (let at = verb + 1; at < tokens.length && at <= verb + 9; at += 1) {
    const before = tokens[at - 1] ?? '';
    if (at > verb + 5 && !/^(?:[,:;(]|y|and)$/i.test(before)) continue;
    if (isMixed(tokens[at] ?? '') && !HAS_CODE.test(before) && !/^(?:a|en|to|al|in|de|del|of)$/i.test(before)) {
      return tokens.slice(verb + 1, at).some((token) => /^(?:con|with|us[aeo]\p{L}{0,3}|:)$/iu.test(token));
    }
  }
  return false;
}
