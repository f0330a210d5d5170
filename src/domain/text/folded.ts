/** A text in small letters without accents: people who look for something type neither. */
export function unaccented(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * A text without what people write differently: small letters and figures, without accents, a single space between words.
 * "S.A." is one word, "Terra-Nova" two.
 */
export function folded(text: string): string {
  return unaccented(text)
    .replace(/[.'’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
