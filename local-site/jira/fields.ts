import type { Json } from '../forge-host/json';
import { may } from './access';
import {
  issueTypeBean,
  optionBean,
  PRIORITIES,
  priorityBean,
  projectBean,
  RESOLUTIONS,
  resolutionBean,
  selfOf,
  USUAL_PRIORITY,
} from './beans';
import type { JiraSite } from './context';
import type { IssueType, Project } from './model';

export interface Field {
  id: string;
  name: string;
  schema: Json;
  /** What may be done to it in `update`; none for fields that nobody sets. */
  operations: string[];
  isNavigable: boolean;
}

const system = (id: string, name: string, schema: Json, operations: string[] = [], isNavigable = true): Field => ({
  id,
  name,
  schema: { ...schema, system: id },
  operations,
  isNavigable,
});

const SYSTEM_FIELDS: Field[] = [
  system('summary', 'Summary', { type: 'string' }, ['set']),
  system('issuetype', 'Issue Type', { type: 'issuetype' }),
  system('project', 'Project', { type: 'project' }),
  system('parent', 'Parent', { type: 'issuelink' }, ['set']),
  system('status', 'Status', { type: 'status' }),
  system('description', 'Description', { type: 'string' }, ['set']),
  system('assignee', 'Assignee', { type: 'user' }, ['set']),
  system('reporter', 'Reporter', { type: 'user' }, ['set']),
  system('creator', 'Creator', { type: 'user' }),
  system('priority', 'Priority', { type: 'priority' }, ['set']),
  system('labels', 'Labels', { type: 'array', items: 'string' }, ['add', 'set', 'remove']),
  system('duedate', 'Due date', { type: 'date' }, ['set']),
  system('created', 'Created', { type: 'datetime' }),
  system('updated', 'Updated', { type: 'datetime' }),
  system('resolution', 'Resolution', { type: 'resolution' }, ['set']),
  system('resolutiondate', 'Resolved', { type: 'datetime' }),
  system('statuscategorychangedate', 'Status Category Changed', { type: 'datetime' }),
  system('subtasks', 'Sub-tasks', { type: 'array', items: 'issuelinks' }),
  system('issuelinks', 'Linked Issues', { type: 'array', items: 'issuelinks' }),
  system('components', 'Components', { type: 'array', items: 'component' }),
  system('fixVersions', 'Fix versions', { type: 'array', items: 'version' }),
  system('attachment', 'Attachment', { type: 'array', items: 'attachment' }, [], false),
  system('comment', 'Comment', { type: 'comments-page' }, ['add'], false),
];

/** Every field of the site, the custom ones (lines of text and choices) last. */
export function fieldsOf({ tables }: JiraSite): Field[] {
  const custom = tables.customFields.values().map(({ id, name, options }) => ({
    id,
    name,
    schema: {
      type: options ? 'option' : 'string',
      custom: `com.atlassian.jira.plugin.system.customfieldtypes:${options ? 'select' : 'textfield'}`,
      customId: Number(id.split('_')[1]),
    },
    operations: ['set'],
    isNavigable: true,
  }));
  return [...SYSTEM_FIELDS, ...custom];
}

export function fieldOf(site: JiraSite, id: string): Field | undefined {
  return fieldsOf(site).find((field) => field.id === id);
}

/** What the create screen of a type holds beside project and issue type, in order: for `createmeta` and for the create. */
export function createScreen(site: JiraSite, accountId: string, project: Project, type: IssueType) {
  const parent = type.hierarchyLevel === -1 ? [{ id: 'parent', isRequired: true }] : [];
  const fields = [{ id: 'summary', isRequired: true }, ...parent, ...(project.screens[type.id] ?? [])];
  // Jira: to set the reporter on create takes Modify Reporter, and it has a default, the caller.
  return fields.filter(({ id }) => id !== 'reporter' || may(site, accountId, 'MODIFY_REPORTER', project));
}

/** The fields of a type in `createmeta` (OpenAPI FieldCreateMetadata). */
export function createMetadata(site: JiraSite, accountId: string, project: Project, type: IssueType): Json[] {
  const fixed: Json[] = [
    { ...metadata(site, project, 'issuetype', true), allowedValues: [issueTypeBean(site, type)] },
    { ...metadata(site, project, 'project', true), allowedValues: [projectBean(site, project)] },
  ];
  const screen = createScreen(site, accountId, project, type).map(({ id, isRequired }) =>
    metadata(site, project, id, id === 'reporter' || isRequired === true),
  );
  return [...fixed, ...screen].map((field) => ({ ...field, fieldId: field.key }));
}

/** OpenAPI FieldMetadata. */
export function metadata(site: JiraSite, project: Project, id: string, required: boolean): Json {
  const { name, schema, operations } = fieldOf(site, id) ?? { name: id, schema: { type: 'any' }, operations: [] };
  return {
    required,
    schema,
    name,
    key: id,
    hasDefaultValue: id === 'reporter' || id === 'priority',
    operations: operations.length > 0 ? operations : ['set'],
    ...valuesOf(site, id, project),
  };
}

function valuesOf(site: JiraSite, id: string, project: Project): Json {
  if (id === 'priority') {
    const allowedValues = PRIORITIES.map((priority) => priorityBean(site, priority.id));
    return { allowedValues, defaultValue: priorityBean(site, USUAL_PRIORITY) };
  }
  if (id === 'resolution') return { allowedValues: RESOLUTIONS.map((one) => resolutionBean(site, one.id)) };
  if (id === 'assignee') {
    return { autoCompleteUrl: selfOf(site, `user/assignable/search?project=${project.key}&query=`) };
  }
  const options = site.tables.customFields.get(id)?.options;
  if (options) return { allowedValues: options.map((option) => optionBean(site, option)) };
  if (id === 'reporter') return { autoCompleteUrl: selfOf(site, 'user/search?query=') };
  if (id === 'labels') return { autoCompleteUrl: selfOf(site, 'label?query=') };
  return {};
}
