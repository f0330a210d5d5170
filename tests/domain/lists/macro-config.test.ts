import { clientSearch, jqlText } from '../../../src/domain/lists/jql';
import {
  clientsOf,
  type MacroConfig,
  notStartedOf,
  parseConfig,
  queryOf,
  storedConfig,
} from '../../../src/domain/lists/macro-config';

test('what is kept in a page is read as it was chosen', () => {
  const configs: MacroConfig[] = [
    { show: 'issue', issue: '10100', key: 'HAUZD-1' },
    { show: 'project', project: '10001', columns: ['phase', 'missing'] },
    { show: 'project', project: '10001', projectKey: 'HAUZD', columns: ['phase'] },
    { show: 'jql', jql: 'hauzdPhase = demo', columns: ['scope'] },
  ];
  expect(configs.map((config) => parseConfig(storedConfig(config)))).toEqual(configs);
});

test('columns that nobody knows are left out; without any there are the usual ones', () => {
  const columns = (text: string) => parseConfig({ show: 'project', project: '1', columns: text });
  expect(columns('missing,phase,password')).toMatchObject({ columns: ['phase', 'missing'] });
  expect(columns('nothing')).toMatchObject({ columns: ['phase', 'holder', 'missing', 'progress'] });
});

test('a text in a query cannot end its quotation', () => {
  expect(jqlText('a" OR key = "b\\')).toBe('"a\\" OR key = \\"b\\\\"');
  expect(clientsOf('X" OR "')).toBe(
    'project = "X\\" OR \\"" AND hauzdPhase is not EMPTY ORDER BY hauzdWaitingSince ASC, key ASC',
  );
});

test('clients that nobody started are open issues of the types that are clients, without a copy, the latest first', () => {
  const rest = 'statusCategory != Done AND hauzdPhase is EMPTY ORDER BY created DESC, key DESC';
  expect(notStartedOf('10001', [])).toBe(`project = 10001 AND issuetype in standardIssueTypes() AND ${rest}`);
  expect(notStartedOf('10001', ['10010', '1) OR key = "X-1', '10011'])).toBe(
    `project = 10001 AND issuetype in (10010, 10011) AND ${rest}`,
  );
});

test('a query is passed on as somebody wrote it', () => {
  expect(queryOf({ show: 'jql', jql: 'hauzdWaitingOn = hauzd', columns: [] })).toBe('hauzdWaitingOn = hauzd');
});

test('what somebody types finds an issue by its key, or clients by the beginnings of words', () => {
  expect(clientSearch(' hauzd-12 ')).toBe('key = "HAUZD-12"');
  expect(clientSearch('los rob')).toBe(
    'hauzdPhase is not EMPTY AND summary ~ "los*" AND summary ~ "rob*" ORDER BY updated DESC',
  );
  expect(clientSearch('*"~')).toBe('hauzdPhase is not EMPTY ORDER BY updated DESC');
});

test('a key of a project that is no key is left out, and its id goes on being read', () => {
  for (const projectKey of ['', 'hauzd', 'X" OR "', 'A'.repeat(99)]) {
    const read = parseConfig({ show: 'project', project: '10001', projectKey });
    expect(read).toEqual({ show: 'project', project: '10001', columns: ['phase', 'holder', 'missing', 'progress'] });
  }
});
