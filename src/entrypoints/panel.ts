import { applyPlan } from '../application/panel/apply-plan';
import { authoriseException } from '../application/panel/authorise-exception';
import { closeAgain } from '../application/panel/close-again';
import { moveIssue } from '../application/panel/move-issue';
import { openPanel } from '../application/panel/open-panel';
import { readHistory } from '../application/panel/read-history';
import { recordFact } from '../application/panel/record-fact';
import { startOnboarding } from '../application/panel/start-onboarding';
import { undoFact } from '../application/panel/undo-fact';
import type { Caller } from '../application/ports';
import type { PanelError } from '../contract/errors';
import { type PanelCalls, panelCalls } from '../contract/panel-calls';
import { fail, ok, type Result } from '../domain/result';
import { callsOf, handlerOf, jiraIdAt } from './page-calls';
import { recordingPorts } from './recording-ports';

/** The panel's calls, each about the issue that the panel is shown on. */
const calls = callsOf<PanelCalls, Caller>('panel', panelCalls, callerIn, {
  open: (caller) => openPanel(recordingPorts(), caller),
  start: (caller, request) => startOnboarding(recordingPorts(), caller, request),
  record: (caller, request) => recordFact(recordingPorts(), caller, request),
  undo: (caller, request) => undoFact(recordingPorts(), caller, request),
  apply: (caller, request) => applyPlan(recordingPorts(), caller, request),
  exception: (caller, request) => authoriseException(recordingPorts(), caller, request),
  move: (caller, request) => moveIssue(recordingPorts(), caller, request),
  closeAgain: (caller) => closeAgain(recordingPorts(), caller),
  history: (caller, request) => readHistory(recordingPorts(), caller, request),
});

/** The function behind the issue panel (`function: panel` in manifest.yml). */
export const handler = handlerOf(calls);

function callerIn(accountId: string, context: unknown): Result<Caller, PanelError> {
  const issueId = jiraIdAt(context, 'extension', 'issue', 'id');
  const projectId = jiraIdAt(context, 'extension', 'project', 'id');
  return issueId ? ok({ accountId, issueId, ...(projectId && { projectId }) }) : fail({ code: 'noIssue' });
}
