import { NeedsAuthenticationError } from '@forge/api';
import { makeResolver } from '@forge/resolver';
import { z } from 'zod';
import { SETTINGS } from '../application/defaults';
import type { GateError } from '../application/errors';
import type { ChangeRequest, GateAnswerTo, GateCalls, GatePageDeps } from '../application/gate-calls';
import { changeGates } from '../application/gate-change';
import { removeGates } from '../application/gate-removal';
import { openGates } from '../application/gate-view';
import { functionBudget } from '../atlassian/budget';
import { clock } from '../atlassian/clock';
import { textAt } from '../atlassian/json';
import { workflowsAsUser } from '../atlassian/workflows';
import { parseGateConfiguration } from '../domain/gate-configuration';

/** Longest payload of a call, in characters of JSON: a configuration may have 32 KB in Jira, ours have 200 bytes. */
const PAYLOAD_LIMIT = 60_000;
/** The account id that Forge gives to whoever is not signed in. */
const ANONYMOUS = 'unidentified';
/** What changing one workflow takes, in milliseconds, where Jira is slow. */
const ONE_WORKFLOW_MS = 4_000;

type Handler = (request: { payload: unknown; context: unknown }) => Promise<GateAnswerTo<unknown>>;

const nothing = z.strictObject({});

const change: z.ZodType<ChangeRequest> = z.strictObject({
  workflowId: z.string().regex(/^[\w-]{1,64}$/),
  edits: z
    .array(
      z.strictObject({
        transitionId: z.string().regex(/^\d{1,20}$/),
        // The same reading as the gate's own, so that none is written that it could not read.
        configuration: z.unknown().transform(readConfiguration).optional(),
      }),
    )
    .min(1)
    .max(200),
});

/** The calls of the gates page. Everything is done as the person who asks: Jira decides what they may. */
const calls: { [Name in keyof GateCalls]: Handler } = {
  openGates: call(nothing, openGates),
  changeGates: call(change, changeGates),
  removeGates: call(nothing, removeGates),
};

const resolve = makeResolver(calls);

/** The function behind the gates page and the page of a rule's configuration (`function: gate-settings` in manifest.yml). */
export async function handler(
  request: Parameters<typeof resolve>[0],
  runtime?: Record<string, unknown>,
): Promise<unknown> {
  // The resolver package looks calls up with `in`, which finds `constructor` and `toString` too.
  const known = Object.hasOwn(calls, String(request?.call?.functionKey));
  return known ? resolve(request, runtime) : no({ code: 'unknownCall' });
}

function call<Payload>(
  schema: z.ZodType<Payload>,
  carryOut: (deps: GatePageDeps, projectId: string, payload: Payload) => Promise<GateAnswerTo<unknown>>,
): Handler {
  return async ({ payload, context }) => {
    try {
      const accountId = textAt(context, 'accountId');
      if (!accountId || accountId === ANONYMOUS) return no({ code: 'notAllowed' });
      const projectId = textAt(context, 'extension', 'project', 'id');
      if (!projectId || !/^\d{1,20}$/.test(projectId)) return no({ code: 'noProject' });
      if ((JSON.stringify(payload) ?? '').length > PAYLOAD_LIMIT) return no({ code: 'invalidPayload', path: '' });
      const parsed = schema.safeParse(payload ?? {});
      if (!parsed.success) return no({ code: 'invalidPayload', path: pathOf(parsed.error) });
      return await carryOut(deps(), projectId, parsed.data);
    } catch (error) {
      // The platform turns it into its consent prompt.
      if (error instanceof NeedsAuthenticationError) throw error;
      console.error(`hauzd-onboarding gates: ${error instanceof Error ? error.name : 'unknown error'}`);
      return no({ code: 'unexpected' });
    }
  };
}

function readConfiguration(value: unknown, context: z.RefinementCtx) {
  if (value === undefined) return undefined;
  const configuration = typeof value === 'object' ? parseGateConfiguration(value) : undefined;
  if (configuration) return configuration;
  context.addIssue({ code: 'custom', message: 'not a configuration' });
  return z.NEVER;
}

function pathOf(error: z.ZodError): string {
  return (error.issues[0]?.path ?? []).map(String).join('.').slice(0, 100);
}

function deps(): GatePageDeps {
  const budget = functionBudget();
  return {
    clock,
    workflows: workflowsAsUser(budget),
    timeZone: SETTINGS.timeZone,
    hasTime: () => budget.allows(ONE_WORKFLOW_MS),
  };
}

const no = (error: GateError): GateAnswerTo<never> => ({ ok: false, error });
