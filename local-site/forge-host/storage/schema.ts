import { isJson, type Json, jsonOf, listOf, textAt } from '../json';
import { StorageError } from './storage-error';

export interface Index {
  name: string;
  partition: string[];
  /** The attribute that the index is sorted by; undefined: the key. */
  range: string | undefined;
}

export interface Entity {
  name: string;
  attributes: Map<string, string>;
  indexes: Index[];
}

/** The entities that a manifest declares under `app.storage.entities`. */
export function entitiesOf(manifest: Json): Map<string, Entity> {
  const entities = listOf(jsonOf(jsonOf(manifest.app).storage).entities)
    .filter(isJson)
    .map((entry) => ({
      name: textAt(entry, 'name') ?? '',
      attributes: new Map(
        Object.entries(jsonOf(entry.attributes)).map(([name, attribute]) => [name, textAt(attribute, 'type') ?? 'any']),
      ),
      indexes: [{ name: 'by-key', partition: [], range: undefined }, ...listOf(entry.indexes).map(indexOf)],
    }));
  return new Map(entities.map((entity) => [entity.name, entity]));
}

/** Refuses a value that an entity cannot hold. */
export function checkEntityValue(entity: Entity, value: unknown): void {
  if (!isJson(value)) throw new StorageError(400, 'INVALID_ENTITY_VALUE', 'Entity values must be objects.');
  for (const [name, member] of Object.entries(value)) {
    const type = entity.attributes.get(name);
    // Unknown: what becomes of an attribute that the entity does not declare; the site refuses it.
    if (type === undefined) throw new StorageError(400, 'INVALID_ENTITY_VALUE', `Property "${name}" is not declared`);
    if (member !== null && !fits(type, member)) {
      throw new StorageError(
        400,
        'INCORRECT_PROPERTY_TYPE',
        `Data type for property "${name}" is defined as "${type}"`,
      );
    }
  }
}

/** A simple index is the name of an attribute. */
function indexOf(entry: unknown): Index {
  if (typeof entry === 'string') return { name: entry, partition: [], range: entry };
  const { partition, range } = jsonOf(entry);
  return {
    name: textAt(entry, 'name') ?? '',
    partition: listOf(partition).map(String),
    range: listOf(range).map(String)[0],
  };
}

/** Integers have 32 bits. */
function fits(type: string, value: unknown): boolean {
  if (type === 'integer') return typeof value === 'number' && (value | 0) === value;
  if (type === 'float') return typeof value === 'number';
  return type === 'any' || typeof value === type;
}
