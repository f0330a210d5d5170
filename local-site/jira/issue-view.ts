import { type Json, jsonOf } from '../forge-host/json';
import { projectOf, typeOf } from './access';
import {
  issueTypeBean,
  linkedBean,
  optionBean,
  optionOf,
  personBean,
  priorityBean,
  projectBean,
  resolutionBean,
  selfOf,
  statusBean,
} from './beans';
import type { JiraSite } from './context';
import { type Field, fieldsOf } from './fields';
import type { Issue } from './model';
import { jiraTime } from './time';
import { transitionBeans } from './transition-beans';
import { editMetadata } from './transition-rules';

export interface View {
  /** As in the parameter `fields`: ids, `*all`, `*navigable`, and ids after a minus sign. */
  fields: string[];
  properties?: string[];
  expand?: string[];
}

/** An issue as the OpenAPI schema IssueBean has it, for an account that may see it. */
export function issueBean(site: JiraSite, accountId: string, issue: Issue, view: View): Json {
  const expand = view.expand ?? [];
  const fields = chosen(fieldsOf(site), view.fields);
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations,transitions',
    id: issue.id,
    self: selfOf(site, `issue/${issue.id}`),
    key: issue.key,
    ...(fields.length === 0 ? {} : { fields: fieldValues(site, issue, fields) }),
    ...(view.properties?.length ? { properties: picked(issue.properties, view.properties) } : {}),
    ...(expand.includes('editmeta') ? { editmeta: { fields: editMetadata(site, accountId, issue) } } : {}),
    ...(expand.includes('transitions') ? { transitions: transitionBeans(site, accountId, issue) } : {}),
    ...(expand.includes('changelog') ? { changelog: historyOf(site, issue) } : {}),
    ...(expand.includes('names') ? { names: Object.fromEntries(fields.map(({ id, name }) => [id, name])) } : {}),
  };
}

/** All changes, oldest first (OpenAPI PageOfChangelogs). */
function historyOf(site: JiraSite, { history }: Issue): Json {
  return { startAt: 0, maxResults: history.length, total: history.length, histories: historyBeans(site, history) };
}

export function historyBeans(site: JiraSite, history: Issue['history']): Json[] {
  return history.map(({ id, authorId, created, items }) => ({
    id,
    author: personBean(site, authorId),
    created: jiraTime(created),
    items: items.map(changeBean),
  }));
}

/** OpenAPI ChangeDetails: texts only, so that an empty side is left out. */
function changeBean(change: Issue['history'][number]['items'][number]): Json {
  const fieldtype = change.fieldId.startsWith('customfield_') ? 'custom' : 'jira';
  return Object.fromEntries(Object.entries({ ...change, fieldtype }).filter(([, value]) => value !== null));
}

function chosen(fields: Field[], wanted: string[]): Field[] {
  const without = wanted.filter((name) => name.startsWith('-')).map((name) => name.slice(1));
  const named = wanted.filter((name) => !name.startsWith('-'));
  const takes = (field: Field) =>
    named.includes('*all') ||
    (named.includes('*navigable') && field.isNavigable) ||
    named.includes(field.id) ||
    (named.length === 0 && without.length > 0);
  return fields.filter((field) => takes(field) && !without.includes(field.id));
}

function fieldValues(site: JiraSite, issue: Issue, fields: Field[]): Json {
  return Object.fromEntries(
    fields.flatMap(({ id }) => {
      const value = fieldValue(site, issue, id);
      return value === undefined ? [] : [[id, value]];
    }),
  );
}

/** A field's value in an answer; undefined where Jira leaves it out. */
function fieldValue(site: JiraSite, issue: Issue, id: string): unknown {
  const { tables } = site;
  switch (id) {
    case 'issuetype':
      return issueTypeBean(site, typeOf(site, issue));
    case 'project':
      return projectBean(site, projectOf(site, issue));
    case 'status': {
      const status = tables.statuses.get(issue.statusId);
      return status ? statusBean(site, status) : null;
    }
    case 'parent': {
      const parent = tables.issues.get(issue.parentId ?? '');
      return parent ? linkedBean(site, parent) : undefined;
    }
    case 'subtasks':
      return issue.children.flatMap((child) => {
        const subtask = tables.issues.get(child);
        return subtask ? [linkedBean(site, subtask)] : [];
      });
    case 'assignee':
    case 'reporter':
      return personBean(site, issue.values[id]);
    case 'creator':
      return personBean(site, issue.creatorId);
    case 'priority':
      return priorityBean(site, issue.values.priority);
    case 'created':
    case 'updated':
      return jiraTime(issue[id]);
    case 'statuscategorychangedate':
      return jiraTime(issue.statusSince);
    case 'labels':
      return issue.values.labels ?? [];
    case 'issuelinks':
    case 'components':
    case 'fixVersions':
    case 'attachment':
      return [];
    case 'comment':
      return commentPage(site, issue);
    case 'resolution':
      return resolutionBean(site, issue.values.resolution);
    default: {
      const option = optionOf(site, id, issue.values[id]);
      return option ? optionBean(site, option) : (issue.values[id] ?? null);
    }
  }
}

function commentPage(site: JiraSite, issue: Issue): Json {
  const comments = issue.comments.map((comment) => commentBean(site, issue, comment));
  const self = selfOf(site, `issue/${issue.id}/comment`);
  return { comments, self, maxResults: comments.length, total: comments.length, startAt: 0 };
}

/** As in the OpenAPI schema Comment. */
export function commentBean(site: JiraSite, issue: Issue, comment: Issue['comments'][number]): Json {
  const author = personBean(site, comment.authorId);
  const at = jiraTime(comment.created);
  return {
    self: selfOf(site, `issue/${issue.id}/comment/${comment.id}`),
    id: comment.id,
    author,
    body: comment.body,
    updateAuthor: author,
    created: at,
    updated: at,
    jsdPublic: true,
  };
}

function picked(properties: Json, names: string[]): Json {
  if (names.includes('*all')) return properties;
  return Object.fromEntries(
    names.flatMap((name) => (Object.hasOwn(properties, name) ? [[name, properties[name]]] : [])),
  );
}

/** The fields that product events carry about an issue, as Atlassian's page on Jira events lists them. */
export function eventIssue(site: JiraSite, issue: Issue): Json {
  const names = ['summary', 'issuetype', 'creator', 'created', 'project', 'reporter', 'assignee', 'updated', 'status'];
  const fields = fieldValues(
    site,
    issue,
    fieldsOf(site).filter(({ id }) => names.includes(id)),
  );
  return { id: issue.id, key: issue.key, fields: jsonOf(fields) };
}
