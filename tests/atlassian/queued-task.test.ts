import type { Task } from '../../src/application/ports';
import { taskIn } from '../../src/atlassian/queued-task';

const sent = (task: object): unknown => JSON.parse(JSON.stringify(task));

/** One of each kind, with all that it can have. */
const EVERY: { [Kind in Task['kind']]: Extract<Task, { kind: Kind }> } = {
  repair: { kind: 'repair', issueId: '10100', deleted: true, dirty: true },
  followSettings: { kind: 'followSettings', projectId: '10001', cursor: 'next' },
  forgetProject: { kind: 'forgetProject', projectId: '10001', wasDeleted: true, cursor: 'next' },
  forgetPerson: { kind: 'forgetPerson', accountId: '712020:abc' },
};

test.each(Object.values(EVERY))('$kind comes out of the queue as it went in', (task) => {
  expect(taskIn(sent(task))).toEqual(task);
});

test.each<Task>([
  { kind: 'repair', issueId: '10100' },
  { kind: 'followSettings', projectId: '10001' },
  { kind: 'forgetProject', projectId: '10001', wasDeleted: false },
])('$kind with the least that it has, too', (task) => {
  expect(taskIn(sent(task))).toEqual(task);
});

/** What versions before the kind was named pushed: it may wait in the queue while the app is updated. */
test.each<[object, Task]>([
  [
    { issueId: '10100', dirty: true },
    { kind: 'repair', issueId: '10100', dirty: true },
  ],
  [
    { projectId: '10001', cursor: 'next' },
    { kind: 'followSettings', projectId: '10001', cursor: 'next' },
  ],
  [
    { goneProjectId: '10001', wasDeleted: true, cursor: 'next' },
    { kind: 'forgetProject', projectId: '10001', wasDeleted: true, cursor: 'next' },
  ],
  [{ accountId: '712020:abc' }, { kind: 'forgetPerson', accountId: '712020:abc' }],
])('%j of an earlier version is still done', (body, task) => {
  expect(taskIn(body)).toEqual(task);
});

test.each([
  undefined,
  'repair',
  {},
  { kind: 'repair' },
  { kind: 'repair', issueId: 10100 },
  { kind: 'repair', issueId: '10100/../1' },
  { kind: 'followSettings', issueId: '10100' },
  { kind: 'forgetPerson', accountId: '' },
  { kind: 'toString', issueId: '10100' },
  { kind: 'ofALaterVersion', issueId: '10100' },
  { issueId: 'x' },
])('%j is nothing to do', (body) => {
  expect(taskIn(body)).toBeUndefined();
});
