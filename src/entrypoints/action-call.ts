import { NeedsAuthenticationError } from '@forge/api';
import type { z } from 'zod';
import type { ActionRefusal } from '../contract/action-view';
import type { Call } from '../contract/call';
import type { ActionError } from '../contract/errors';
import { at, signedIn, textAt } from '../contract/json';
import type { AccountId } from '../domain/facts/facts';
import { LANGUAGES, type Language } from '../domain/language';
import type { Result } from '../domain/result';
import { DEFAULT_SETTINGS } from '../domain/settings/settings';
import { seemsCredential } from '../domain/text/credential-guard';
import { TEXT_LIMIT } from '../domain/text/written-text';
import { ACTION_WORDS } from '../locales/action-words';
import { refusalIn } from './text-refusal';

/** What an action gives a rule as smart values, and an agent as its answer: what manifest.yml declares as its outputs. */
export type ActionOutputs = Record<string, string | number | boolean | null>;

/** What an action refuses. */
export interface ActionRefused {
  errors: { code: string; message: string }[];
}

/**
 * The function behind an action (`action` in manifest.yml), from what it finds and how that is said.
 *
 * What is refused is answered as Atlassian's page "Action" asks for it ("Communicating errors"): a list of errors stops the
 * rule, tells its owner and stands in its log in our words. An exception would do the first two with a general sentence,
 * so nothing is thrown but the platform's own prompt for consent.
 *
 * @param name for the log, which never holds anything of a payload
 * @param call how the inputs are read
 * @param carryOut as the person, with what was read of the inputs
 * @param say what it found, as the manifest declares its outputs, in the language that was asked for, if any was
 */
export function actionOf<Inputs, View>(
  name: string,
  { request, inputs: names }: Call<Inputs, View, ActionError> & { inputs: string[] },
  carryOut: (accountId: AccountId, inputs: Inputs) => Promise<Result<View, ActionRefusal>>,
  say: (view: View, language: Language | undefined) => ActionOutputs,
) {
  return async (payload: unknown, invocation?: unknown): Promise<ActionOutputs | ActionRefused> => {
    const language = LANGUAGES.find((each) => each === textAt(payload, 'language'));
    try {
      const accountId = personIn(invocation);
      if (!accountId) return refused({ code: 'noPerson' }, language);
      const given = inputsIn(payload, names);
      const unfit = unfitText(given);
      if (unfit) return refused(unfit, language);
      const parsed = request.safeParse(given);
      if (!parsed.success) return refused(refusalIn(parsed.error) ?? badInput(parsed.error), language);
      const found = await carryOut(accountId, parsed.data);
      return found.ok ? say(found.value, language) : refused(found.error, language);
    } catch (error) {
      if (error instanceof NeedsAuthenticationError) throw error;
      console.error(`hauzd-onboarding action ${name}: ${error instanceof Error ? error.name : 'unknown error'}`);
      return refused({ code: 'unexpected' }, language);
    }
  };
}

/**
 * Whom the platform says the action runs as: the connection's account in a rule, whoever chats with an agent. Atlassian's
 * page on actions says "the context contains the user's accountId", that on functions has it in `principal`.
 */
function personIn(invocation: unknown): string | undefined {
  return signedIn(textAt(invocation, 'principal', 'accountId') ?? textAt(invocation, 'accountId'));
}

/**
 * The inputs that say something. A smart value that is empty, and what a model has nothing for, come as nothing. Where no
 * issue is named it is the one that the person is looking at, which the platform says to an agent.
 */
function inputsIn(payload: unknown, names: string[]): Record<string, unknown> {
  const lookedAt = textAt(payload, 'context', 'jira', 'issueKey');
  const given = names.flatMap((name): [string, unknown][] => {
    const value = at(payload, name);
    const said = typeof value === 'string' ? value.trim() : value;
    return said === undefined || said === null || said === '' ? [] : [[name, said]];
  });
  return { ...(lookedAt && { issueKey: lookedAt }), ...Object.fromEntries(given) };
}

/** Before anything is read of them: no input is longer than a text of ours, and none holds a credential. */
function unfitText(inputs: Record<string, unknown>): ActionError | undefined {
  const texts = Object.values(inputs).filter((value) => typeof value === 'string');
  if (texts.some((text) => text.length > TEXT_LIMIT)) return { code: 'textTooLong', limit: TEXT_LIMIT };
  return texts.some((text) => seemsCredential(text)) ? { code: 'credentialInText' } : undefined;
}

/** Which input is wrong, and what it can be where that is a choice. What came is not repeated. */
function badInput({ issues }: z.ZodError): ActionError {
  const [issue] = issues;
  const allowed = issue?.code === 'invalid_value' ? issue.values.map(String) : undefined;
  return { code: 'badInput', input: String(issue?.path[0] ?? ''), ...(allowed && { allowed }) };
}

function refused({ language: ofProject, ...error }: ActionRefusal, asked: Language | undefined): ActionRefused {
  const { actions } = ACTION_WORDS[asked ?? ofProject ?? DEFAULT_SETTINGS.language];
  return { errors: [{ code: error.code, message: actions.error(error) }] };
}
