import { AMBIGUOUS, STRONG, USER, WEAK } from './labels';
import { MAIL, ORDINARY } from './ordinary-shapes';
import { hasUser, OPENED, type Place, placeAfter } from './place';
import { HAS_CODE, isCommon, isStanding } from './said-of-secrets';
import { isCode, isFigures, isMixed, isWord, isYear } from './shapes';
import { COPULA, isLabel, isMark, isSign, OF } from './tokens';

/** Whether a value follows the word for a secret. */
export function isGivenAfter(tokens: string[], label: number): boolean {
  const kind = tokens[label];
  const place = placeAfter(tokens, label);
  if (kind === STRONG || kind === AMBIGUOUS) {
    if (mixedWithin(tokens, label, 12) || isReadOut(tokens, label) || isToldAfter(tokens, label)) return true;
    if (isChangedTo(tokens, label, kind === STRONG || !place?.ofOther)) return true;
  }
  if (!place) return false;
  const value = tokens[place.at] ?? '';
  const near = place.strayed === 0;
  if (kind === WEAK || kind === USER) {
    if (kind === USER && place.link !== 'is') return false;
    return near && isMixed(value) && !HAS_CODE.test(tokens[place.at - 1] ?? '');
  }
  const isTight = place.link !== 'direct';
  // "clave abc1234 lista"; capitals may name a product.
  if (!isTight && near && !place.ofOther && isCode(value) && (kind === STRONG || /^\p{Ll}/u.test(value))) {
    return !isAdjective(tokens, label);
  }
  if (place.link === 'direct' && near && !place.ofOther && endsWithFigures(tokens, place.at)) return true;
  if (isFigures(value) || (isYear(value) && place.link === 'colon' && near && !isAdjective(tokens, label))) {
    return isTight
      ? !(place.ofOther && kind === AMBIGUOUS && tokens.slice(label, place.at).some(isNumbered))
      : near && !place.ofOther;
  }
  if (isHandedOver(tokens, label, place)) return true;
  if (!near && place.link !== 'is' && place.link !== 'colon') return false;
  if (kind === AMBIGUOUS && (place.ofOther || isAdjective(tokens, label) || (!near && place.link !== 'is')))
    return false;
  return isPlainValue(tokens, place, kind === STRONG, label);
}

/** "clave caja fuerte 8812": a few plain words, and figures as the last. */
function endsWithFigures(tokens: string[], from: number): boolean {
  const words = tokens.slice(from, -1);
  const isPlain = (word: string) => /^\p{Ll}+$/u.test(word) && !isCommon(word) && !HAS_CODE.test(word);
  return words.length > 0 && words.length <= 2 && words.every(isPlain) && isFigures(tokens.at(-1) ?? '');
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
      if (isCode(first) && isAtEnd(rest)) return true;
      if (
        !isStrong &&
        !isOfWhatWasGiven(tokens, label, place) &&
        !hasUser(tokens, label) &&
        !followsArticleAndOpens(tokens, label, place)
      )
        return false;
      return isAtEnd(rest) && isWord(first) && !isCommon(first);
    }
    case 'direct': {
      const isLast = rest.length === 1 || isSign(rest[1]);
      if (!isLast || !(isWord(first) || /\d/.test(first)) || isCommon(first)) return false;
      return label === 0 || hasUser(tokens, label) || isWithUser(tokens, label) || isPutAs(tokens, label);
    }
  }
}

/** "con jperez y la clave x", "ID jperez PW x". */
function isWithUser(tokens: string[], label: number): boolean {
  let at = label - 1;
  while (/^(?:la|el|su|the|y|e|and)$/i.test(tokens[at] ?? '')) at -= 1;
  const [name = '', before = ''] = [tokens[at], tokens[at - 1]];
  return (
    isWord(name) && !isCommon(name) && /^(?:con|with|id)$/i.test(before) && (at < label - 1 || /^id$/i.test(before))
  );
}

/** "le puse de clave x", "usan como clave x". */
const isPutAs = (tokens: string[], label: number) =>
  /^(?:de|como|as)$/i.test(tokens[label - 1] ?? '') &&
  /^(?:pus[eio]|pon[eg]|dej[aeo]|us[aeo]|set$|use)\p{L}*$/iu.test(tokens[label - 2] ?? '');

const isAtEnd = ([, next]: string[]) =>
  next === undefined || isSign(next) || /^(?:y|e|and|con|para|desde|hasta)$/i.test(next);

