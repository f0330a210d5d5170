import { AMBIGUOUS, STRONG, USER, WEAK } from './labels';
import { MAIL, ORDINARY } from './ordinary-shapes';
import { isFigures, isMixed, isWord, isYear } from './shapes';
import { HAS_CODE, isCommon, isStanding } from './words';

/**
 * Whether a sentence gives a secret away, by what stands near the word for it. Its words for secrets and its ordinary
 * figures are marks already.
 */
export function givesAway(sentence: string): boolean {
  const tokens = tokensOf(sentence);
  return (
    tokens.some((token, at) => {
      if (token === USER) return isPair(tokens, at) || isGiven(tokens, at);
      return isLabel(token) && (isGiven(tokens, at) || isGivenBefore(tokens, at));
    }) ||
    entersWith(tokens) ||
    isBarePair(tokens)
  );
}

const isLabel = (token: string | undefined) => token === STRONG || token === AMBIGUOUS || token === WEAK;
const isMark = (token: string | undefined) =>
  token !== undefined && (isLabel(token) || token === USER || token === ORDINARY || token === MAIL);
const isSign = (token: string | undefined) => token !== undefined && !isMark(token) && !/[\p{L}\d]/u.test(token);

/** Words and signs. A sign that stands between two letters or figures belongs to the word (`Robles#77`, `juan.perez`). */
function tokensOf(sentence: string): string[] {
  const found = sentence.match(
    /[\uE001-\uE004\uE100\uE101]|=>|->|[:=;|~»…,"'«“”‘’()[\]{}<>/–—→]|\.{2,}|[^\s:=;|~»…,"'«“”‘’()[\]{}<>/–—→\uE001-\uE004\uE100\uE101]+/gu,
  );
  return (found ?? []).map(bare).filter((token) => token !== '');
}

const bare = (token: string) => (/[\p{L}\d]/u.test(token) ? token.replace(/^[¿¡*_#@.-]+|[.,!?*_]+$/g, '') : token);

const SEPARATOR = /^(?::|=|=>|->|→|\||~|»|>|…|\.{2,}|;|–|—|-|•)$/;
const COLON = /^(?::|=|=>|->|→)$/;
const COPULA = /^(?:es|sera|seria|era|fue|son|is|was|are|quedo|queda|quedaria)$/i;
const OPENING = /^["'«“‘]$/;

/** What tells of which kind or whose a secret is, between the word for it and its value. */
const DESCRIBES =
  /^(?:nuev[ao]|temporal|temporaria|provisori[ao]|provisional|actual|inicial|antigu[ao]|vieja|correct[ao]|definitiv[ao]|original|generic[ao]|secret[ao]|maestr[ao]|master|new|old|temporary|current|initial|default|por|defecto|ahora|hoy|ya)$/i;

/** Of whom or what: "del usuario jperez", "de la API". */
const OF = /^(?:de|del|para|of|for)$/i;

/** What has a secret to open it; the "clave" of anything else may be what it turns on. */
const OPENED =
  /^(?:api|rest|usuario|user|acceso|ingreso|entrada|admin|administrador|portal|sistema|plataforma|cuenta|correo|wifi|internet|servidor|server|base|datos|vpn|ftp|sftp|ssh|planok|hauzd|cliente|citofono|alarma|porton|puerta|caja|bodega|sesion|login|web|sitio|cotizador|centralizador|integracion|produccion|test|prueba|qa|sandbox|app|aplicacion|intranet|crm|erp|zoom|meet|mail|email|\uE003|\uE004|\uE101)$/i;

interface Place {
  /** Where a value could begin. */
  at: number;
  link: 'colon' | 'sign' | 'is' | 'quote' | 'direct';
  /** Words passed over that neither describe the secret nor say whose it is. */
  strayed: number;
  /** It is the secret of something that has none. */
  ofOther: boolean | undefined;
}

/** The place of a value after the word for a secret, if there is one. */
function placeAfter(tokens: string[], label: number): Place | undefined {
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
      return { at: skipQuotes(tokens, /^(?:en|in)$/.test(next) ? at + 2 : at + 1), link: 'is', strayed, ofOther };
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
    } else {
      const next = tokens.slice(at, at + 6).findIndex((each) => COLON.test(each) || COPULA.test(each));
      if (next < 0 || strayed + next > 5) return { at, link: 'direct', strayed, ofOther };
      strayed += next;
      at += next;
    }
  }
  return at < tokens.length ? { at, link: 'direct', strayed, ofOther } : undefined;
}

/** "del usuario jperez", "de la API de prueba": where it ends, and whether it is something that a secret opens. */
function whose(tokens: string[], from: number): { end: number; isOpened: boolean } {
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

function skipSigns(tokens: string[], from: number): number {
  let at = from;
  while (at < tokens.length && isSign(tokens[at])) at += 1;
  return at;
}
const skipQuotes = skipSigns;

/** Whether a value follows the word for a secret. */
function isGiven(tokens: string[], label: number): boolean {
  const kind = tokens[label];
  const place = placeAfter(tokens, label);
  if (kind === STRONG || kind === AMBIGUOUS) {
    if (mixedWithin(tokens, label, 12)) return true;
    if (isChangedTo(tokens, label)) return true;
  }
  if (!place) return false;
  const value = tokens[place.at] ?? '';
  const near = place.strayed === 0;
  if (kind === WEAK || kind === USER) {
    if (kind === USER && place.link !== 'is') return false;
    return near && isMixed(value) && !HAS_CODE.test(tokens[place.at - 1] ?? '');
  }
  const isTight = place.link !== 'direct';
  if (isFigures(value) || (isYear(value) && place.link === 'colon' && near && !isAdjective(tokens, label))) {
    return isTight
      ? !(place.ofOther && kind === AMBIGUOUS && tokens.slice(label, place.at).some(isNumbered))
      : near && !place.ofOther;
  }
  if (!near && place.link !== 'is' && place.link !== 'colon') return false;
  if (kind === AMBIGUOUS && (place.ofOther || isAdjective(tokens, label) || (!near && place.link !== 'is')))
    return false;
  return isPlainValue(tokens, place, kind === STRONG, label);
}

const isNumbered = (token: string) => HAS_CODE.test(token) && token.length > 2 && !OF.test(token);

/** A plain word or phrase, which only its place tells from others. */
function isPlainValue(tokens: string[], place: Place, isStrong: boolean, label: number): boolean {
  const end = tokens.findIndex((token, at) => at >= place.at && (/^[)\]}"”»’<]$/.test(token) || isLabel(token)));
  const rest = tokens.slice(place.at, end < 0 ? undefined : end);
  const words = rest.filter((token) => !isSign(token));
  const [first = ''] = words;
  if (first === '' || first === ORDINARY || isLabel(first)) return false;
  switch (place.link) {
    case 'colon':
      if (!isStanding(untilComma(rest)))
        return place.strayed === 0 && !(words.length > 3 && !isStrong && words.some(isMark));
      return isAfterExcuse(tokens, place.at);
    case 'sign':
      return words.length === 1 && !isCommon(first);
    case 'quote':
      return place.strayed === 0 && words.length <= 4 && !isStanding(words) && !words.some(isMark);
    case 'is': {
      if (!isStrong && !hasUser(tokens, label) && !followsArticleAndOpens(tokens, label, place)) return false;
      const next = rest[1];
      const isLast = next === undefined || isSign(next) || /^(?:y|e|and|con|para)$/i.test(next);
      return isLast && isWord(first) && !isCommon(first);
    }
    case 'direct': {
      const isLast = rest.length === 1 || isSign(rest[1]);
      if (!isLast || !(isWord(first) || /\d/.test(first)) || isCommon(first)) return false;
      return label === 0 || hasUser(tokens, label);
    }
  }
}

/** "ya enviada, es loslagos"; "sí, loslagos": a value after what is said in its place. */
function isAfterExcuse(tokens: string[], from: number): boolean {
  for (let at = from; at < tokens.length; at += 1) {
    if (!/^[,;(–—-]$/.test(tokens[at] ?? '')) continue;
    const rest = tokens.slice(at + 1).filter((token) => !isSign(token));
    const said = rest[0] !== undefined && /^(?:es|is|it|esta|queda)$/i.test(rest[0]);
    const value = rest[said ? (/^it$/i.test(rest[0] ?? '') ? 2 : 1) : 0];
    const count = rest.length - (said ? (/^it$/i.test(rest[0] ?? '') ? 2 : 1) : 0);
    if (value === undefined || isMark(value) || isCommon(value) || count !== 1) continue;
    if (said || /^\p{Ll}/u.test(value) || isFigures(value)) return true;
  }
  return false;
}

const untilComma = (rest: string[]) => {
  const end = rest.findIndex((token) => /^[,;.]$/.test(token));
  return (end < 0 ? rest : rest.slice(0, end)).filter((token) => !isSign(token));
};

/** A word of letters and figures after the word for a secret, not too far, and not the number of something. */
function mixedWithin(tokens: string[], label: number, most: number): boolean {
  for (let at = label + 1; at < tokens.length && at <= label + most; at += 1) {
    const before = tokens[at - 1] ?? '';
    if (isMixed(tokens[at] ?? '') && !HAS_CODE.test(before) && before !== USER) return true;
  }
  return false;
}

/** "cambió la contraseña a loslagos". */
function isChangedTo(tokens: string[], label: number): boolean {
  const verb = tokens
    .slice(Math.max(0, label - 4), label + 4)
    .some((token) => /^(?:cambi|actualiz|modific|reset|restablec|chang|updat|set$)/i.test(token));
  if (!verb) return false;
  const at = tokens.findIndex(
    (token, index) => index > label && index <= label + 4 && /^(?:a|por|to|into)$/i.test(token),
  );
  const [value, next] = [tokens[at + 1], tokens[at + 2]];
  if (at < 0 || value === undefined) return false;
  if (isFigures(value)) return true;
  return (next === undefined || isSign(next)) && isWord(value) && /^\p{Ll}/u.test(value) && !isCommon(value);
}

/** "fecha clave", "persona clave": what the word stands behind is the thing, and "clave" its adjective. */
function isAdjective(tokens: string[], label: number): boolean {
  const before = tokens[label - 1];
  // "Usuario clave: Marcela Soto".
  if (before === USER) return true;
  if (before === undefined || isSign(before) || isMark(before) || hasUser(tokens, label)) return false;
  if (
    /^(?:la|el|su|mi|tu|una?|nueva?|otra|primera|ultima|misma|esta|esa|con|y|e|ni|sin|de|del|por|para|segun|the|a|my|your|new|and|with|our|their|temp|cuya|como|as)$/i.test(
      before,
    )
  )
    return false;
  return !isVerb(before);
}

const isVerb = (word: string) =>
  /^(?:es|son|us[aoe]|usar|pus|puso|dej[oa]|dio|dan|tiene|entr|ingres|cambi|envi|mand|entreg|pid|pas|qued|actualiz|gener)\p{L}*$/iu.test(
    word,
  );

/** A user is named shortly before, so that what follows is their secret. */
const hasUser = (tokens: string[], label: number) =>
  tokens.slice(Math.max(0, label - 6), label).some((token) => token === USER);

/** "la pass es x", "la clave del usuario es x": of something that a secret opens. */
const followsArticleAndOpens = (tokens: string[], label: number, { at, ofOther }: Place) =>
  !ofOther && tokens.slice(label + 1, at).some((token) => OPENED.test(token) || token === USER || token === MAIL);

/** "Robles77 es la clave", "usar Robles77 como contraseña". */
function isGivenBefore(tokens: string[], label: number): boolean {
  let at = label - 1;
  while (at >= 0 && /^(?:la|el|su|mi|tu|una?|nueva?|the|a|my|your|new|de|is|as)$/i.test(tokens[at] ?? '')) at -= 1;
  const joint = tokens[at] ?? '';
  if (!/^(?:es|is|era|sera|como|as|de|for|:|=|\(|–|-)$/i.test(joint)) {
    return (
      at < label - 1 &&
      /^(?:is|de|as)$/i.test(tokens[at + 1] ?? '') &&
      isOne(joint) &&
      !HAS_CODE.test(tokens[at - 1] ?? '')
    );
  }
  if (/^(?:es|is|como|as)$/i.test(joint) && isPlainBefore(tokens, label, at)) return true;
  const value = tokens[skipBack(tokens, at - 1)] ?? '';
  return isOne(value) && !HAS_CODE.test(tokens[at - 2] ?? '');
}

/** "araucaria es la contraseña", "usar araucaria como contraseña". */
function isPlainBefore(tokens: string[], label: number, joint: number): boolean {
  const [value = '', before] = [tokens[joint - 1], tokens[joint - 2]];
  if (tokens[label] !== STRONG || !isWord(value) || isCommon(value) || !/^\p{Ll}/u.test(value)) return false;
  return before === undefined || isSign(before) || /^(?:us[aoe]r?|use|with|con)$/i.test(before);
}

const isOne = (value: string) => isMixed(value) || (isFigures(value) && value.length >= 5);

function skipBack(tokens: string[], from: number): number {
  let at = from;
  while (at > 0 && isSign(tokens[at])) at -= 1;
  return at;
}

/** `login jperez/robles77`, `acceso: admin/admin`, "usuario jperez, Robles77". */
function isPair(tokens: string[], user: number): boolean {
  let at = user + 1;
  if (OF.test(tokens[at] ?? '')) at = whose(tokens, at + 1).end;
  while (isSign(tokens[at]) || /^(?:es|is|con|with|api|la|el)$/i.test(tokens[at] ?? '') || tokens[at] === USER) at += 1;
  const name = tokens[at];
  if (name === undefined || isLabel(name) || name === ORDINARY || HAS_CODE.test(name)) return false;
  const joint = tokens[at + 1] ?? '';
  const isJoined = isSign(joint) || /^(?:y|e|and|con|with)$/i.test(joint);
  const valueAt = isJoined ? skipSigns(tokens, at + 2) : at + 1;
  const value = tokens[valueAt];
  if (value === undefined || isMark(value)) return false;
  if (/^p(?:w|ass)?$/i.test(value)) return COLON.test(tokens[valueAt + 1] ?? '');
  if (isMixed(value) || isFigures(value)) return valueAt - user <= 7 && !HAS_CODE.test(joint);
  const isLogin = name === MAIL || /^[\p{Ll}\d]+[._-]?[\p{Ll}\d]*$/u.test(name);
  if (!isLogin || isCommon(name) || isCommon(value)) return false;
  if (joint === '/')
    return !isPlainWord(name) || isWellKnown(name) || name === value || (user === 0 && !isPlace(value));
  // "credenciales: juan.perez araucaria"
  return isWord(name) && /[._\d]/.test(name) && isWord(value) && !isJoined && tokens[valueAt + 1] === undefined;
}

/** `ana@losrobles.cl / Robles77`; nothing but `jperez:Robles77`. */
function isBarePair(tokens: string[]): boolean {
  return tokens.some((token, at) => {
    const isAll = at === 0 && tokens.length === 3 && /^\p{Ll}[\p{Ll}\d._-]*$/u.test(token) && !HAS_CODE.test(token);
    return (token === MAIL || isAll) && /^[/:|]$/.test(tokens[at + 1] ?? '') && isMixed(tokens[at + 2] ?? '');
  });
}

const isPlainWord = (word: string) => /^\p{L}+$/u.test(word);
const isPlace = (word: string) => /^(?:ascensor|escalera|peatonal|vehicular|norte|sur|oriente|poniente)$/i.test(word);
const isWellKnown = (word: string) =>
  /^(?:admin|root|user|usuario|test|demo|invitado|guest|soporte|administrador|apirest|api|sa)$/i.test(word);

/** "Entran con Robles77", "para entrar: jperez, Robles77". */
function entersWith(tokens: string[]): boolean {
  const verb = tokens.findIndex((token) =>
    /^(?:entr[aeo]|ingres[aeo]|acced|log(?:ue|in|ged)|conect(?:a|ar|an)$|sign)\p{L}*$/iu.test(token),
  );
  if (verb < 0) return false;
  for (let at = verb + 1; at < tokens.length && at <= verb + 5; at += 1) {
    const before = tokens[at - 1] ?? '';
    if (isMixed(tokens[at] ?? '') && !HAS_CODE.test(before) && !/^(?:a|en|to|al|in)$/i.test(before)) {
      return tokens.slice(verb + 1, at).some((token) => /^(?:con|with|usando|using|:)$/i.test(token));
    }
  }
  return false;
}
