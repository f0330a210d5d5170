import type { Collection } from '../contracts';
import { isJson, type Json, jsonOf, listOf, parseBody } from '../json';
import { compare, meets } from './conditions';
import type { Entity } from './schema';
import { StorageError } from './storage-error';

/** A stored value, of an entity or of the plain key-value store. */
export interface Row {
  value: unknown;
}

/** Answers `/api/v1/query`: by the beginning of the key, or all. */
export function queryKeys(rows: Collection<Row>, request: Json): Json {
  const clauses = listOf(request.where).filter(isJson);
  const found = rows
    .entries()
    .filter(([key]) => clauses.every((clause) => meets(key, clause)))
    .map(([key, { value }]) => ({ key, value, place: key }));
  return pageOf(found, { ...request, cursor: request.after });
}

/** Answers `/api/v1/entity/query`: by an index, its partition and range. */
export function queryEntity(rows: Collection<Row>, entity: Entity, request: Json): Json {
  const index = entity.indexes.find(({ name }) => name === request.indexName);
  if (!index) throw new StorageError(400, 'INVALID_ENTITY_INDEX', 'The custom entity index provided is invalid.');
  const partition = listOf(request.partition);
  if (partition.length !== index.partition.length) {
    // Unknown: the code for a partition that is missing or incomplete.
    throw new StorageError(400, 'INVALID_PARTITION', `The index needs ${index.partition.length} partition values.`);
  }
  const { range } = index;
  const found = rows.entries().flatMap(([key, { value }]) => {
    const members = jsonOf(value);
    const place = range === undefined ? key : members[range];
    const isInPartition = index.partition.every((name, at) => members[name] === partition[at]);
    const isInRange = !isJson(request.range) || meets(place, request.range);
    return isInPartition && isInRange && place !== undefined && place !== null ? [{ key, value, place }] : [];
  });
  return pageOf(found, request);
}

interface Found {
  key: string;
  value: unknown;
  /** What the rows are sorted by; rows at the same place are sorted by key. */
  place: unknown;
}

function pageOf(found: Found[], request: Json): Json {
  const limit = request.limit ?? 10;
  if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 1 || limit > 100) {
    const message = 'The page limit must be set between 1 and 100.';
    throw new StorageError(400, 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE', message);
  }
  const order = (a: Omit<Found, 'value'>, b: Omit<Found, 'value'>) =>
    compare(a.place, b.place) || compare(a.key, b.key);
  const after = placeIn(request.cursor);
  const left = found.filter((it) => !after || order(it, after) > 0).sort(order);
  const page = left.slice(0, limit);
  const last = page.at(-1);
  return {
    data: page.map(({ key, value }) => ({ key, value })),
    ...(last && left.length > limit ? { cursor: cursorOf(last) } : {}),
  };
}

/** The place of the last row that was given: rows written or deleted between two pages shift nothing. */
function cursorOf({ place, key }: Found): string {
  return Buffer.from(JSON.stringify([place, key])).toString('base64url');
}

function placeIn(cursor: unknown): Omit<Found, 'value'> | undefined {
  if (typeof cursor !== 'string') return undefined;
  const [place, key] = listOf(parseBody(Buffer.from(cursor, 'base64url').toString()));
  return { place, key: String(key) };
}
