import { isReadable } from './plain-text';

/** Longest free text a fact carries, in characters. */
export const TEXT_LIMIT = 1000;

export type TextRefusal =
  | { code: 'reasonRequired' }
  | { code: 'textTooLong'; limit: number }
  | { code: 'credentialInText' };

/** What a text has to be. */
export interface TextRule {
  /** Longest, in characters. */
  most: number;
  /** It must hold something that a person can read. */
  required?: boolean;
}

/**
 * Why a text that a person wrote is not kept, or undefined where it is. The one check for all of them.
 *
 * @param isSecret the screen for credentials. Every field for text has it (`src/contract/fields/text-fields.ts`), so
 *   nothing is written without; pages, which only want to say early what is wrong, do without its weight
 */
export function refusedText(
  text: string,
  { most, required }: TextRule,
  isSecret: (text: string) => boolean = () => false,
): TextRefusal | undefined {
  if (required && !isReadable(text)) return { code: 'reasonRequired' };
  if (text.length > most) return { code: 'textTooLong', limit: most };
  return isSecret(text) ? { code: 'credentialInText' } : undefined;
}
