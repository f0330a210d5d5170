import { isJson, jsonOf, listOf, textOf } from '../forge-host/json';
import { categoryKeyOf, categoryNameOf, optionOf, PRIORITIES } from './beans';
import type { JiraSite } from './context';
import { plainText } from './document-schema';
import type { Issue } from './model';
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

function systemField(site: JiraSite, name: string): JqlField | undefined {
  const { projects, issueTypes, statuses, issues, users } = site.tables;
  const isIn = (all: () => (string | undefined)[]) => (text: string) =>
    all().some((one) => one?.toLowerCase() === text.toLowerCase());
  const person = (account: (issue: Issue) => unknown) => {
    const values = (issue: Issue) => {
      const user = users.get(String(account(issue) ?? ''));
      return user ? [user.accountId, user.displayName, user.emailAddress] : [];
    };
    return { ...field(name, 'text', values), sortValue: (issue: Issue) => lowered(values(issue)[1]) };
  };
  switch (name) {
    case 'project': {
      const values = ({ projectId }: Issue) => {
        const project = projects.get(projectId);
        return [project?.key, project?.id, project?.name];
      };
      return {
        ...field(name, 'text', values),
        knows: isIn(() => projects.values().flatMap((p) => [p.id, p.key, p.name])),
      };
    }
    case 'issuetype':
    case 'type': {
      const values = ({ typeId }: Issue) => [issueTypes.get(typeId)?.name, typeId];
      return { ...field(name, 'text', values), knows: isIn(() => issueTypes.values().flatMap((t) => [t.id, t.name])) };
    }
    case 'status': {
      const values = ({ statusId }: Issue) => [statuses.get(statusId)?.name, statusId];
      return {
        ...field(name, 'text', values),
        sortValue: ({ statusId }) => Number(statusId),
        knows: isIn(() => statuses.values().flatMap((s) => [s.id, s.name])),
      };
    }
    case 'statuscategory': {
      const known = statuses.values().flatMap((status) => [categoryKeyOf(status), categoryNameOf(status)]);
      const values = ({ statusId }: Issue) => {
        const status = statuses.get(statusId);
        return status ? [categoryNameOf(status), categoryKeyOf(status)] : [];
      };
      return { ...field(name, 'text', values), knows: isIn(() => [...known, 'new', 'indeterminate', 'done']) };
    }
    case 'key':
    case 'issuekey':
    case 'issue':
    case 'id':
      return {
        ...field(name, 'text', ({ key, id }) => [key, id]),
        // Keys are ordered by project, then by number.
        sortValue: ({ key }) => key.replace(/\d+$/, (number) => number.padStart(9, '0')),
      };
    case 'parent':
      return field(name, 'text', ({ parentId }) => {
        const parent = issues.get(parentId ?? '');
        return parent ? [parent.key, parent.id] : [];
      });
    case 'assignee':
    case 'reporter':
      return person(({ values }) => values[name]);
    case 'creator':
      return person(({ creatorId }) => creatorId);
    case 'labels':
      return field(name, 'text', ({ values }) => listOf(values.labels));
    case 'priority': {
      const values = (issue: Issue) => [
        PRIORITIES.find(({ id }) => id === issue.values.priority)?.name,
        issue.values.priority,
      ];
      return { ...field(name, 'text', values), sortValue: ({ values: own }) => -Number(own.priority ?? 9) };
    }
    case 'summary':
      return field(name, 'text', ({ values }) => [values.summary]);
    case 'description':
      return field(name, 'text', ({ values }) => [plainText(values.description)]);
    case 'text':
      return field(name, 'text', ({ values, comments }) => [
        [textOf(values.summary), plainText(values.description), ...comments.map(({ body }) => plainText(body))].join(
          ' ',
        ),
      ]);
    case 'created':
    case 'createddate':
      return field(name, 'date', ({ created }) => [created]);
    case 'updated':
    case 'updateddate':
      return field(name, 'date', ({ updated }) => [updated]);
    case 'duedate':
    case 'due':
      return field(name, 'date', ({ values }) => [values.duedate]);
    default:
      return undefined;
  }
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
