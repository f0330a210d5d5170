import type { Module } from '../forge-host/functions/manifest';
import { pick } from '../forge-host/json';

/** What a module's place has, for its conditions to look at. */
export interface Surroundings {
  isProjectAdmin: boolean;
  /** Properties by entity, `project` and `issue`: those of the project, too. */
  properties: Record<string, Record<string, unknown>>;
}

/**
 * Whether a module is seen where it belongs (Forge, "Display conditions": a map of conditions that hold together). It
 * hides what is offered and protects nothing: who knows the address opens the page.
 *
 * @throws where the manifest has a condition that this site does not know, so that none is taken for fulfilled
 */
export function isOffered(module: Module, around: Surroundings): boolean {
  const conditions = Object(pick(module.entry, 'displayConditions'));
  return Object.entries(conditions).every(([name, value]) => {
    if (name === 'isProjectAdmin') return around.isProjectAdmin === value;
    if (name === 'entityPropertyEqualTo') return textOf(propertyOf(value, around)) === String(pick(value, 'value'));
    throw new Error(`The local site does not know the display condition "${name}".`);
  });
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
