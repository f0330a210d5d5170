import { isJson, jsonOf, textOf, textsOf } from '../forge-host/json';
import { findIssue, may } from './access';
import { optionOf, PRIORITIES, RESOLUTIONS } from './beans';
import type { JiraSite } from './context';
import { isAdf } from './document-schema';
import type { Change, Option, Project } from './model';

/** What a client sent for a field, as the site keeps it; or the sentence that Jira answers. */
export type Parsed = { value: unknown } | { error: string };

/**
 * Reads a value of `fields`. The sentences are Jira's own where they are known.
 *
 * @param field id of a field that can be set
 */
export function parseValue(site: JiraSite, project: Project, field: string, value: unknown): Parsed {
  switch (field) {
    case 'summary':
      return parseSummary(value);
    case 'description':
      return value === null || isAdf(value)
        ? { value }
        : { error: 'Operation value must be an Atlassian Document (see the Atlassian Document Format)' };
    case 'assignee':
      return parsePerson(site, value, (accountId) => may(site, accountId, 'ASSIGNABLE_USER', project));
    case 'reporter':
      return value === null ? { error: 'Reporter is required.' } : parsePerson(site, value, () => true);
    case 'labels':
      return parseLabels(value);
    case 'priority':
      return parseNamed('priority', PRIORITIES, value);
    case 'resolution':
      return parseNamed('resolution', RESOLUTIONS, value);
    case 'duedate':
      return value === null || (typeof value === 'string' && isDay(value))
        ? { value }
        : { error: 'You did not enter a valid date. Please enter the date in the format "yyyy-MM-dd".' };
    case 'parent': {
      const parent = findIssue(site, textOf(jsonOf(value).id) ?? textOf(jsonOf(value).key) ?? '');
      return parent ? { value: parent.id } : { error: 'Could not find issue by id or key.' };
    }
    default: {
      const options = site.tables.customFields.get(field)?.options;
      if (options) return parseOption(options, value);
      return value === null || typeof value === 'string' ? { value } : { error: 'Operation value must be a string' };
    }
  }
}

/** The entry of a changelog for a field that went from one kept value to another. */
export function changeOf(site: JiraSite, field: string, from: unknown, to: unknown): Change {
  const side = (value: unknown): [id: string | null, text: string | null] => {
    if (value === undefined || value === null) return [null, null];
    if (field === 'assignee' || field === 'reporter') {
      return [String(value), site.tables.users.get(String(value))?.displayName ?? null];
    }
    if (field === 'priority') return [String(value), PRIORITIES.find(({ id }) => id === value)?.name ?? null];
    if (field === 'resolution') return [String(value), RESOLUTIONS.find(({ id }) => id === value)?.name ?? null];
    const option = optionOf(site, field, value);
    if (option) return [option.id, option.value];
    if (field === 'parent') return [String(value), site.tables.issues.get(String(value))?.key ?? null];
    return [null, Array.isArray(value) ? value.join(' ') : isJson(value) ? JSON.stringify(value) : String(value)];
  };
  const [fromId, fromText] = side(from);
  const [toId, toText] = side(to);
  const name = site.tables.customFields.get(field)?.name ?? field;
  return { field: name, fieldId: field, from: fromId, fromString: fromText, to: toId, toString: toText };
}

function parseSummary(value: unknown): Parsed {
  if (value !== null && typeof value !== 'string') return { error: 'Operation value must be a string' };
  if (value === null || value.trim() === '') return { error: 'You must specify a summary of the issue.' };
  if (/[\r\n]/.test(value)) return { error: 'The summary is invalid because it contains newline characters.' };
  if (value.length > 255) return { error: 'Summary must be less than 255 characters.' };
  return { value };
}

/** `{id}` as in the document's examples, or `{accountId}` as many clients send it. */
function parsePerson(site: JiraSite, value: unknown, fits: (accountId: string) => boolean): Parsed {
  const accountId = textOf(jsonOf(value).id) ?? textOf(jsonOf(value).accountId);
  if (value === null || (isJson(value) && value.id === null)) return { value: null };
  if (accountId === undefined) return { error: 'expected Object containing a `id` property' };
  // Unknown: the sentence for an account that does not exist; the site gives that of one that cannot be assigned.
  if (!site.tables.users.get(accountId) || !fits(accountId)) {
    return { error: `User '${accountId}' cannot be assigned issues.` };
  }
  return { value: accountId };
}

function parseLabels(value: unknown): Parsed {
  if (value === null) return { value: [] };
  if (!Array.isArray(value) || value.some((label) => typeof label !== 'string')) {
    return { error: 'data was not an array of strings' };
  }
  const labels = [...new Set(textsOf(value))];
  const spaced = labels.find((label) => /\s/.test(label));
  if (spaced !== undefined) return { error: `The label '${spaced}' contains spaces which is invalid.` };
  const long = labels.find((label) => label.length > 255);
  return long === undefined ? { value: labels } : { error: `The label '${long}' exceeds the maximum length (255).` };
}

/** `{id}` or `{value}`; the option's id is kept. */
function parseOption(options: Option[], given: unknown): Parsed {
  if (given === null) return { value: null };
  const { id, value } = jsonOf(given);
  if (id === undefined && value === undefined) {
    return { error: "Could not find valid 'id' or 'value' in the Parent Option object." };
  }
  const option = options.find((one) => (id === undefined ? one.value === value : one.id === textOf(id)));
  // Unknown: Jira's sentence where the option is given by its value; that of the id is reported.
  const [name, wanted] = id === undefined ? ['value', textOf(value)] : ['id', textOf(id)];
  return option ? { value: option.id } : { error: `Option ${name} '${wanted ?? ''}' is not valid` };
}

/** `{id}` or `{name}`; the id is kept. */
function parseNamed(field: string, all: { id: string; name: string }[], given: unknown): Parsed {
  const { id, name } = jsonOf(given);
  const chosen = all.find((one) => one.id === textOf(id) || (id === undefined && one.name === name));
  return chosen ? { value: chosen.id } : { error: `The ${field} selected is invalid.` };
}

function isDay(text: string): boolean {
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().slice(0, 10) === text;
}