/** "La clave que nos dio Juan es zorrogris": what was given, or is used, opens something. */
const isOfWhatWasGiven = (tokens: string[], label: number, { at }: Place) =>
  /^(?:que|that|which)$/i.test(tokens[label + 1] ?? '') &&
  tokens
    .slice(label + 2, at)
    .some((token) =>
      /^(?:di(?:o|eron|ste)|dej|mand|envi|entreg|pas[oa]|dict|compart|cre[oa]|pus|asign|gener|us[ao]|ocup|gave|sent|left|use|set|chose|elig)\p{L}*$/iu.test(
        token,
      ),
    );

/** "clave dictada por teléfono: zorrogris"; not "clave entregada por: Marcela". */
function isHandedOver(tokens: string[], label: number, { at, link }: Place): boolean {
  const [how = '', value = '', last = ''] = [tokens[label + 1], tokens[at], tokens[at - 2]];
  if (link !== 'colon' || at - label > 8 || tokens.slice(at + 1).some((token) => !isSign(token))) return false;
  const isDone = /[ai]d[ao]$/i.test(how) || /^(?:sent|given|received|shared|left)$/i.test(how);
  if (!isDone || /^(?:por|de|del|a|al|para|con|en|el|la|by|to|from|for)$/i.test(last)) return false;
  return isCode(value) || (isWord(value) && /^\p{Ll}/u.test(value) && !isCommon(value));
}

/** "ya enviada, es loslagos"; "sí, loslagos": a value after what is said in its place. */
function isAfterExcuse(tokens: string[], from: number): boolean {
  for (let at = from; at < tokens.length; at += 1) {
    if (!/^[,;(–—-]$/.test(tokens[at] ?? '')) continue;
    const all = tokens.slice(at + 1).filter((token) => !isSign(token));
    const from = all.findIndex((token) => !MEANWHILE.test(token));
    const rest = from < 0 ? [] : all.slice(from);
    const said = rest[0] !== undefined && /^(?:es|is|it|esta|queda)$/i.test(rest[0]);
    const value = rest[said ? (/^it$/i.test(rest[0] ?? '') ? 2 : 1) : 0];
    const count = rest.length - (said ? (/^it$/i.test(rest[0] ?? '') ? 2 : 1) : 0);
    if (value === undefined || isMark(value) || isCommon(value) || count !== 1) continue;
    if (said || /^\p{Ll}/u.test(value) || isFigures(value)) return true;
  }
  return false;
}

const MEANWHILE = /^(?:mientras|tanto|por|ahora|hoy|entretanto|meanwhile)$/i;

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

/** "Se restableció la clave de jperez, es 90817". */
function isToldAfter(tokens: string[], label: number): boolean {
  const at = tokens.findIndex((token, index) => index > label && index <= label + 6 && /^[,;]$/.test(token));
  const value = tokens[at + 2] ?? '';
  return at >= 0 && COPULA.test(tokens[at + 1] ?? '') && (isFigures(value) || isCode(value));
}

const FIGURE =
  /^(?:cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|zero|one|two|three|four|five|six|seven|eight|nine)$/i;

/** "la clave es uno dos tres cuatro": figures as they are said. */
function isReadOut(tokens: string[], label: number): boolean {
  const words = tokens.slice(label + 1, label + 12).filter((token) => !isSign(token));
  return words.some((_, at) => at + 3 <= words.length && words.slice(at, at + 3).every((word) => FIGURE.test(word)));
}

/** "cambió la contraseña por política": why, not for what. */
const REASON =
  /^(?:politica|norma|olvido|robo|hurto|extravio|perdida|precaucion|error|fraude|auditoria|rotacion|salida|despido|renuncia)s?$/i;

/** "cambió la contraseña a loslagos". */
function isChangedTo(tokens: string[], label: number, isSecret: boolean): boolean {
  const verb = tokens
    .slice(Math.max(0, label - 4), label + 4)
    .some((token) => /^(?:cambi|actualiz|modific|reset|restablec|chang|updat|set$)/i.test(token));
  if (!verb) return false;
  const at = tokens.findIndex(
    (token, index) => index > label && index <= label + 4 && /^(?:a|por|to|into)$/i.test(token),
  );
  const [value, next] = [tokens[at + 1], tokens[at + 2]];
  if (at < 0 || value === undefined) return false;
  if (isFigures(value) || (isSecret && isCode(value))) return true;
  if (/^por$/i.test(tokens[at] ?? '') && REASON.test(value)) return false;
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

/** "la pass es x", "la clave del usuario es x": of something that a secret opens. */
const followsArticleAndOpens = (tokens: string[], label: number, { at, ofOther }: Place) =>
  !ofOther && tokens.slice(label + 1, at).some((token) => OPENED.test(token) || token === USER || token === MAIL);
