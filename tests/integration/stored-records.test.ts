import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLIENTS, TRANSITIONS } from '../../local-site/data/projects';
import { upgrade } from '../../src/domain/record/stored-record';
import { DEFAULT_SETTINGS, recordSettings } from '../../src/domain/settings/settings';
import { type Json, yes } from './app';
import { appForEachTest } from './app-for-tests';
import { clientOf, DAY, recordRows } from './onboarding';

/** Records that another version of the app stored: `records/` has each as it lay in storage. */

const { id, key } = CLIENTS.altoMaipo;
const fixture = (name: string): Json => JSON.parse(readFileSync(join(__dirname, 'records', `${name}.json`), 'utf8'));

const app = appForEachTest({ checked: false });

const rows = () => recordRows(app.site);
function store(value: Json): void {
  rows().set(id, { value, createdAt: 0, updatedAt: 0 });
}

test('a record of the first version is read and upgraded, and its row gets what the hourly look needs with the next write', async () => {
  store(fixture('schema-1-first'));
  const client = clientOf(app, CLIENTS.altoMaipo);
  const opened = yes(await app.panel('implementation', id, 'open', {}));
  expect(opened.onboarding?.facts.modules.apiRest.state).toBe('contracted');

  await client.record({ kind: 'holdDemo', on: DAY });
  const { value } = rows().get(id);
  expect(value.record.settings).toEqual(recordSettings(DEFAULT_SETTINGS));
  expect(value).toMatchObject({ schema: 2, version: 6, part: Number(id) % 24, changedAt: expect.any(Number) });
  const { entries } = yes(await app.panel('implementation', id, 'history', {}));
  expect(entries.map(({ number, kind }) => [number, kind])).toEqual([
    [2, 'holdDemo'],
    [1, 'start'],
  ]);
  expect((await client.apply()).report.created).toEqual(['confirmModules', 'informHauzd', 'closeAgreement']);
});

test('a record without anything about closing is closed, left open and opened as one of today', async () => {
  store(fixture('schema-1-first'));
  const client = clientOf(app, CLIENTS.altoMaipo);
  await client.apply();
  const id = client.stored()?.plan.closeAgreement?.id;
  const plan = rows().get(id === undefined ? '' : CLIENTS.altoMaipo.id).value.record.plan;
  expect(JSON.stringify(plan)).not.toMatch(/leftOpen|closedAgain/);
  await client.record({ kind: 'closeAgreement', closedOn: DAY, scope: 'sync' });
  const { body } = await app.rest('lead', 'GET', `/rest/api/3/issue/${id}`);
  expect(body.fields.status.statusCategory.key).toBe('done');
});

const broken = (change: (record: Json) => void) => {
  const value = fixture('schema-1-first');
  change(value.record);
  return value;
};

describe.each([
  ['a record of a newer version', 'newerRecord', () => fixture('newer')],
  ['a newer record in an old row', 'newerRecord', () => ({ ...fixture('newer'), schema: 1 })],
  ['a record without modules', 'unreadableRecord', () => broken((record) => delete record.facts.modules)],
  ['a record whose history is no number', 'unreadableRecord', () => broken((record) => (record.history = 'many'))],
  ['a record of an unknown older version', 'unreadableRecord', () => broken((record) => (record.schema = 0))],
  ['a row of another shape', 'unreadableRecord', () => ({ anything: true })],
])('%s', (_, code, value) => {
  test('is refused by every call, shut at the gate, left alone by events and the hour, and stays as it is', async () => {
    store(value());
    const before = JSON.stringify(rows().entries());
    const calls = [
      ['open', {}],
      ['history', {}],
      ['record', { commandId: 'c-1', command: { kind: 'holdDemo', on: DAY } }],
      ['apply', { commandId: 'c-2', link: {}, recreate: [] }],
    ] as const;
    const context = { extension: { issue: { id } } };
    for (const [name, payload] of calls) {
      expect([name, await app.invoke('implementation', name, payload, context)]).toEqual([
        name,
        { ok: false, error: { code } },
      ]);
    }
    const start = { commandId: 'c-3', modules: {}, on: DAY, source: 'crm', link: {} };
    expect(await app.invoke('implementation', 'start', start, context)).toMatchObject({ ok: false });

    const refused = await app.rest('implementation', 'POST', `/rest/api/3/issue/${key}/transitions`, {
      transition: { id: TRANSITIONS.holdDemo },
    });
    expect(refused.body.errorMessages[0]).toMatch(/^No se pudo comprobar/);

    await app.rest('lead', 'PUT', `/rest/api/3/issue/${id}`, { fields: { labels: ['norte'] } });
    await app.settle();
    await app.hour();
    expect(JSON.stringify(rows().entries())).toBe(before);
    expect((await app.rest('lead', 'GET', `/rest/api/3/issue/${id}?fields=subtasks`)).body.fields.subtasks).toEqual([]);
  });
});

describe('upgrading', () => {
  const steps = {
    1: (older: Record<string, unknown>) => ({ ...older, told: [`${String(older.schema)}→2`] }),
    2: (older: Record<string, unknown>) => ({
      ...older,
      told: [...(older.told as string[]), `${String(older.schema)}→3`],
    }),
  };

  test('goes from each version to the next', () => {
    expect(upgrade({ schema: 1, name: 'a' }, 3, steps)).toEqual({ schema: 3, name: 'a', told: ['1→2', '2→3'] });
    expect(upgrade({ schema: 3, name: 'a' }, 3, steps)).toEqual({ schema: 3, name: 'a' });
  });

  test('stops where a step is not known', () => {
    expect(upgrade({ schema: 0 }, 3, steps)).toBeUndefined();
  });
});
