import type { Module } from '../forge-host/functions/manifest';
import { pick } from '../forge-host/json';

/** What a module's place has, for its conditions to look at. */
export interface Surroundings {
  isLoggedIn: boolean;
  isProjectAdmin: boolean;
  /** Properties by entity, `project` and `issue`: those of the project, too. */
  properties: Record<string, Record<string, unknown>>;
}

/**
 * Whether a module is seen where it belongs (Forge, "Display conditions": a map of conditions that hold together, with
 * `and`, `or` and `not`). It hides what is offered and protects nothing: who knows the address opens the page.
 *
 * @throws where the manifest has a condition that this site does not know, so that none is taken for fulfilled
 */
export function isOffered(module: Module, around: Surroundings): boolean {
  return holds(pick(module.entry, 'displayConditions') ?? {}, around);
}

function holds(conditions: unknown, around: Surroundings): boolean {
  return Object.entries(Object(conditions)).every(([name, value]) => one(name, value, around));
}

function one(name: string, value: unknown, around: Surroundings): boolean {
  const inner = Array.isArray(value) ? value : Object.entries(Object(value)).map(([key, each]) => ({ [key]: each }));
  switch (name) {
    case 'and':
      return inner.every((each) => holds(each, around));
    case 'or':
      return inner.some((each) => holds(each, around));
    case 'not':
      return !inner.some((each) => holds(each, around));
    case 'isLoggedIn':
    case 'isProjectAdmin':
      return around[name] === value;
    case 'entityPropertyExists':
      return propertyOf(value, around) !== undefined;
    case 'entityPropertyEqualTo':
      return textOf(propertyOf(value, around)) === String(pick(value, 'value'));
    default:
      throw new Error(`The local site does not know the display condition "${name}".`);
  }
}

/** The property that a condition names, or the field of it under `objectName`. */
function propertyOf(condition: unknown, { properties }: Surroundings): unknown {
  const [entity, key, path] = ['entity', 'propertyKey', 'objectName'].map((name) => pick(condition, name));
  const property = properties[String(entity)]?.[String(key)];
  return typeof path === 'string' ? path.split('.').reduce(pick, property) : property;
}

/** "The referred property value or field value is converted to a string before the comparison." */
function textOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
