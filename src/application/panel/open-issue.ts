import type { PanelError } from '../../contract/errors';
import type { Instant } from '../../domain/dates';
import type { Onboarding } from '../../domain/record/onboarding';
import { fail, ok, type Result } from '../../domain/result';
import { type SeenPage, withSeenPage } from '../../domain/settings/procedure-page';
import type { ProjectSettings } from '../../domain/settings/settings';
import type { Guard } from '../../domain/workflow/guards';
import type { Caller, ClientIssue, Jira, PanelPorts, WithSettings } from '../ports';

/** What reading a client needs of the world. */
export type ReadingPorts = Pick<PanelPorts, 'records'> & { asUser: Pick<Jira, 'readIssue'> };

/** What every call of the panel starts from: the issue, its record, and what counts in its project. */
export interface Opened {
  issue: ClientIssue;
  onboarding?: Onboarding;
  settings: ProjectSettings;
  /** The procedure's page as last seen, if it is the one that the settings name. */
  procedure?: SeenPage;
  /** Which transitions the project's gates guard, as last seen. */
  guards: Guard[];
}

/** The same, with the moment from which on something may have come to be that it does not show. */
export interface OpenedToEdit extends Opened {
  readFrom: Instant;
}

/** The same, of a client whose onboarding was started. */
export type StartedClient = OpenedToEdit & { onboarding: Onboarding };

/**
 * The issue as the caller may see it, its record, and its project's settings: one read of storage, one request of Jira.
 * The record before the issue: a subtask that the record knows and the issue does not show is deleted, not too new.
 *
 * Which project it is, the platform says; Jira's answer is what counts. Where they differ, as after a move, it is read
 * again for the right one.
 */
export async function openIssue(ports: ReadingPorts, caller: Caller): Promise<Result<Opened, PanelError>> {
  const { issueId, projectId } = caller;
  const stored = projectId ? await ports.records.readWithSettings(issueId, projectId) : undefined;
  const issue = await ports.asUser.readIssue(issueId, stored?.ok ? stored.value.settings.clientField : undefined);
  // Whoever may not see the issue is told so, whatever storage says.
  if (!issue.ok) return issue;
  if (!stored || issue.value.projectId !== projectId) {
    return openIssue(ports, { ...caller, projectId: issue.value.projectId });
  }
  if (!stored.ok) return stored;
  return ok(openedAs(issue.value, stored.value));
}

function openedAs(issue: ClientIssue, { onboarding, settings, guards, procedure }: WithSettings): Opened {
  return { ...withSeenPage(settings, procedure), guards, issue, ...(onboarding && { onboarding }) };
}

/** The same of an issue that was read already: one read of storage. What began since it was read is not known of it. */
export async function openRead(ports: ReadingPorts, issue: ClientIssue): Promise<Result<Opened, PanelError>> {
  const stored = await ports.records.readWithSettings(issue.id, issue.projectId);
  return stored.ok ? ok(openedAs(issue, stored.value)) : stored;
}

/** The same, if the caller may edit the issue. */
export async function openToEdit(ports: PanelPorts, caller: Caller): Promise<Result<OpenedToEdit, PanelError>> {
  const readFrom = ports.clock.now();
  const opened = await openIssue(ports, caller);
  if (!opened.ok) return opened;
  return opened.value.issue.canEdit ? ok({ ...opened.value, readFrom }) : fail({ code: 'notAllowed' });
}
