import { applyPlan } from '../application/panel/apply-plan';
import { authoriseException } from '../application/panel/authorise-exception';
import { closeAgain } from '../application/panel/close-again';
import { moveIssue } from '../application/panel/move-issue';
import { openPanel } from '../application/panel/open-panel';
import { readHistory } from '../application/panel/read-history';
import { recordFact } from '../application/panel/record-fact';
import { startOnboarding } from '../application/panel/start-onboarding';
import type { Caller, PanelPorts } from '../application/ports';
import { functionBudget } from '../atlassian/budget';
import { chance } from '../atlassian/chance';
import { clock } from '../atlassian/clock';
import { confluenceAsApp } from '../atlassian/confluence';
import { jiraAs } from '../atlassian/jira';
import { rightsAsUser } from '../atlassian/jira/rights';
import { procedureWatch } from '../atlassian/storage/procedure-watch';
import { projectMemory } from '../atlassian/storage/project-memory';
import { records } from '../atlassian/storage/records';
import type { PanelError } from '../contract/errors';
import { type PanelCalls, panelCalls } from '../contract/panel-calls';
import { fail, ok, type Result } from '../domain/result';
import { callsOf, handlerOf, jiraIdAt } from './page-calls';

/** The panel's calls, each about the issue that the panel is shown on. */
const calls = callsOf<PanelCalls, Caller>('panel', panelCalls, callerIn, {
  open: (caller) => openPanel(ports(), caller),
  start: (caller, request) => startOnboarding(ports(), caller, request),
  record: (caller, request) => recordFact(ports(), caller, request),
  apply: (caller, request) => applyPlan(ports(), caller, request),
  exception: (caller, request) => authoriseException(ports(), caller, request),
  move: (caller, request) => moveIssue(ports(), caller, request),
  closeAgain: (caller) => closeAgain(ports(), caller),
  history: (caller, request) => readHistory(ports(), caller, request),
});

/** The function behind the issue panel (`function: panel` in manifest.yml). */
export const handler = handlerOf(calls);

function callerIn(accountId: string, context: unknown): Result<Caller, PanelError> {
  const issueId = jiraIdAt(context, 'extension', 'issue', 'id');
  const projectId = jiraIdAt(context, 'extension', 'project', 'id');
  return issueId ? ok({ accountId, issueId, ...(projectId && { projectId }) }) : fail({ code: 'noIssue' });
}

function ports(): PanelPorts {
  const budget = functionBudget();
  return {
    clock,
    chance,
    asUser: jiraAs('user', budget),
    asApp: jiraAs('app', budget),
    records,
    projects: projectMemory(() => Date.now()),
    confluence: confluenceAsApp(budget),
    watch: procedureWatch,
    rights: rightsAsUser(budget),
  };
}
