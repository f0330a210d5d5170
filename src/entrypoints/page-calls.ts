import { NeedsAuthenticationError } from '@forge/api';
import { makeResolver } from '@forge/resolver';
import type { z } from 'zod';
import type { AnswerOf, Calls, RequestOf } from '../contract/call';
import type { AppError } from '../contract/errors';
import { signedIn, textAt } from '../contract/json';
import { fail, type Result } from '../domain/result';
import type { TextRefusal } from '../domain/text/written-text';
import { refusalIn } from './text-refusal';

/** Longest payload of a call, in characters of JSON. Far above what the pages send, far below the platform's limit. */
const PAYLOAD_LIMIT = 60_000;

/** Why nothing was carried out, whatever the call. */
type Refused =
  | Extract<AppError, { code: 'notAllowed' | 'unknownCall' | 'invalidPayload' | 'unexpected' }>
  | TextRefusal;

/** One call of a page, as the resolver runs it. */
export type PageCall = (request: { payload: unknown; context: unknown }) => Promise<unknown>;

/**
 * A page's calls, from what the contract says of each: what came is parsed, who asks about what is found out, and it is
 * carried out. A call that is not carried out here does not compile. The account is the platform's word; whatever else
 * the context says is checked by asking Jira as that account.
 *
 * @param page for the log, which never holds anything of a payload
 * @param subjectOf what the call is about, from the platform's context
 */
export function callsOf<Table extends Calls, Subject>(
  page: string,
  table: { [Name in keyof Table]: { request: z.ZodType<RequestOf<Table[Name]>> } },
  subjectOf: (accountId: string, context: unknown) => Result<Subject, AppError>,
  carryOut: {
    [Name in keyof Table]: (subject: Subject, request: RequestOf<Table[Name]>) => Promise<AnswerOf<Table[Name]>>;
  },
): Record<string, PageCall> {
  const callOf =
    <Name extends keyof Table>(name: Name): PageCall =>
    async ({ payload, context }) => {
      try {
        const accountId = signedIn(textAt(context, 'accountId'));
        if (!accountId) return no({ code: 'notAllowed' });
        const subject = subjectOf(accountId, context);
        if (!subject.ok) return subject;
        if ((JSON.stringify(payload) ?? '').length > PAYLOAD_LIMIT) return no(invalid(''));
        const parsed = table[name].request.safeParse(payload ?? {});
        if (!parsed.success) return no(refusalIn(parsed.error) ?? invalid(pathOf(parsed.error)));
        return await carryOut[name](subject.value, parsed.data);
      } catch (error) {
        // The platform turns it into its consent prompt.
        if (error instanceof NeedsAuthenticationError) throw error;
        console.error(`hauzd-onboarding ${page}: ${error instanceof Error ? error.name : 'unknown error'}`);
        return no({ code: 'unexpected' });
      }
    };
  return Object.fromEntries(Object.keys(table).map((name) => [name, callOf(name)]));
}

/**
 * The function behind a page, from its calls by name. The resolver package looks names up with `in`, which finds
 * `constructor` and `toString` too, so they are checked here first.
 */
export function handlerOf(calls: Record<string, PageCall>) {
  const resolve = makeResolver(calls);
  return async (request: Parameters<typeof resolve>[0], runtime?: Record<string, unknown>): Promise<unknown> => {
    const known = Object.hasOwn(calls, String(request?.call?.functionKey));
    return known ? resolve(request, runtime) : no({ code: 'unknownCall' });
  };
}

/** An id of Jira out of the platform's context, or undefined where there is none that could be one. */
export function jiraIdAt(context: unknown, ...path: string[]): string | undefined {
  const id = textAt(context, ...path);
  return id !== undefined && /^\d{1,20}$/.test(id) ? id : undefined;
}

function pathOf(error: z.ZodError): string {
  return (error.issues[0]?.path ?? []).map(String).join('.').slice(0, 100);
}

const invalid = (path: string): Refused => ({ code: 'invalidPayload', path });
const no = (error: Refused) => fail(error);
