import { kvs, WhereConditions } from '@forge/kvs';
import type { RecordIndex } from '../../application/ports';
import { type Onboarding, SCHEMA } from '../../domain/record/onboarding';
import { ok } from '../../domain/result';
import { guarded } from './guarded';
import { ONBOARDING, parseStored } from './records';

/** Plain keys: the issue's id follows. */
const DIRTY = 'dirty:';

/** Forge's limit for one page of a query (Forge, "Limits, KVS and Custom Entity Store"). */
const PAGE = 100;
/** More than this is looked at in a later hour. */
const MOST = 1_000;

/** Looks over all records, by the indexes of manifest.yml. Queries see changes late; a single record is always fresh. */
export const recordIndex: RecordIndex = {
  changedSince: (moment) =>
    guarded(async () => {
      const since = WhereConditions.greaterThanEqualTo(Date.parse(moment));
      return ok(await all((page) => page('by-change', SCHEMA).where(since)));
    }),

  inPart: (part) => guarded(async () => ok(await all((page) => page('by-part', part)))),

  inProject: (projectId, cursor) =>
    guarded<{ found: Onboarding[]; next?: string }>(async () => {
      const query = kvs
        .entity<unknown>(ONBOARDING)
        .query()
        .index('projectId')
        .where(WhereConditions.equalTo(projectId))
        .limit(PAGE);
      const page = await (cursor ? query.cursor(cursor) : query).getMany();
      return ok({ found: readable(page.results), ...(page.nextCursor && { next: page.nextCursor }) });
    }),

  dirty: () =>
    guarded(async () => {
      const found = await kvs.query().where('key', WhereConditions.beginsWith(DIRTY)).limit(PAGE).getMany();
      return ok(found.results.map(({ key }) => key.slice(DIRTY.length)));
    }),

  markDirty: (issueId) =>
    guarded(async () => {
      await kvs.set(`${DIRTY}${issueId}`, { since: Date.now() });
      return ok(undefined);
    }),

  markClean: (issueId) =>
    guarded(async () => {
      await kvs.delete(`${DIRTY}${issueId}`);
      return ok(undefined);
    }),
};

const queryBy = (index: string, partition: number) =>
  kvs
    .entity<unknown>(ONBOARDING)
    .query()
    .index(index, { partition: [partition] })
    .limit(PAGE);

/** What cannot be read (a newer schema, say) is left out: nothing is repaired by guessing. */
function readable(results: { value: unknown }[]): Onboarding[] {
  return results.flatMap(({ value }) => {
    const record = parseStored(value);
    return record.ok ? [record.value] : [];
  });
}

async function all(start: (page: typeof queryBy) => ReturnType<typeof queryBy>): Promise<Onboarding[]> {
  const found: Onboarding[] = [];
  let cursor: string | undefined;
  do {
    const query = start(queryBy);
    const page = await (cursor ? query.cursor(cursor) : query).getMany();
    found.push(...readable(page.results));
    cursor = page.nextCursor;
  } while (cursor && found.length < MOST);
  return found;
}
