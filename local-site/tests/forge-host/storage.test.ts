import { Filter, FilterConditions, kvs, Sort, WhereConditions } from '@forge/kvs';
import { makeResolver, type Request } from '@forge/resolver';
import { stage, type Ticket } from './stage';

const tickets = () => kvs.entity<Ticket>('ticket');
const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error);

/** Runs some storage work within an invocation. */
function inFunction(work: () => Promise<unknown>): Promise<unknown> {
  return stage({ panel: makeResolver({ work: () => work() }) }).call('work', 'ana');
}

test('of two first writes at the same time one wins, and the other is told', async () => {
  const { call } = stage({
    panel: makeResolver({
      async start({ context }) {
        const existing = await tickets().get('7');
        const outcome = await tickets()
          .set('7', { owner: context.accountId }, { keyPolicy: 'FAIL_IF_EXISTS' })
          .then(() => 'written', codeOf);
        return { existing: existing ?? null, outcome };
      },
      read: () => tickets().get('7'),
    }),
  });
  const outcomes = await Promise.all([call('start', 'ana'), call('start', 'leo')]);
  expect(outcomes).toEqual([
    { existing: null, outcome: 'written' },
    { existing: null, outcome: 'KEY_CONFLICT' },
  ]);
  expect(await call('read', 'leo')).toEqual({ owner: 'ana' });
});

test('of two transactions on the same version one wins, and the other writes nothing at all', async () => {
  const { call, site } = stage({
    panel: makeResolver({
      start: () => tickets().set('7', { version: 1 }),
      async change({ payload }: Request<{ by: string }>) {
        const { version = 0 } = (await tickets().get('7')) ?? {};
        const conditions = new Filter<Ticket>().and('version', FilterConditions.equalTo(version));
        return kvs
          .transact()
          .set<Ticket>('7', { version: version + 1, owner: payload.by }, { entityName: 'ticket', conditions })
          .set(`log:${payload.by}`, { version })
          .execute()
          .then(() => 'written', codeOf);
      },
    }),
  });
  await call('start');
  expect(await Promise.all([call('change', 'a', { by: 'ana' }), call('change', 'b', { by: 'leo' })])).toEqual([
    'written',
    'CONDITIONAL_CHECK_FAILED',
  ]);
  const stored = (name: string) =>
    site.state
      .collection<{ value: unknown }>(name)
      .entries()
      .map(([key, { value }]) => [key, value]);
  expect(stored('forge-entity:ticket')).toEqual([['7', { version: 2, owner: 'ana' }]]);
  expect(stored('forge-kvs')).toEqual([['log:ana', { version: 1 }]]);
});

const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });
const many = (count: number) => Array.from({ length: count }, (_, at) => ({ key: `k${at}` }));

test.each<[string, () => Promise<unknown>, string]>([
  ['an empty key', () => kvs.get(''), 'EMPTY_KEY'],
  ['a key of unknown characters', () => kvs.set('a/b', 1), 'INVALID_KEY'],
  ['a key of 501 characters', () => kvs.set('k'.repeat(501), 1), 'KEY_TOO_LONG'],
  ['a value over 240 KiB', () => kvs.set('k', 'x'.repeat(240 * 1024)), 'MAX_SIZE'],
  ['a value 32 levels deep', () => kvs.set('k', nested(32)), 'MAX_DEPTH'],
  ['an entity that is not declared', () => kvs.entity('person').get('7'), 'SCHEMA_NOT_FOUND'],
  ['an integer of more than 32 bits', () => tickets().set('7', { version: 2 ** 31 }), 'INCORRECT_PROPERTY_TYPE'],
  ['an attribute that is not declared', () => kvs.entity('ticket').set('7', { colour: 1 }), 'INVALID_ENTITY_VALUE'],
  ['what the site does not offer', () => kvs.set('k', 1, { ttl: { value: 1, unit: 'DAYS' } }), 'NOT_OFFERED'],
  ['an order of its own', () => tickets().query().index('rank').sort(Sort.DESC).getMany(), 'NOT_OFFERED'],
  [
    'a condition that the site does not know',
    async () => {
      await tickets().set('7', { rank: 7 });
      return tickets().query().index('rank').where(WhereConditions.lessThan(7)).getMany();
    },
    'INVALID_FILTER_CONDITION',
  ],
  ['a batch of 26', () => kvs.batchGet(many(26)), 'TOO_MANY_BATCH_ENTITIES'],
  ['a key twice in a transaction', () => kvs.transact().set('k', 1).delete('k').execute(), 'KEY_DUPLICATION_ERROR'],
  [
    'a transaction of 26 operations',
    () =>
      many(26)
        .reduce((all, { key }) => all.set(key, 1), kvs.transact())
        .execute(),
    'UNPROCESSABLE_ENTITY',
  ],
  [
    'a transaction over 4 MB, though each value is small enough',
    () =>
      many(20)
        .reduce((all, { key }) => all.set(key, 'x'.repeat(230 * 1024)), kvs.transact())
        .execute(),
    'MAX_SIZE',
  ],
  ['an index that is not declared', () => tickets().query().index('by-colour').getMany(), 'INVALID_ENTITY_INDEX'],
  [
    'a page of 101',
    () => tickets().query().index('rank').limit(101).getMany(),
    'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE',
  ],
])('refuses %s', async (_, work, code) => {
  expect(await inFunction(() => work().then(() => 'accepted', codeOf))).toBe(code);
});

test('a batch says of each item what became of it, and to delete what is not there is no error', async () => {
  const result = await inFunction(async () => ({
    set: (await kvs.set('k', 'a')) ?? null,
    batch: await kvs.batchGet([{ key: 'k' }, { key: 'gone' }]),
    deleted: (await kvs.delete('gone')) ?? null,
  }));
  expect(result).toEqual({
    set: null,
    batch: {
      successfulKeys: [{ key: 'k', value: 'a' }],
      failedKeys: [{ key: 'gone', error: { code: 'KEY_NOT_FOUND', message: 'Provided key does not exist' } }],
    },
    deleted: null,
  });
});

test('queries an index by partition and range, in order and in pages that a deletion does not shift', async () => {
  const result = await inFunction(async () => {
    const owners = ['ana', 'leo', 'ana', 'ana', 'ana'];
    for (const [at, owner] of owners.entries()) await tickets().set(`t${at}`, { owner, rank: 10 - at });
    const ofAna = () =>
      tickets()
        .query()
        .index('by-owner', { partition: ['ana'] })
        .limit(2);
    const keysOf = ({ results, nextCursor }: { results: { key: string }[]; nextCursor?: string }) => ({
      keys: results.map(({ key }) => key),
      nextCursor,
    });
    const first = keysOf(await ofAna().getMany());
    await tickets().delete('t3');
    const second = keysOf(
      await ofAna()
        .cursor(first.nextCursor ?? '')
        .getMany(),
    );
    const atLeast = WhereConditions.greaterThanEqualTo(8);
    const ranged = keysOf(await tickets().query().index('rank').where(atLeast).getMany());
    const plain = await kvs.query().where('key', WhereConditions.beginsWith('t')).getMany();
    return { pages: [first.keys, second], ranged, plain };
  });
  expect(result).toEqual({
    pages: [['t4', 't3'], { keys: ['t2', 't0'] }],
    ranged: { keys: ['t2', 't1', 't0'] },
    plain: { results: [] },
  });
});
