import type { Json } from '../forge-host/json';
import { typeOf } from './access';
import type { JiraSite } from './context';
import type { Issue, IssueType, Option, Project, Status, User } from './model';
import { SITE_ZONE } from './time';

/** Jira's fixed priorities, the highest first. */
export const PRIORITIES = [
  ['1', 'Highest'],
  ['2', 'High'],
  ['3', 'Medium'],
  ['4', 'Low'],
  ['5', 'Lowest'],
].map(([id = '', name = '']) => ({ id, name }));
export const USUAL_PRIORITY = '3';

/** Those that a new Jira has. */
export const RESOLUTIONS = [
  { id: '10000', name: 'Listo' },
  { id: '10001', name: 'No se hará' },
];

const CATEGORIES = {
  TODO: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  IN_PROGRESS: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  DONE: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
};

export const selfOf = (site: JiraSite, path: string) => `${site.siteUrl}/rest/api/3/${path}`;

/** As in the OpenAPI schemas User and UserDetails. */
export function userBean(site: JiraSite, user: User): Json {
  const { accountId, accountType, displayName, emailAddress } = user;
  const avatar = (size: string) => `${site.siteUrl}/secure/useravatar?size=${size}`;
  return {
    self: selfOf(site, `user?accountId=${encodeURIComponent(accountId)}`),
    accountId,
    accountType,
    ...(emailAddress === undefined ? {} : { emailAddress }),
    avatarUrls: { '16x16': avatar('x16'), '24x24': avatar('x24'), '32x32': avatar('x32'), '48x48': avatar('x48') },
    displayName,
    active: user.hasLeft !== true,
    timeZone: SITE_ZONE,
  };
}

/** The bean of an account; null for none. */
export function personBean(site: JiraSite, accountId: unknown): Json | null {
  const user = typeof accountId === 'string' ? site.tables.users.get(accountId) : undefined;
  return user ? userBean(site, user) : null;
}

export function statusBean(site: JiraSite, { id, name, category, projectId }: Status): Json {
  const { id: categoryId, key, colorName, name: categoryName } = CATEGORIES[category];
  return {
    self: selfOf(site, `status/${id}`),
    description: '',
    iconUrl: `${site.siteUrl}/images/icons/status.png`,
    name,
    id,
    ...scopeOf(projectId),
    statusCategory: {
      self: selfOf(site, `statuscategory/${categoryId}`),
      id: categoryId,
      key,
      colorName,
      name: categoryName,
    },
  };
}

export const categoryKeyOf = ({ category }: Status) => CATEGORIES[category].key;
export const categoryNameOf = ({ category }: Status) => CATEGORIES[category].name;

export function issueTypeBean(site: JiraSite, type: IssueType): Json {
  return {
    self: selfOf(site, `issuetype/${type.id}`),
    id: type.id,
    description: type.description,
    iconUrl: `${site.siteUrl}/images/icons/issuetype.png`,
    name: type.name,
    subtask: type.hierarchyLevel === -1,
    hierarchyLevel: type.hierarchyLevel,
    ...scopeOf(type.projectId),
  };
}

/** A project inside an issue or a list. */
export function projectBean(site: JiraSite, project: Project): Json {
  const avatar = `${site.siteUrl}/images/icons/project.png`;
  return {
    self: selfOf(site, `project/${project.id}`),
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: 'business',
    simplified: project.isTeamManaged,
    avatarUrls: { '16x16': avatar, '24x24': avatar, '32x32': avatar, '48x48': avatar },
  };
}

export function priorityBean(site: JiraSite, id: unknown): Json | null {
  const priority = PRIORITIES.find((one) => one.id === id);
  if (!priority) return null;
  const iconUrl = `${site.siteUrl}/images/icons/priority.png`;
  return { self: selfOf(site, `priority/${priority.id}`), iconUrl, ...priority };
}

export function resolutionBean(site: JiraSite, id: unknown): Json | null {
  const resolution = RESOLUTIONS.find((one) => one.id === id);
  if (!resolution) return null;
  return { self: selfOf(site, `resolution/${resolution.id}`), description: '', ...resolution };
}

/** What was chosen in a field, by its id; undefined for none, or where the field is no choice. */
export function optionOf({ tables }: JiraSite, field: string, id: unknown): Option | undefined {
  return tables.customFields.get(field)?.options?.find((option) => option.id === id);
}

/** As in `allowedValues` and in an issue's fields. */
export function optionBean(site: JiraSite, { id, value }: Option): Json {
  return { self: selfOf(site, `customFieldOption/${id}`), id, value };
}

export const scopeOf = (projectId: string | undefined): Json =>
  projectId === undefined ? {} : { scope: { type: 'PROJECT', project: { id: projectId } } };

/** An issue inside another: a parent, a subtask or the other end of a link (OpenAPI LinkedIssue). */
export function linkedBean(site: JiraSite, issue: Issue): Json {
  const status = site.tables.statuses.get(issue.statusId);
  return {
    id: issue.id,
    key: issue.key,
    self: selfOf(site, `issue/${issue.id}`),
    fields: {
      summary: issue.values.summary,
      status: status ? statusBean(site, status) : null,
      priority: priorityBean(site, issue.values.priority),
      issuetype: issueTypeBean(site, typeOf(site, issue)),
    },
  };
}
