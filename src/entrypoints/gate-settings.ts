import { changeGates, removeOtherGates } from '../application/gate-settings/gate-change';
import { removeGates } from '../application/gate-settings/gate-removal';
import type { GateSettingsDeps } from '../application/gate-settings/gate-settings-deps';
import { openGates } from '../application/gate-settings/gate-view';
import { functionBudget } from '../atlassian/budget';
import { clock } from '../atlassian/clock';
import { guardMemory } from '../atlassian/storage/guard-memory';
import { projectSettings } from '../atlassian/storage/settings-store';
import { workflowsAsUser } from '../atlassian/workflows';
import type { GateSettingsError } from '../contract/errors';
import { type GateSettingsCalls, gateSettingsCalls } from '../contract/gate-settings-calls';
import { fail, ok, type Result } from '../domain/result';
import { callsOf, handlerOf, jiraIdAt } from './page-calls';

/** What changing one workflow takes, in milliseconds, where Jira is slow. */
const ONE_WORKFLOW_MS = 4_000;

/** The calls of the gate settings. Everything is done as the person who asks: Jira decides what they may. */
export const gateSettingsPageCalls = callsOf<GateSettingsCalls, string>('gate-settings', gateSettingsCalls, projectIn, {
  openGates: (projectId) => openGates(deps(), projectId),
  changeGates: (projectId, request) => changeGates(deps(), projectId, request),
  removeOtherGates: (projectId, request) => removeOtherGates(deps(), projectId, request),
  removeGates: (projectId) => removeGates(deps(), projectId),
});

/** The function behind the page of a rule's configuration (`function: gate-settings` in manifest.yml). */
export const handler = handlerOf(gateSettingsPageCalls);

function projectIn(_accountId: string, context: unknown): Result<string, GateSettingsError> {
  const projectId = jiraIdAt(context, 'extension', 'project', 'id');
  return projectId ? ok(projectId) : fail({ code: 'noProject' });
}

function deps(): GateSettingsDeps {
  const budget = functionBudget();
  return {
    clock,
    workflows: workflowsAsUser(budget),
    settings: projectSettings,
    guards: guardMemory,
    hasTime: () => budget.allows(ONE_WORKFLOW_MS),
  };
}
