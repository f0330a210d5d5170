import { z } from 'zod';
import type { SettingsFault } from '../../domain/settings/settings-fault';
import { seemsCredential } from '../../domain/text/credential-guard';
import { plainText, showsNothing } from '../../domain/text/plain-text';
import { refusedText, type TextRefusal, type TextRule } from '../../domain/text/written-text';
import { holdsProviderToken } from './provider-tokens';

/**
 * The kinds of field that hold text. No schema declares a free string in another way (a test walks them all): what is
 * written goes through the screen, and what a machine made holds no sentence; what is only looked up with
 * (`asked-text.ts`) is never written.
 */

/** A text that a person wrote and that is kept somewhere: in facts, settings, subtasks, comments. */
export const writtenText = (rule: TextRule) => kept(legible, rule);

/** The same, of one line: it is screened as it is kept, with a blank where a line ended. */
export const writtenLine = (rule: TextRule) => kept((text) => legible(text).trim().replace(/\s+/g, ' '), rule);

/** @param keep what is kept of a text. Before the screen: what is done to a text behind it can make a credential of it */
const kept = (keep: (text: string) => string, rule: TextRule) =>
  z
    .string()
    .overwrite(keep)
    .superRefine((text, context) => {
      const refusal = refusedText(text, rule, isSecret);
      if (refusal) context.addIssue({ code: 'custom', params: { refusal, ...faultOf(refusal) } });
    })
    .meta({ field: 'written' });

/**
 * What is kept of a text: without control characters and halves of one, without what turns the direction of reading
 * round (it would show another text than the one that was screened), without heaps of marks on one letter (no language
 * has more than three). Where nothing would show, nothing is kept.
 */
function legible(text: string): string {
  const shown = text
    .replace(/(?![\n\t])\p{Cc}|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1');
  return showsNothing(shown) ? '' : shown;
}

/** As `crypto.randomUUID` makes them, and Atlassian its groups. */
export const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A word, or some with numbers between hyphens: `start-10002`. No secret that deserves the name has this form. */
const HANDLE = /^(?=.{1,64}$)[a-z]{1,20}\d{0,3}(?:[.-](?:[a-z]{1,20}|\d{1,10}))*$/i;

/**
 * What a machine made to name something by: the id of a press, an account, a group, a field. It has the exact form in
 * which it is made, or is a handle without a word for a secret.
 */
export const identifier = (form: RegExp) =>
  z
    .string()
    .refine(
      (text) => form.test(text) || (HANDLE.test(text) && !isSecret(text) && !isSecret(text.replace(/[.-]/g, ' '))),
    )
    .meta({ field: 'identifier' });

/** The full screen: what stands near the words for a secret, key-like forms, and the tokens of known providers. */
export function isSecret(text: string): boolean {
  return seemsCredential(text) || [...new Set([text, plainText(text)])].some(holdsProviderToken);
}

/** The same refusal as settings name it. */
function faultOf(refusal: TextRefusal): Pick<SettingsFault, 'code' | 'detail'> {
  switch (refusal.code) {
    case 'credentialInText':
      return { code: 'credential' };
    case 'textTooLong':
      return { code: 'tooLong', detail: String(refusal.limit) };
    case 'reasonRequired':
      return { code: 'empty' };
  }
}
