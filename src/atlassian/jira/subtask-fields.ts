import type { ClientIssue, SubtaskType } from '../../application/ports';
import { hasValue } from '../../domain/settings/form-field';
import type { ProjectSettings } from '../../domain/settings/settings';
import type { SubtaskDraft } from '../../domain/settings/subtask-draft';
import { draftTitle, subtaskDescription } from '../subtask-text';
import { jiraValue } from './screen-fields';

/** The fields of one subtask as Jira takes them: only such as Jira lists for creating it. */
export function subtaskFields(
  parent: ClientIssue,
  draft: SubtaskDraft,
  type: SubtaskType,
  settings: ProjectSettings,
): Record<string, unknown> {
  const optional: Record<string, unknown> = {
    description: subtaskDescription(draft, parent.key, settings),
    ...(draft.assignee && { assignee: { accountId: draft.assignee } }),
    ...(draft.due && { duedate: draft.due }),
    ...(settings.labels.length > 0 && { labels: settings.labels }),
  };
  const chosen = Object.fromEntries(
    type.form
      .filter((field) => hasValue(field, settings.fieldValues))
      .map((field) => [field.id, jiraValue(field, settings.fieldValues[field.id] ?? '')]),
  );
  return {
    // What the rules say of a subtask goes before a value that is the same for all of them.
    ...chosen,
    ...Object.fromEntries(Object.entries(optional).filter(([field]) => type.fields.includes(field))),
    project: { id: parent.projectId },
    parent: { id: parent.id },
    issuetype: { id: type.id },
    summary: draftTitle(draft, parent.client, settings.language),
  };
}
