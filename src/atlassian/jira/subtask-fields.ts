import type { ClientIssue, RequiredField, SubtaskDraft, SubtaskType } from '../../application/ports';
import type { ProjectSettings } from '../../domain/settings';
import { doc, paragraph, text } from '../adf';
import { subtaskDescription, subtaskTitle } from '../subtask-text';

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
  return {
    ...Object.fromEntries(Object.entries(optional).filter(([field]) => type.fields.includes(field))),
    ...Object.fromEntries(
      type.required.map((field) => [field.id, jiraValue(field, settings.fieldValues[field.id] ?? '')]),
    ),
    project: { id: parent.projectId },
    parent: { id: parent.id },
    issuetype: { id: type.id },
    summary: subtaskTitle(draft.step, parent.client, settings.language),
  };
}

function jiraValue({ kind }: RequiredField, value: string): unknown {
  switch (kind) {
    case 'paragraph':
      return doc(paragraph(text(value)));
    case 'number':
      return Number(value);
    case 'option':
      return { id: value };
    case 'options':
      return [{ id: value }];
    default:
      return value;
  }
}
