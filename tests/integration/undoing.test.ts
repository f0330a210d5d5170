import { PEOPLE } from '../../local-site/data/people';
import { ROLES } from '../../local-site/data/projects';
import { yes } from './app';
import { appForEachTest } from './app-for-tests';
import { clientOf, DAY } from './onboarding';
import { save } from './settings';

/** What a person has just recorded by mistake is taken back at one press: nothing waits anew for it. */

const app = appForEachTest();
const client = clientOf(app);
beforeEach(() => client.start());

/** Takes back the line of the history that was written last. */
const undo = (
  {
    person = 'implementation',
    on = client.id,
    commandId = 'undo',
  }: { person?: Person; on?: string; commandId?: string } = {},
  entry = client.stored()?.history ?? 0,
) => app.panel(person, on, 'undo', { commandId, entry });
type Person = Parameters<typeof app.panel>[0];

/** The facts as they are stored, and what lists and searches show of them. */
async function standing() {
  await app.settle();
  return { facts: client.stored()?.facts, copy: await client.copy() };
}

test('twelve days later the client still waits since the first one, in the panel and in what lists and searches show', async () => {
  const was = await standing();
  app.site.clock.advance(12 * 86_400_000);
  await client.record({ kind: 'sendModuleInformation', on: DAY });
  const { onboarding } = yes(await undo());
  expect(onboarding?.facts).toEqual(was.facts);
  // Its subtask was closed meanwhile: *Aplicar* opens it again, as for any fact that goes.
  expect(await standing()).toEqual({ ...was, copy: { ...was.copy, attention: ['toApply'] } });
  expect((await client.apply()).report).toMatchObject({ reopened: ['informHauzd'], failed: [] });
  expect(await standing()).toMatchObject({ facts: was.facts, copy: was.copy });
});

test('the history keeps what was recorded and that it was undone', async () => {
  await client.record({ kind: 'scheduleDemo', for: '2030-01-01' });
  yes(await undo());
  const { entries } = yes(await app.panel('implementation', client.id, 'history', {}));
  const value = expect.objectContaining({ for: '2030-01-01' });
  expect(entries.slice(0, 2)).toMatchObject([
    { kind: 'undo', by: PEOPLE.implementation, changes: [{ fact: 'demoSchedule', before: value }] },
    { kind: 'scheduleDemo', by: PEOPLE.implementation, changes: [{ fact: 'demoSchedule', after: value }] },
  ]);
});

test('on a subtask it is taken back as on the client’s issue', async () => {
  const was = await standing();
  const on = was.facts && client.stored()?.plan.holdDemo?.id;
  yes(
    await app.panel('implementation', on ?? '', 'record', { commandId: 'c', command: { kind: 'holdDemo', on: DAY } }),
  );
  expect(yes(await undo({ on: on ?? '' }))).toMatchObject({ subtaskOf: { step: 'holdDemo', state: 'pending' } });
  expect(client.stored()?.facts).toEqual(was.facts);
});

test('sent twice, it is carried out once: what was recorded again in between stays', async () => {
  await client.record({ kind: 'scheduleDemo', for: '2030-01-01' });
  const entry = client.stored()?.history;
  yes(await undo());
  await client.record({ kind: 'scheduleDemo', for: '2030-02-02' });
  yes(await undo({}, entry));
  expect(client.stored()?.facts.demo.scheduled?.for).toBe('2030-02-02');
});

test('who may not confirm modules may not do so by undoing', async () => {
  await client.record({ kind: 'withdraw', fact: 'module:apiRest', reason: 'Por error' });
  await save(app, { confirmers: { who: 'role', id: ROLES.sales } });
  const before = client.stored();
  expect(await undo()).toEqual({ ok: false, error: { code: 'mayNotConfirm' } });
  expect(client.stored()).toEqual(before);
});

test.each<[what: string, attempt: () => ReturnType<typeof undo>, code: string]>([
  ['by who may only read', () => undo({ person: 'reader' }), 'notAllowed'],
  ['of what another person recorded', () => undo({ person: 'sales' }), 'nothingToUndo'],
  ['of the start', () => undo({}, 1), 'nothingToUndo'],
  ['of a line that there is none of', () => undo({}, 999_999), 'nothingToUndo'],
  ['of no line', () => undo({}, 0), 'invalidPayload'],
])('an undoing %s is refused, and nothing is changed', async (_, attempt, code) => {
  await client.record({ kind: 'scheduleDemo', for: '2030-01-01' });
  const before = client.stored();
  expect(await attempt()).toMatchObject({ ok: false, error: { code } });
  expect(client.stored()).toEqual(before);
});
