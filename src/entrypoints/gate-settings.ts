import { z } from 'zod';
import type { ChangeRequest, GateCalls, GatePageDeps } from '../application/gates-page/gate-calls';
import { changeGates, removeOtherGates } from '../application/gates-page/gate-change';
import { removeGates } from '../application/gates-page/gate-removal';
import { openGates } from '../application/gates-page/gate-view';
import { functionBudget } from '../atlassian/budget';
import { clock } from '../atlassian/clock';
import { projectSettings } from '../atlassian/storage/project-settings';
import { workflowsAsUser } from '../atlassian/workflows';
import type { GateError } from '../contract/errors';
import { fail, ok, type Result } from '../domain/result';
import { parseGateConfiguration } from '../domain/workflow/gate-configuration';
import { askedId } from './asked-text';
import { callsOf, handlerOf, jiraIdAt, type PageCall } from './page-calls';

/** What changing one workflow takes, in milliseconds, where Jira is slow. */
const ONE_WORKFLOW_MS = 4_000;

const nothing = z.strictObject({});

const workflowId = askedId(/^[\w-]{1,64}$/);

const change: z.ZodType<ChangeRequest> = z.strictObject({
  workflowId,
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

const call = callsOf('gates', (_accountId, context): Result<string, GateError> => {
  const projectId = jiraIdAt(context, 'extension', 'project', 'id');
  return projectId ? ok(projectId) : fail({ code: 'noProject' });
});

/** The calls of the gates page. Everything is done as the person who asks: Jira decides what they may. */
export const gateCalls: { [Name in keyof GateCalls]: PageCall } = {
  openGates: call(nothing, (projectId) => openGates(deps(), projectId)),
  changeGates: call(change, (projectId, request) => changeGates(deps(), projectId, request)),
  removeOtherGates: call(z.strictObject({ workflowId }), (projectId, request) =>
    removeOtherGates(deps(), projectId, request),
  ),
  removeGates: call(nothing, (projectId) => removeGates(deps(), projectId)),
};

/** The function behind the page of a rule's configuration (`function: gate-settings` in manifest.yml). */
export const handler = handlerOf(gateCalls);

function readConfiguration(value: unknown, context: z.RefinementCtx) {
  if (value === undefined) return undefined;
  const configuration = typeof value === 'object' ? parseGateConfiguration(value) : undefined;
  if (configuration) return configuration;
  context.addIssue({ code: 'custom', message: 'not a configuration' });
  return z.NEVER;
}

function deps(): GatePageDeps {
  const budget = functionBudget();
  return {
    clock,
    workflows: workflowsAsUser(budget),
    settings: projectSettings,
    hasTime: () => budget.allows(ONE_WORKFLOW_MS),
  };
}
