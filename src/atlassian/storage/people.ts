import { kvs, WhereConditions } from '@forge/kvs';
import type { People } from '../../application/ports';
import type { StorageError } from '../../contract/errors';
import { at, textAt } from '../../contract/json';
import { ok, type Result } from '../../domain/result';
import { guarded } from './guarded';

/** The custom entity of manifest.yml that says in which records somebody is. */
export const PERSON = 'person';

/** Forge's limit for one page of a query (Forge, "Limits, KVS and Custom Entity Store"). */
const PAGE = 100;

type Row = { kind: 'account' | 'place'; accountId: string; issueId: string; seenAt: number };

/** What is stored with a record that this person wrote to: that they are kept at all, and where. */
export function placesOf(accountId: string, issueId: string, now: number): { key: string; value: Row }[] {
  return [
    { key: accountId, value: { kind: 'account', accountId, issueId, seenAt: now } },
    { key: placeKey(accountId, issueId), value: { kind: 'place', accountId, issueId, seenAt: now } },
  ];
}

const placeKey = (accountId: string, issueId: string) => `${accountId}:${issueId}`;

/** Whose account ids are kept, and in which records. */
export const people: People = {
  all: () =>
    guarded(async () => {
      const rows = await allBy('kind', 'account');
      return ok(
        rows.flatMap((row) => {
          const accountId = textAt(row, 'accountId');
          const seenAt = at(row, 'seenAt');
          const isRow = accountId !== undefined && typeof seenAt === 'number';
          return isRow ? [{ accountId, seenAt: new Date(seenAt).toISOString() }] : [];
        }),
      );
    }),

  issuesOf: (accountId) =>
    guarded(async () => {
      const rows = await allBy('accountId', accountId);
      const places = rows.filter((row) => textAt(row, 'kind') === 'place');
      return ok(places.flatMap((row) => textAt(row, 'issueId') ?? []));
    }),

  leave: (accountId, issueId) => removed(placeKey(accountId, issueId)),

  forget: (accountId) => removed(accountId),
};

function removed(key: string): Promise<Result<void, StorageError>> {
  return guarded(async () => {
    await kvs.entity(PERSON).delete(key);
    return ok(undefined);
  });
}

async function allBy(index: 'kind' | 'accountId', value: string): Promise<unknown[]> {
  const found: unknown[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs.entity<unknown>(PERSON).query().index(index).where(WhereConditions.equalTo(value)).limit(PAGE);
    const page = await (cursor ? query.cursor(cursor) : query).getMany();
    found.push(...page.results.map((result) => result.value));
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}
