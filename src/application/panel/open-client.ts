import type { PanelError } from '../../contract/errors';
import { plannedSubtasks } from '../../domain/procedure/plan';
import type { Onboarding } from '../../domain/record/onboarding';
import { fail, ok, type Result } from '../../domain/result';
import type { Caller, PanelPorts } from '../ports';
import { type Opened, openIssue, type ReadingPorts } from './open-issue';

/** A subtask that the panel is shown on, and the record of the client that it belongs to. */
export interface Subtask {
  id: string;
  client: Onboarding;
  /** What Jira calls the client's issue. */
  parentName: string;
}

/** What the panel is about, and on what it is shown. */
export interface OpenedClient {
  /** The client's issue; on a subtask that is no step, or whose client the caller may not see, the subtask itself. */
  opened: Opened;
  /** On a subtask of a client that was started: that one. */
  on?: Subtask;
}

/**
 * The client whose panel is shown: on one of our subtasks, that is the issue it belongs to, read as the caller like any other.
 * One request and one read; on one of our subtasks two requests and three reads.
 */
export async function openClient(ports: ReadingPorts, caller: Caller): Promise<Result<OpenedClient, PanelError>> {
  const opened = await openIssue(ports, caller);
  if (!opened.ok) return opened;
  const { issue, onboarding } = opened.value;
  if (onboarding || !issue.parentId) return ok({ opened: opened.value });
  const parent = await ports.records.read(issue.parentId);
  if (!parent.ok) return parent;
  if (!parent.value) return ok({ opened: opened.value });
  const on = { id: issue.id, client: parent.value, parentName: issue.parentName ?? '' };
  if (!isOurs(on)) return ok({ opened: opened.value, on });
  const client = await openIssue(ports, { ...caller, issueId: issue.parentId });
  const isShown = client.ok && client.value.onboarding !== undefined;
  return ok({ opened: isShown ? client.value : opened.value, on });
}

const isOurs = ({ id, client }: Subtask) => plannedSubtasks(client.plan).some(({ subtask }) => subtask.id === id);

/** The same, if the caller may edit the client's issue. */
export async function openClientToEdit(ports: PanelPorts, caller: Caller): Promise<Result<OpenedClient, PanelError>> {
  const found = await openClient(ports, caller);
  return !found.ok || found.value.opened.issue.canEdit ? found : fail({ code: 'notAllowed' });
}
