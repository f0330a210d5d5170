import type { PanelError } from '../../contract/errors';
import type { PanelView } from '../../contract/panel-view';
import { strangeCopy } from '../../domain/lists/copy-origin';
import { planSteps } from '../../domain/procedure/plan';
import type { Onboarding } from '../../domain/record/onboarding';
import { ok, type Result } from '../../domain/result';
import type { Caller, ClientIssue, PanelPorts } from '../ports';
import { type Opened, openIssue } from './open-issue';

/**
 * What the panel shows of an issue that the caller may see. One request of Jira, one read of storage; on a subtask a
 * second one, for its client.
 */
export async function openPanel(ports: PanelPorts, caller: Caller): Promise<Result<PanelView, PanelError>> {
  const opened = await openIssue(ports, caller);
  if (!opened.ok) return opened;
  const { issue, onboarding } = opened.value;
  const view = panelView(ports, opened.value);
  if (onboarding || !issue.parentId) return ok(view);
  const parent = await ports.records.read(issue.parentId);
  if (!parent.ok) return parent;
  return ok(parent.value ? { ...view, subtaskOf: clientOf(issue, parent.value) } : view);
}

/** Which client's onboarding a subtask belongs to. What is recorded there stays there: only names leave it. */
function clientOf(
  issue: ClientIssue,
  { issueKey, client, facts, plan }: Onboarding,
): NonNullable<PanelView['subtaskOf']> {
  const step = planSteps(facts, plan).find(({ subtask }) => subtask?.id === issue.id);
  return {
    issueKey,
    client: client ?? issue.parentName ?? '',
    ...(step && { step: step.id, state: step.state }),
  };
}

export function panelView(
  { clock, asApp }: Pick<PanelPorts, 'clock' | 'asApp'>,
  { issue, onboarding, settings, procedure: seen, guards }: Opened,
): PanelView {
  const { language, timeZone, backingDays, exceptions, messages, procedure } = settings;
  const strange = strangeCopy(issue.copy, issue.id, onboarding !== undefined, asApp.here);
  const isClient = settings.issueTypes.length === 0 || settings.issueTypes.includes(issue.typeId);
  return {
    issue: {
      id: issue.id,
      key: issue.key,
      client: issue.client,
      closed: issue.closed,
      transitions: issue.transitions,
      ...(issue.assignee && { assignee: issue.assignee }),
    },
    guards,
    canEdit: issue.canEdit,
    canStart: isClient && issue.parentId === undefined,
    today: clock.today(timeZone),
    ...(onboarding && { onboarding: shown(onboarding) }),
    ...(strange && { strangeCopy: strange }),
    subtasks: issue.subtasks,
    procedure: { ...procedure, ...(seen && { version: seen.version }) },
    settings: { language, backingDays, exceptions, messages },
  };
}

/** Without what nobody may know while a creation is under way. */
function shown(onboarding: Onboarding): Onboarding {
  if (!onboarding.attempt) return onboarding;
  const { tokens, ...attempt } = onboarding.attempt;
  return { ...onboarding, attempt };
}
