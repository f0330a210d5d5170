import { isJson, jsonOf, listOf, textOf } from '../forge-host/json';
import { categoryKeyOf, categoryNameOf, optionOf, PRIORITIES } from './beans';
import type { JiraSite } from './context';
import { plainText } from './document-schema';
import type { Issue, IssueType, Project, Status } from './model';
import { instantOf } from './time';

/** A value as queries compare it: texts in small letters, instants and numbers as numbers. */
export type JqlValue = string | number;

export interface JqlField {
  name: string;
  kind: 'text' | 'number' | 'date';
  /** Everything that an issue's field may be called: of a project its id, key and name. Empty if the field is. */
  values(issue: Issue): JqlValue[];
  sortValue(issue: Issue): JqlValue | undefined;
  /** For fields with a closed set of values: whether a text is one. */
  knows?(text: string): boolean;
}

/** A field of a query, an alias that the app's manifest declares, or a property with its path. */
export function findField(
  site: JiraSite,
  name: string,
  property?: { key: string; path: string },
): JqlField | undefined {
  const lower = name.toLowerCase();
  if (property) return lower === 'issue.property' ? propertyField(site, property) : undefined;
  const alias = indexed(site).find(({ searchAlias }) => searchAlias?.toLowerCase() === lower);
  if (alias) return propertyField(site, alias);
  const custom = site.tables.customFields
    .values()
    .find(
      (field) => field.name.toLowerCase() === lower || `cf[${field.id.split('_')[1]}]` === lower || field.id === lower,
    );
  if (!custom) return systemField(site, lower);
  return field(custom.name, 'text', ({ values }) => {
    const option = optionOf(site, custom.id, values[custom.id]);
    return option ? [option.value, option.id] : [values[custom.id]];
  });
}

/** Other names of the same fields. */
const ALIASES: Record<string, string> = {
  ...{ type: 'issuetype', issuekey: 'key', issue: 'key', id: 'key' },
  ...{ createddate: 'created', updateddate: 'updated', due: 'duedate' },
};

function systemField({ tables }: JiraSite, given: string): JqlField | undefined {
  const { projects, issueTypes, statuses, issues, users } = tables;
  const name = ALIASES[given] ?? given;
  const projectNames = (project?: Project) => (project ? [project.key, project.id, project.name] : []);
  const names = (one?: IssueType | Status) => (one ? [one.name, one.id] : []);
  const categories = (status?: Status) => (status ? [categoryNameOf(status), categoryKeyOf(status)] : []);
  const person = (accountId: unknown) => {
    const user = users.get(String(accountId ?? ''));
    return user ? [user.displayName, user.accountId, user.emailAddress] : [];
  };
  const text = (values: (issue: Issue) => unknown[], more: Partial<JqlField> = {}): JqlField => ({
    ...field(name, 'text', values),
    ...more,
  });
  const isIn = (all: () => string[]) => (value: string) =>
    all().some((one) => one.toLowerCase() === value.toLowerCase());
  const FIELDS: Record<string, () => JqlField> = {
    project: () =>
      text(({ projectId }) => projectNames(projects.get(projectId)), {
        knows: isIn(() => projects.values().flatMap(projectNames)),
      }),
    issuetype: () =>
      text(({ typeId }) => names(issueTypes.get(typeId)), { knows: isIn(() => issueTypes.values().flatMap(names)) }),
    status: () =>
      text(({ statusId }) => names(statuses.get(statusId)), {
        sortValue: ({ statusId }) => Number(statusId),
        knows: isIn(() => statuses.values().flatMap(names)),
      }),
    statuscategory: () =>
      text(({ statusId }) => categories(statuses.get(statusId)), {
        knows: isIn(() => [...statuses.values().flatMap(categories), 'new', 'indeterminate', 'done']),
      }),
    // Keys are ordered by project, then by number.
    key: () =>
      text(({ key, id }) => [key, id], {
        sortValue: ({ key }) => key.replace(/\d+$/, (number) => number.padStart(9, '0')),
      }),
    parent: () =>
      text(({ parentId }) => {
        const parent = issues.get(parentId ?? '');
        return parent ? [parent.key, parent.id] : [];
      }),
    assignee: () => text(({ values }) => person(values.assignee)),
    reporter: () => text(({ values }) => person(values.reporter)),
    creator: () => text(({ creatorId }) => person(creatorId)),
    labels: () => text(({ values }) => listOf(values.labels)),
    priority: () =>
      text(({ values }) => [PRIORITIES.find(({ id }) => id === values.priority)?.name, values.priority], {
        sortValue: ({ values }) => -Number(values.priority ?? 9),
      }),
    summary: () => text(({ values }) => [values.summary]),
    description: () => text(({ values }) => [plainText(values.description)]),
    text: () =>
      text(({ values, comments }) => [
        [values.summary, plainText(values.description), ...comments.map(({ body }) => plainText(body))].join(' '),
      ]),
    created: () => field(name, 'date', ({ created }) => [created]),
    updated: () => field(name, 'date', ({ updated }) => [updated]),
    duedate: () => field(name, 'date', ({ values }) => [values.duedate]),
  };
  return Object.hasOwn(FIELDS, name) ? FIELDS[name]?.() : undefined;
}

interface Indexed {
  key: string;
  path: string;
  type?: string;
  searchAlias?: string | undefined;
}

/** What the app's `jira:entityProperty` modules have indexed of issues; without one, a clause on a property is an error. */
function indexed(site: JiraSite): Indexed[] {
  return listOf(jsonOf(site.manifest.modules)['jira:entityProperty'])
    .map(jsonOf)
    .filter(({ entityType }) => entityType === undefined || entityType === 'issue')
    .flatMap(({ propertyKey, values }) =>
      listOf(values)
        .map(jsonOf)
        .map(({ path, type, searchAlias }) => ({
          key: String(propertyKey),
          path: String(path),
          type: String(type),
          searchAlias: textOf(searchAlias),
        })),
    );
}

function propertyField(site: JiraSite, { key, path }: Indexed): JqlField | undefined {
  const declared = indexed(site).find((one) => one.key === key && one.path === path);
  if (!declared) return undefined;
  const kind = declared.type === 'number' ? 'number' : declared.type === 'date' ? 'date' : 'text';
  return field(`${key}.${path}`, kind, ({ properties }) => {
    const value = path.split('.').reduce<unknown>((at, name) => (isJson(at) ? at[name] : undefined), properties[key]);
    // Jira indexes each member of a list.
    return Array.isArray(value) ? value : [value];
  });
}

function field(name: string, kind: JqlField['kind'], raw: (issue: Issue) => unknown[]): JqlField {
  const read = (value: unknown): JqlValue | undefined => {
    if (kind === 'number') return typeof value === 'number' ? value : undefined;
    if (kind === 'date') return typeof value === 'number' ? value : dateOf(value);
    return lowered(value);
  };
  const values = (issue: Issue) => raw(issue).flatMap((value) => read(value) ?? []);
  return { name, kind, values, sortValue: (issue) => values(issue)[0] };
}

/** A kept date: a day in the site's zone, or an instant in ISO form. */
function dateOf(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  const instant = instantOf(value) ?? Date.parse(value);
  return Number.isNaN(instant) ? undefined : instant;
}

const lowered = (value: unknown): string | undefined => {
  const text = textOf(value)?.toLowerCase();
  return text === '' ? undefined : text;
};
