import { longestWaitingFirst } from '../../../src/domain/lists/client-row';
import { withoutOrder } from '../../../src/domain/lists/jql';
import { clientsOf } from '../../../src/domain/lists/macro-config';

test.each([
  ['project = HAUZD ORDER BY key', 'project = HAUZD'],
  ['project = HAUZD order  by hauzdWaitingSince ASC, key DESC', 'project = HAUZD'],
  ['(project = HAUZD)ORDER BY key', '(project = HAUZD)'],
  ['summary ~ "x order by y" ORDER BY key', 'summary ~ "x order by y"'],
  ['summary ~ "a \\" order by" ORDER BY key', 'summary ~ "a \\" order by"'],
  [clientsOf('10001'), 'project = 10001 AND hauzdPhase is not EMPTY'],
])('%s is asked without its order as %s', (jql, plain) => {
  expect(withoutOrder(jql)).toBe(plain);
});

test.each([
  'project = HAUZD',
  'summary ~ "order by key"',
  "summary ~ 'order by key'",
  'reorder = 1',
  'ORDER BY key',
  '',
])('%s has no order to be left out', (jql) => {
  expect(withoutOrder(jql)).toBeUndefined();
});

test('who waits longest comes first; those for whom nobody waits come last, by number', () => {
  const row = (key: string, waitingSince?: string) => ({
    ...{ id: key, key, client: key },
    copy: waitingSince ? { kind: 'copy' as const, copy: { waitingSince } as never } : { kind: 'none' as const },
  });
  const rows = [row('H-10'), row('H-3', '2026-03-02'), row('H-9'), row('H-1', '2026-01-05')];
  expect(longestWaitingFirst(rows).map(({ key }) => key)).toEqual(['H-1', 'H-3', 'H-9', 'H-10']);
});
