import type { State } from '../contracts';
import type { Service } from '../functions/requests';
import { type Json, jsonOf, listOf, parseBody, textAt } from '../json';
import { meetsAll } from './conditions';
import { queryEntity, queryKeys, type Row } from './query';
import { checkEntityValue, type Entity, entitiesOf } from './schema';
import { StorageError } from './storage-error';

const KEY = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;
const MOST_BYTES = 240 * 1024;
const MOST_DEPTH = 31;
const MOST_AT_ONCE = 25;
const MOST_BYTES_AT_ONCE = 4 * 1024 * 1024;
/** Members of requests that the site offers. Any other is refused, so that none is thought to do something. */
const OFFERED = [
  ...['key', 'value', 'entityName', 'options', 'keyPolicy', 'conditions', 'set', 'delete'],
  ...['indexName', 'partition', 'range', 'where', 'limit', 'cursor', 'after'],
];

/**
 * Forge's key-value and custom entity store, as `@forge/kvs` 1.6 speaks with it. Secrets, lives (`ttl`), metadata, filters
 * and orders of queries are not offered. Each request is done in one go, so conditions and transactions hold against
 * requests at the same time. Limits: Atlassian, "Limits, KVS and Custom Entity Store"; codes: "Error handling for the
 * Custom Entity Store", and what a live site was seen to answer.
 */
export function createStorage({ state, manifest }: { state: State; manifest: Json }): Service {
  const entities = entitiesOf(manifest);

  const entityOf = (item: Json): Entity | undefined => {
    if (item.entityName === undefined) return undefined;
    const entity = entities.get(String(item.entityName));
    if (!entity) throw new StorageError(404, 'SCHEMA_NOT_FOUND', 'The schema provided does not exist');
    return entity;
  };
  const rowsOf = (entity: Entity | undefined) =>
    state.collection<Row>(entity ? `forge-entity:${entity.name}` : 'forge-kvs');
  const rowOf = (item: Json) => rowsOf(entityOf(item)).get(keyOf(item));

  /** Refuses a key or value that cannot be stored. */
  const check = (item: Json) => {
    const entity = entityOf(item);
    checkValue(item.value);
    if (entity) checkEntityValue(entity, item.value);
    keyOf(item);
  };

  function get(item: Json): Json {
    const row = rowOf(item);
    if (!row) throw new StorageError(404, 'KEY_NOT_FOUND', 'Provided key does not exist');
    return { key: item.key, value: row.value };
  }

  function set(item: Json): undefined {
    check(item);
    if (jsonOf(item.options).keyPolicy === 'FAIL_IF_EXISTS' && rowOf(item)) {
      throw new StorageError(409, 'KEY_CONFLICT', 'Provided key already exists and cannot be overwritten');
    }
    rowsOf(entityOf(item)).set(keyOf(item), { value: item.value });
  }

  /** A key that is not there is no error. */
  function remove(item: Json): undefined {
    rowsOf(entityOf(item)).delete(keyOf(item));
  }

  /** Best effort: each item succeeds or fails by itself. */
  function batch(list: Json[], verb: string, work: (item: Json) => Json | undefined): Json {
    if (list.length > MOST_AT_ONCE) {
      const message = `Number of entities to ${verb} was ${list.length}, but you can only ${verb} a maximum of ${MOST_AT_ONCE} entities at a time.`;
      throw new StorageError(400, 'TOO_MANY_BATCH_ENTITIES', message);
    }
    const successfulKeys: Json[] = [];
    const failedKeys: Json[] = [];
    for (const item of list) {
      const { key, entityName } = item;
      try {
        successfulKeys.push({ key, entityName, ...work(item) });
      } catch (error) {
        if (!(error instanceof StorageError)) throw error;
        failedKeys.push({ key, entityName, error: { code: error.code, message: error.message } });
      }
    }
    return { successfulKeys, failedKeys };
  }

  /** All or nothing: everything is checked before anything is written. */
  function transact(request: Json): undefined {
    const [sets, deletes] = [itemsOf(request.set), itemsOf(request.delete)];
    const items = [...sets, ...deletes];
    if (items.length > MOST_AT_ONCE) {
      const message = 'Request cannot be processed due to one or more semantic errors';
      throw new StorageError(422, 'UNPROCESSABLE_ENTITY', message);
    }
    // Unknown: the code for a transaction over 4 MB; the site gives that of a value that is too big.
    if (Buffer.byteLength(JSON.stringify(items)) > MOST_BYTES_AT_ONCE) {
      throw new StorageError(400, 'MAX_SIZE', 'The request has exceeded the maximum size limit.');
    }
    if (new Set(items.map(({ entityName, key }) => JSON.stringify([entityName, key]))).size < items.length) {
      throw new StorageError(400, 'KEY_DUPLICATION_ERROR', 'Duplicate key found in request');
    }
    for (const item of sets) check(item);
    for (const item of items) {
      if (meetsAll(jsonOf(rowOf(item)?.value), item.conditions)) continue;
      const message = 'Request failed due to conditional check specified or optimistic locking';
      throw new StorageError(400, 'CONDITIONAL_CHECK_FAILED', message);
    }
    for (const item of sets) set(item);
    for (const item of deletes) remove(item);
  }

  const operations: Record<string, (body: Json) => Json | undefined> = {
    get,
    set,
    delete: remove,
    'entity/get': get,
    'entity/set': set,
    'entity/delete': remove,
    query: (body) => queryKeys(rowsOf(undefined), body),
    'entity/query': (body) => {
      const entity = entityOf({ entityName: '', ...body });
      return entity && queryEntity(rowsOf(entity), entity, body);
    },
    transaction: transact,
  };
  const batches: Record<string, (list: Json[]) => Json> = {
    'batch/get': (list) => batch(list, 'get', get),
    'batch/delete': (list) => batch(list, 'delete', remove),
  };

  return (path, text) => {
    const operation = path.replace('/api/v1/', '');
    const body = parseBody(text);
    try {
      const answer = batches[operation]?.(itemsOf(body)) ?? operations[operation]?.(offered(body));
      if (answer) return Response.json(answer);
      if (operation in operations) return new Response(null, { status: 204 });
      throw new StorageError(404, 'NOT_FOUND', 'The site does not offer this operation.');
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      return Response.json({ code: error.code, message: error.message }, { status: error.status });
    }
  };
}

