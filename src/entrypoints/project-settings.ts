import {
  checkSettings,
  openSettings,
  type ProjectCaller,
  saveSettings,
  showPanel,
  switchUse,
} from '../application/settings-page/open-and-save';
import type { SettingsDeps } from '../application/settings-page/settings-deps';
import { functionBudget } from '../atlassian/budget';
import { clock } from '../atlassian/clock';
import { confluenceAsApp } from '../atlassian/confluence';
import { jiraAs } from '../atlassian/jira';
import { projectSetup } from '../atlassian/jira/project-setup';
import { repairQueue } from '../atlassian/repair-queue';
import { procedureWatch } from '../atlassian/storage/procedure-watch';
import { projectMemory } from '../atlassian/storage/project-memory';
import { recordIndex } from '../atlassian/storage/record-index';
import { reportMemory } from '../atlassian/storage/report-memory';
import { projectSettings } from '../atlassian/storage/settings-store';
import { workflowsAsUser } from '../atlassian/workflows';
import type { SettingsError } from '../contract/errors';
import { type SettingsCalls, settingsCalls } from '../contract/settings-calls';
import { fail, ok, type Result } from '../domain/result';
import { gateSettingsPageCalls } from './gate-settings';
import { callsOf, handlerOf, jiraIdAt } from './page-calls';
import { parseSettings } from './settings-schema';

const calls = callsOf<SettingsCalls, ProjectCaller>('settings', settingsCalls, callerIn, {
  openSettings: (caller) => openSettings(deps(), caller),
  saveSettings: async (caller, { settings, version }) => {
    const parsed = checked(settings);
    return parsed.ok ? saveSettings(deps(), caller, { settings: parsed.value, version }) : parsed;
  },
  checkSettings: async (caller, { settings }) => {
    const parsed = checked(settings);
    return parsed.ok ? checkSettings(deps(), caller, parsed.value) : parsed;
  },
  switchUse: (caller, request) => switchUse(deps(), caller, request),
  showPanel: (caller) => showPanel(deps(), caller),
});

/**
 * The function behind the project's settings, which have the gates beside them (`function: project-settings` in
 * manifest.yml). Whoever does not administer the project is refused by each call.
 */
export const handler = handlerOf({ ...gateSettingsPageCalls, ...calls });

function callerIn(accountId: string, context: unknown): Result<ProjectCaller, SettingsError> {
  const projectId = jiraIdAt(context, 'extension', 'project', 'id');
  return projectId ? ok({ accountId, projectId }) : fail({ code: 'noProject' });
}

function checked(settings: unknown) {
  const parsed = parseSettings(settings);
  return parsed.ok ? parsed : fail({ code: 'settingsInvalid' as const, faults: parsed.error });
}

function deps(): SettingsDeps {
  const budget = functionBudget();
  return {
    clock,
    store: projectSettings,
    asUser: jiraAs('user', budget),
    asApp: jiraAs('app', budget),
    project: workflowsAsUser(budget),
    setup: projectSetup(budget),
    projects: projectMemory(() => Date.now()),
    confluence: confluenceAsApp(budget),
    watch: procedureWatch,
    queue: repairQueue,
    index: recordIndex,
    reports: reportMemory,
  };
}
