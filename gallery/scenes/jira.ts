import { listAt, textAt } from '../../src/contract/json';
import { type ReadCopy, readCopy } from '../../src/domain/lists/read-copy';
import { notOpen } from '../../src/domain/procedure/plan';
import { PANEL_VIEWS } from '../clients';
import type { FakeJira } from '../scene';

/** Jira as a page asks it: people, issues with their read copies, projects. */

const NAMES: Record<string, string> = { me: 'Ana Soto', camila: 'Camila Rojas' };

export const usualJira: FakeJira = ({ path, body }) => {
  if (path.startsWith('/rest/api/3/issue/bulkfetch')) return { status: 200, body: { issues: subtasksOf(body) } };
  if (path.startsWith('/rest/api/3/mypermissions')) return { status: 200, body: { permissions: {} } };
  if (!path.startsWith('/rest/api/3/user/bulk')) return { status: 404, body: { errorMessages: [], errors: {} } };
  const asked = new URLSearchParams(path.split('?')[1]).getAll('accountId');
  const values = asked.map((accountId) => ({ accountId, displayName: NAMES[accountId] ?? accountId, active: true }));
  return { status: 200, body: { values, isLast: true, maxResults: 50, startAt: 0, total: values.length } };
};

/** What Jira says of subtasks: every other one is given to somebody, every third has a day. */
function subtasksOf(body: unknown) {
  return listAt(body, 'issueIdsOrKeys').map((id, index) => ({
    id,
    fields: {
      assignee: index % 2 === 0 ? { accountId: 'me', displayName: NAMES.me } : null,
      duedate: index % 3 === 1 ? `2026-11-${18 + index}` : null,
      status: { name: 'Por hacer', statusCategory: { key: 'new' } },
    },
  }));
}

const STAGES = ['unknown', 'midway', 'blocked', 'credentials', 'integration', 'finished', 'discarded'] as const;
const CLIENTS = [
  'Inmobiliaria Los Aromos',
  'Constructora e Inmobiliaria Valle Central de San Bernardo',
  'Grupo Cordillera',
  'Edificios Bahía',
  'Inmobiliaria Robles del Maipo',
  'Altos de Ñuñoa',
  'Terranova',
];

export interface FakeIssue {
  id: string;
  key: string;
  fields: { summary: string; assignee?: { accountId: string; displayName: string } | null; created?: string };
  properties: { 'hauzd.onboarding'?: ReadCopy };
}

const ASSIGNEES = [
  { accountId: 'camila', displayName: 'Camila Rojas' },
  { accountId: 'me', displayName: 'Ana Soto' },
  null,
];

/** Clients that nobody started, the latest first. */
export const NOT_STARTED: FakeIssue[] = [
  ['Constructora Mar Adentro', null, '2026-11-23T16:20:00.000-0300'] as const,
  ['Inmobiliaria Los Andes', ASSIGNEES[0], '2026-11-12T10:00:00.000-0300'] as const,
].map(([summary, assignee = null, created], index) => {
  const fields = { summary, assignee, created };
  return { id: String(200 + index), key: `IMPL-${61 - index}`, fields, properties: {} };
});

/** One client at each stage, longest waiting first. */
export const ISSUES: FakeIssue[] = STAGES.map((stage, index) => {
  const { onboarding, subtasks } = PANEL_VIEWS[stage];
  const key = `IMPL-${index + 1}`;
  const assignee = ASSIGNEES[index % ASSIGNEES.length] ?? null;
  const fields = { summary: CLIENTS[index] ?? key, assignee, created: '2026-10-05T09:00:00.000-0300' };
  if (!onboarding) return { id: String(100 + index), key, fields, properties: {} };
  const copy = readCopy(
    { ...onboarding, closed: notOpen(onboarding.plan, subtasks) },
    [],
    undefined,
    'America/Santiago',
  );
  return { id: String(100 + index), key, fields, properties: { 'hauzd.onboarding': copy } };
});

const PROJECT = { id: '1', key: 'IMPL', name: 'Implementaciones' };

/** A Jira that has these clients, and those that nobody started: `more` of them than one answer has. */
export const jiraWith =
  (issues: FakeIssue[], notStarted: FakeIssue[] = [], { more = false } = {}): FakeJira =>
  (asked) => {
    const { path } = asked;
    if (path.startsWith('/rest/api/3/search/jql')) {
      const isNotStarted = /hauzdPhase is EMPTY/.test(textAt(asked.body, 'jql') ?? '');
      const page = isNotStarted && more ? { nextPageToken: 'more' } : { isLast: true };
      return { status: 200, body: { issues: isNotStarted ? notStarted : issues, ...page } };
    }
    if (path.startsWith('/rest/api/3/project/search'))
      return { status: 200, body: { values: [PROJECT], isLast: true, total: 1, startAt: 0, maxResults: 20 } };
    if (path.startsWith('/rest/api/3/project/')) return { status: 200, body: PROJECT };
    const [, id] = /^\/rest\/api\/3\/issue\/([\w-]+)/.exec(path) ?? [];
    const issue = issues.find((each) => each.id === id || each.key === id);
    return issue ? { status: 200, body: issue } : usualJira(asked);
  };

export const waitingJira: FakeJira = () => 'waits';
export const refusing =
  (status: number, headers: Record<string, string> = {}): FakeJira =>
  () => ({ status, headers, body: { errorMessages: ['No.'], errors: {} } });
