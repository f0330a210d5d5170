import { isGiven } from './given';
import { STRONG, USER } from './labels';
import { entersWith, isBarePair, isPair } from './pairs';
import { isFigures, isMixed, isWord } from './shapes';
import { isLabel, isSign, tokensOf } from './tokens';
import { HAS_CODE, isCommon } from './words';

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
