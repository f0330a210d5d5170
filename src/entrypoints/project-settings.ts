import { z } from 'zod';
import {
  checkSettings,
  openSettings,
  type ProjectCaller,
  saveSettings,
  showPanel,
  switchUse,
} from '../application/settings-page/project-settings';
import type { SettingsCalls, SettingsDeps } from '../application/settings-page/settings-calls';
import { functionBudget } from '../atlassian/budget';
import { clock } from '../atlassian/clock';
import { confluenceAsApp } from '../atlassian/confluence';
import { jiraAs } from '../atlassian/jira';
import { projectSetup } from '../atlassian/jira/project-setup';
import { repairQueue } from '../atlassian/repair-queue';
import { procedureWatch } from '../atlassian/storage/procedure-watch';
import { projectMemory } from '../atlassian/storage/project-memory';
import { projectSettings } from '../atlassian/storage/project-settings';
import { recordIndex } from '../atlassian/storage/record-index';
import { reportMemory } from '../atlassian/storage/report-memory';
import { workflowsAsUser } from '../atlassian/workflows';
import type { SettingsError } from '../contract/errors';
import { fail, ok, type Result } from '../domain/result';
import { gateCalls } from './gate-settings';
import { callsOf, handlerOf, jiraIdAt, type PageCall } from './page-calls';
import { parseSettings } from './settings-schema';

const nothing = z.strictObject({});
const use = z.strictObject({ use: z.boolean() });
const check = z.strictObject({ settings: z.unknown() });
const save = z.strictObject({ settings: z.unknown(), version: z.number().int().min(0).max(1_000_000_000) });

const call = callsOf('settings', (accountId, context): Result<ProjectCaller, SettingsError> => {
  const projectId = jiraIdAt(context, 'extension', 'project', 'id');
  return projectId ? ok({ accountId, projectId }) : fail({ code: 'noProject' });
});

const calls: { [Name in keyof SettingsCalls]: PageCall } = {
  openSettings: call(nothing, (caller) => openSettings(deps(), caller)),
  saveSettings: call(save, async (caller, { settings, version }) => {
    const parsed = checked(settings);
    return parsed.ok ? saveSettings(deps(), caller, { settings: parsed.value, version }) : parsed;
  }),
  checkSettings: call(check, async (caller, { settings }) => {
    const parsed = checked(settings);
    return parsed.ok ? checkSettings(deps(), caller, parsed.value) : parsed;
  }),
  switchUse: call(use, (caller, request) => switchUse(deps(), caller, request)),
  showPanel: call(nothing, (caller) => showPanel(deps(), caller)),
};

/**
 * The function behind the project's settings, which have the gates beside them (`function: project-settings` in
 * manifest.yml). Whoever does not administer the project is refused by each call.
 */
export const handler = handlerOf({ ...gateCalls, ...calls });

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
