import { isJson, type Json, listOf, parseBody } from '../json';
import { compare, meets, meetsAll } from './conditions';
import { type Row, type Rows, shown } from './rows';
import type { Entity } from './schema';
import { StorageError } from './storage-error';

/** Answers `/api/v1/query`: by the beginning of the key, or all. */
export function queryKeys(rows: Rows, request: Json): Json {
  const clauses = listOf(request.where).filter(isJson);
  const found = rows
    .all(undefined)
    .filter(([key]) => clauses.every((clause) => meets(key, clause)))
    .map(([key, row]) => ({ key, row, place: key }));
  return pageOf(found, { ...request, cursor: request.after }, () => true);
}

/** Answers `/api/v1/entity/query`: by an index, its partition and range; then filters, on each page by itself. */
export function queryEntity(rows: Rows, entity: Entity, request: Json): Json {
  const index = entity.indexes.find(({ name }) => name === request.indexName);
  if (!index) throw new StorageError(400, 'INVALID_ENTITY_INDEX', 'The custom entity index provided is invalid.');
  const partition = listOf(request.partition);
  if (partition.length !== index.partition.length) {
    // Unknown: the code for a partition that is missing or incomplete.
    throw new StorageError(400, 'INVALID_PARTITION', `The index needs ${index.partition.length} partition values.`);
  }
  const { range } = index;
  const found = rows.all(entity.name).flatMap(([key, row]) => {
    const value = isJson(row.value) ? row.value : {};
    const place = range === undefined ? key : value[range];
    const isInPartition = index.partition.every((name, at) => value[name] === partition[at]);
    const isInRange = !isJson(request.range) || meets(place, request.range);
    return isInPartition && isInRange && place !== undefined && place !== null ? [{ key, row, place }] : [];
  });
  return pageOf(found, request, (value) => meetsAll(isJson(value) ? value : {}, request.filters));
}

interface Found {
  key: string;
  row: Row;
  /** What the rows are sorted by; rows at the same place are sorted by key. */
  place: unknown;
}

/** Filters apply to a page once it was cut: it may come out empty and still have a cursor. */
function pageOf(found: Found[], request: Json, keep: (value: unknown) => boolean): Json {
  const limit = request.limit ?? 10;
  if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 1 || limit > 100) {
    const message = 'The page limit must be set between 1 and 100.';
    throw new StorageError(400, 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE', message);
  }
  const direction = request.sort === 'DESC' ? -1 : 1;
  const order = (a: Pick<Found, 'key' | 'place'>, b: Pick<Found, 'key' | 'place'>) =>
    direction * (compare(a.place, b.place) || compare(a.key, b.key));
  const after = placeIn(request.cursor);
  const left = found.filter((it) => !after || order(it, after) > 0).sort(order);
  const page = left.slice(0, limit);
  const last = page.at(-1);
  const fields = isJson(request.options) ? request.options.metadataFields : undefined;
  return {
    data: page.filter(({ row }) => keep(row.value)).map(({ key, row }) => shown(key, row, fields)),
    ...(last && left.length > limit ? { cursor: cursorOf(last) } : {}),
  };
}

/** The place of the last row that was given: rows written or deleted between two pages shift nothing. */
function cursorOf({ place, key }: Found): string {
  return Buffer.from(JSON.stringify([place, key])).toString('base64url');
}

function placeIn(cursor: unknown): Pick<Found, 'key' | 'place'> | undefined {
  if (typeof cursor !== 'string') return undefined;
  const [place, key] = listOf(parseBody(Buffer.from(cursor, 'base64url').toString()));
  return { place, key: String(key) };
}
