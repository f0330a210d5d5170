import { isGivenAfter } from './given';
import { STRONG, USER } from './labels';
import { entersWith, isBarePair, isPair } from './pairs';
import { placeAfter } from './place';
import { HAS_CODE, isCommon } from './said-of-secrets';
import { isCode, isFigures, isMixed, isWord } from './shapes';
import { isLabel, isSign, tokensOf } from './tokens';

/**
 * Whether a sentence gives a secret away, by what stands near the word for it. Its words for secrets and its ordinary
 * figures are marks already.
 */
export function givesAway(sentence: string): boolean {
  const tokens = tokensOf(sentence);
  return (
    tokens.some((token, at) => {
      if (token === USER) return isPair(tokens, at) || isGivenAfter(tokens, at);
      return isLabel(token) && (isGivenAfter(tokens, at) || isGivenBefore(tokens, at));
    }) ||
    entersWith(tokens) ||
    isBarePair(tokens)
  );
}

/** "Robles77 es la clave", "usar Robles77 como contraseña", "Robles77, esa es la clave". */
function isGivenBefore(tokens: string[], label: number): boolean {
  let at = label - 1;
  while (at >= 0 && /^(?:la|el|su|mi|tu|una?|nueva?|the|a|my|your|new)$/i.test(tokens[at] ?? '')) at -= 1;
  const joint = tokens[at] ?? '';
  // "pongan Robles77 en contraseña".
  if (/^(?:en|in)$/i.test(joint) && isOne(tokens[at - 1] ?? '') && PUTS.test(tokens[at - 2] ?? '')) return true;
  const isOpened = tokens[label] === STRONG || !placeAfter(tokens, label)?.ofOther;
  if (!/^(?:es|is|era|fue|was|sera|como|as|de|for|:|=|\(|–|-)$/i.test(joint)) {
    if (at >= label - 1 || HAS_CODE.test(tokens[at - 1] ?? '')) return false;
    // "Es Robles77 la clave".
    const isSaid = /^(?:es|era|fue|is|was)$/i.test(tokens[at - 1] ?? '');
    return isSaid && (isOne(joint) || (isOpened && isCode(joint)));
  }
  const valueAt = skipBack(tokens, at - 1);
  if (/^(?:es|is|era|como|as|de)$/i.test(joint) && isPlainBefore(tokens, label, at, valueAt)) return true;
  const value = tokens[valueAt] ?? '';
  if (HAS_CODE.test(tokens[valueAt - 1] ?? '')) return false;
  // "A1203 es clave": without an article the word says that something matters.
  const isNoun = at < label - 1 || /^(?:como|as|de)$/i.test(joint);
  return isOne(value) || (isCode(value) && isNoun && isOpened && /^(?:es|is|era|fue|was|como|as|de)$/i.test(joint));
}

const PUTS =
  /^(?:pon|poner|pong\p{L}*|put|type|escrib\p{L}*|ingres\p{L}*|us[aeo]\p{L}*|coloc\p{L}*|digit\p{L}*|enter)$/iu;

/** "araucaria es la contraseña", "usar araucaria como contraseña", "jperez de usuario, araucaria de clave". */
function isPlainBefore(tokens: string[], label: number, joint: number, valueAt: number): boolean {
  const [value = '', before] = [tokens[valueAt], tokens[valueAt - 1]];
  if (!isWord(value) || isCommon(value) || !/^\p{Ll}/u.test(value)) return false;
  const isBegun = before === undefined || isSign(before);
  const afterUser = tokens.some(
    (token, at) => token === USER && at < valueAt && /^(?:de|como|as)$/i.test(tokens[at - 1] ?? ''),
  );
  if (afterUser && (isBegun || /^(?:y|e|and|con|with)$/i.test(before))) return true;
  if (tokens[label] !== STRONG || /^de$/i.test(tokens[joint] ?? '')) return false;
  return isBegun || /^(?:us[aoe]r?|use|with|con)$/i.test(before);
}

const isOne = (value: string) => isMixed(value) || (isFigures(value) && value.length >= 5);

function skipBack(tokens: string[], from: number): number {
  let at = from;
  while (at > 0 && (isSign(tokens[at]) || /^(?:es[aeo]|est[aeo]|aquella|that|this)$/i.test(tokens[at] ?? ''))) at -= 1;
  return at;
}
