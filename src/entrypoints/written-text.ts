import { z } from 'zod';
import { seemsCredential } from '../domain/credential-guard';
import { plainText } from '../domain/plain-text';
import type { SettingsFault } from '../domain/settings-fault';
import { refusedText, type TextRefusal, type TextRule } from '../domain/written-text';
import { holdsProviderToken } from './provider-tokens';

/**
 * The kinds of field that hold text. No schema declares a free string in another way (a test walks them all): what is
 * written goes through the screen, and what a machine made holds no sentence; what is only looked up with
 * (`asked-text.ts`) is never written.
 */

/** A text that a person wrote and that is kept somewhere: in facts, settings, subtasks, comments. */
export const writtenText = (rule: TextRule) =>
  z
    .string()
    .overwrite(withoutControls)
    .superRefine((text, context) => {
      const refusal = refusedText(text, rule, isSecret);
      if (refusal) context.addIssue({ code: 'custom', params: { refusal, ...faultOf(refusal) } });
    })
    .meta({ field: 'written' });

/** Without what neither shows nor is any character: control characters, halves of one. */
const withoutControls = (text: string) => text.replace(/(?![\n\t])\p{Cc}|\p{Cs}/gu, '');

/**
 * What a machine made to name something by: the id of a command, an account, a group. It has no blanks, and no form of a
 * provider's token.
 */
export const identifier = (form: RegExp) =>
  z
    .string()
    .regex(form)
    .refine((text) => !holdsProviderToken(text))
    .meta({ field: 'identifier' });

/** The full screen: what stands near the words for a secret, key-like forms, and the tokens of known providers. */
export function isSecret(text: string): boolean {
  return seemsCredential(text) || holdsProviderToken(text) || holdsProviderToken(plainText(text));
}

/** The same refusal as settings name it. */
function faultOf(refusal: TextRefusal): Pick<SettingsFault, 'code' | 'detail'> {
  switch (refusal.code) {
    case 'credentialInText':
      return { code: 'credential' };
    case 'textTooLong':
      return { code: 'tooLong', detail: String(refusal.limit) };
    case 'reasonRequired':
      return { code: 'badForm' };
  }
}
