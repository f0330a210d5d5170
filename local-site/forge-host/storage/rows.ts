import type { Clock, State } from '../contracts';
import { isJson, type Json, listOf, textAt } from '../json';
import { StorageError } from './storage-error';

export interface Row {
  value: unknown;
  createdAt: number;
  updatedAt: number;
  expiresAt?: number;
}

/** What is stored, of one entity or (undefined) of the plain key-value store. */
export interface Rows {
  get(entity: string | undefined, key: string): Row | undefined;
  set(entity: string | undefined, key: string, value: unknown, options: unknown): Row;
  delete(entity: string | undefined, key: string): void;
  all(entity: string | undefined): [string, Row][];
}

const UNITS: Record<string, number> = { SECONDS: 1_000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 };
const YEAR = 366 * 86_400_000;

export function openRows(state: State, clock: Clock): Rows {
  const rowsOf = (entity: string | undefined) =>
    state.collection<Row>(entity === undefined ? 'forge-kvs' : `forge-entity:${entity}`);
  // Expired values may be readable for up to 48 hours (Atlassian, "Key-Value Store"); here they are gone at once.
  const isAlive = (row: Row) => row.expiresAt === undefined || row.expiresAt > clock.now();
  const get = (entity: string | undefined, key: string) => {
    const row = rowsOf(entity).get(key);
    return row && isAlive(row) ? row : undefined;
  };
  return {
    get,
    set(entity, key, value, options) {
      const now = clock.now();
      const life = lifeOf(options);
      const row: Row = {
        value,
        createdAt: get(entity, key)?.createdAt ?? now,
        updatedAt: now,
        ...(life === undefined ? {} : { expiresAt: now + life }),
      };
      rowsOf(entity).set(key, row);
      return row;
    },
    delete: (entity, key) => {
      rowsOf(entity).delete(key);
    },
    all: (entity) =>
      rowsOf(entity)
        .entries()
        .filter(([, row]) => isAlive(row)),
  };
}

/** A row on the wire, with the times that were asked for. */
export function shown(key: string, row: Row, fields: unknown): Json {
  const wanted = listOf(fields);
  return {
    key,
    value: row.value,
    ...(wanted.includes('CREATED_AT') ? { createdAt: row.createdAt } : {}),
    ...(wanted.includes('UPDATED_AT') ? { updatedAt: row.updatedAt } : {}),
    ...(wanted.includes('EXPIRE_TIME') && row.expiresAt !== undefined
      ? { expireTime: new Date(row.expiresAt).toISOString() }
      : {}),
  };
}

/** Milliseconds that a value lives by its `ttl`; undefined: for ever. */
export function lifeOf(options: unknown): number | undefined {
  if (!isJson(options) || options.ttl === undefined) return undefined;
  const value = isJson(options.ttl) ? options.ttl.value : undefined;
  const unit = UNITS[textAt(options.ttl, 'unit') ?? ''];
  const life = typeof value === 'number' && Number.isInteger(value) && unit !== undefined ? value * unit : 0;
  if (life <= 0 || life > YEAR) {
    throw new StorageError(400, 'INVALID_TTL', `TTL value must be a positive integer, received: ${value}`);
  }
  return life;
}
