import { AMBIGUOUS, STRONG, USER, WEAK } from './labels';
import { MAIL, ORDINARY } from './ordinary-shapes';

/** A sentence as words, signs and marks, and which is which. */

export const isLabel = (token: string | undefined) => token === STRONG || token === AMBIGUOUS || token === WEAK;
export const isMark = (token: string | undefined) =>
  token !== undefined && (isLabel(token) || token === USER || token === ORDINARY || token === MAIL);
export const isSign = (token: string | undefined) => token !== undefined && !isMark(token) && !/[\p{L}\d]/u.test(token);

/** Words and signs. A sign that stands between two letters or figures belongs to the word (`Robles#77`, `juan.perez`). */
export function tokensOf(sentence: string): string[] {
  const found = sentence.match(
    /[\uE001-\uE004\uE100\uE101]|=>|->|[:=;|~»…,"'«“”‘’()[\]{}<>/–—→]|\.{2,}|[^\s:=;|~»…,"'«“”‘’()[\]{}<>/–—→\uE001-\uE004\uE100\uE101]+/gu,
  );
  return (found ?? []).map(bare).filter((token) => token !== '');
}

const bare = (token: string) => (/[\p{L}\d]/u.test(token) ? token.replace(/^[¿¡*_#@.-]+|[.,!?*_#]+$/g, '') : token);

export const SEPARATOR = /^(?::|=|=>|->|→|\||~|»|>|…|\.{2,}|;|–|—|-|•)$/;
export const COLON = /^(?::|=|=>|->|→)$/;
export const COPULA = /^(?:es|sera|seria|era|fue|son|is|was|are|quedo|queda|quedaria)$/i;
export const OPENING = /^["'«“‘]$/;

/** Of whom or what: "del usuario jperez", "de la API". */
export const OF = /^(?:de|del|para|of|for)$/i;

export function skipSigns(tokens: string[], from: number): number {
  let at = from;
  while (at < tokens.length && isSign(tokens[at])) at += 1;
  return at;
}
