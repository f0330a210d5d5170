/**
 * A text without what people write differently: small letters and figures, without accents, a single space between words.
 * "S.A." is one word, "Terra-Nova" two.
 */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.'’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