function keyOf(item: Json): string {
  const key = textAt(item, 'key') ?? '';
  if (key === '') throw new StorageError(400, 'EMPTY_KEY', 'Key cannot be empty.');
  if (key.length > 500) {
    throw new StorageError(400, 'KEY_TOO_LONG', 'The provided key has exceeded the maximum 500 characters.');
  }
  if (!KEY.test(key)) throw new StorageError(400, 'INVALID_KEY', `The provided key does not match the regex: ${KEY}`);
  return key;
}

/** A request, or an item of one, that asks for nothing which the site does not offer. */
function offered(value: unknown): Json {
  const item = jsonOf(value);
  const other = [...Object.keys(item), ...Object.keys(jsonOf(item.options))].find((name) => !OFFERED.includes(name));
  if (other === undefined) return item;
  throw new StorageError(400, 'NOT_OFFERED', `The local site does not offer "${other}".`);
}
const itemsOf = (list: unknown) => listOf(list).map(offered);

function checkValue(value: unknown): void {
  if (value === undefined || value === null) throw new StorageError(400, 'INVALID_VALUE', 'The value is missing.');
  if (Buffer.byteLength(JSON.stringify(value)) > MOST_BYTES) {
    throw new StorageError(400, 'MAX_SIZE', 'The provided value has exceeded the maximum size limit.');
  }
  if (depthOf(value) > MOST_DEPTH) {
    throw new StorageError(400, 'MAX_DEPTH', 'The provided value has exceeded the maximum object depth limit.');
  }
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
