import { jqlText } from './jql';

/** What a list can show of each client, besides its name. */
export const COLUMNS = ['phase', 'scope', 'holder', 'missing', 'progress', 'changed'] as const;
export type Column = (typeof COLUMNS)[number];
/** Where nobody chose any. */
export const USUAL_COLUMNS: readonly Column[] = ['phase', 'holder', 'missing', 'progress'];

/** What one macro on a Confluence page shows. */
export type MacroConfig =
  | { show: 'issue'; issue: string /** As it was when chosen; a moved issue answers to it still. */; key: string }
  | { show: 'project'; project: string; projectKey?: string /** As it was when chosen. */; columns: Column[] }
  | { show: 'jql'; jql: string; columns: Column[] };

/** How it is kept in the page: texts only, which every form of a macro's parameters can hold. */
export type StoredConfig = Record<string, string>;

/** Longest query that is kept; Jira's own limit is far above. */
export const JQL_LIMIT = 2_000;

/** The settings of a macro as they stand in a page, whoever wrote them; undefined where they are none, or nonsense. */
export function parseConfig(stored: unknown): MacroConfig | undefined {
  const text = (name: string) => textIn(stored, name);
  const columns = columnsIn(text('columns'));
  switch (text('show')) {
    case 'issue':
      return /^\d{1,20}$/.test(text('issue'))
        ? { show: 'issue', issue: text('issue'), key: /^[A-Z]\w{0,30}-\d{1,12}$/.test(text('key')) ? text('key') : '' }
        : undefined;
    case 'project':
      return /^\d{1,20}$/.test(text('project'))
        ? {
            ...{ show: 'project', project: text('project'), columns },
            ...(/^[A-Z]\w{0,30}$/.test(text('projectKey')) && { projectKey: text('projectKey') }),
          }
        : undefined;
    case 'jql': {
      const jql = text('jql').trim();
      return jql !== '' && jql.length <= JQL_LIMIT ? { show: 'jql', jql, columns } : undefined;
    }
    default:
      return undefined;
  }
}

export function storedConfig(config: MacroConfig): StoredConfig {
  const { show } = config;
  if (show === 'issue') return { show, issue: config.issue, key: config.key };
  const columns = config.columns.join(',');
  if (show === 'jql') return { show, jql: config.jql, columns };
  const { project, projectKey } = config;
  return { show, project, columns, ...(projectKey && { projectKey }) };
}

/** The query of a list: of a project those clients that have an onboarding, who waits longest first. */
export function queryOf(config: Exclude<MacroConfig, { show: 'issue' }>): string {
  return config.show === 'jql' ? config.jql : clientsOf(config.project);
}

/** All clients of a project that have an onboarding. */
export function clientsOf(project: string): string {
  const named = /^\d+$/.test(project) ? project : jqlText(project);
  return `project = ${named} AND hauzdPhase is not EMPTY ORDER BY hauzdWaitingSince ASC, key ASC`;
}

/**
 * The clients of a project that nobody started yet, the latest first: its open issues without a read copy.
 *
 * @param types ids of the types of issue that are clients; where the project chose none, every type but subtasks is one
 *   (Atlassian, "JQL functions": `standardIssueTypes()` are those that are not subtasks)
 */
export function notStartedOf(project: string, types: readonly string[]): string {
  const named = /^\d+$/.test(project) ? project : jqlText(project);
  const known = types.filter((type) => /^\d+$/.test(type));
  const ofType = known.length > 0 ? `(${known.join(', ')})` : 'standardIssueTypes()';
  return `project = ${named} AND issuetype in ${ofType} AND statusCategory != Done AND hauzdPhase is EMPTY ORDER BY created DESC, key DESC`;
}

function columnsIn(text: string): Column[] {
  const chosen = COLUMNS.filter((column) => text.split(',').includes(column));
  return chosen.length > 0 ? chosen : [...USUAL_COLUMNS];
}

function textIn(value: unknown, name: string): string {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return '';
  const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  return typeof found === 'string' ? found : '';
}
