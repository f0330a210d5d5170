import { isJson, type Json, listOf, textAt } from '../json';
import { StorageError } from './storage-error';

/** Whether a value meets one condition as `@forge/kvs` writes it: `{ condition, values }`. */
export function meets(value: unknown, clause: Json): boolean {
  const [first, second] = listOf(clause.values);
  const compared = compare(value, first);
  switch (textAt(clause, 'condition')) {
    case 'EXISTS':
      return isThere(value);
    case 'NOT_EXISTS':
      return !isThere(value);
    case 'EQUAL_TO':
      return isThere(value) && value === first;
    case 'NOT_EQUAL_TO':
      // Unknown: whether a missing attribute differs from a value; the site assumes that it fails the condition.
      return isThere(value) && value !== first;
    case 'GREATER_THAN':
      return compared > 0;
    case 'GREATER_THAN_EQUAL_TO':
      return compared >= 0;
    case 'LESS_THAN':
      return compared < 0;
    case 'LESS_THAN_EQUAL_TO':
      return compared <= 0;
    case 'BETWEEN':
      if (second === undefined) {
        throw new StorageError(400, 'INSUFFICIENT_FILTER_VALUES', 'The specified condition needs at least two values.');
      }
      return compared >= 0 && compare(value, second) <= 0;
    case 'BEGINS_WITH':
      return typeof value === 'string' && value.startsWith(String(first));
    case 'CONTAINS':
      return isThere(value) && contains(value, first);
    case 'NOT_CONTAINS':
      return isThere(value) && !contains(value, first);
    default:
      throw new StorageError(400, 'INVALID_FILTER_CONDITION', 'The condition is not known.');
  }
}

/** Whether a record meets filters: `{ and: [...] }` or `{ or: [...] }`, or none. */
export function meetsAll(record: Json, filters: unknown): boolean {
  if (!isJson(filters)) return true;
  const [[operator, clauses] = ['and', []], ...others] = Object.entries(filters).filter(
    ([, list]) => list !== undefined,
  );
  if (others.length > 0) {
    const message = 'Filter operators "and" and "or" cannot be present at the same level.';
    throw new StorageError(400, 'INVALID_FILTER_OPERATORS_COMBINATION', message);
  }
  const list = listOf(clauses).filter(isJson);
  if (list.length === 0) {
    throw new StorageError(400, 'EMPTY_FILTER_OPERATOR', 'Filter operators "and" and "or" cannot be empty.');
  }
  const met = (clause: Json) => meets(record[textAt(clause, 'property') ?? ''], clause);
  return operator === 'or' ? list.some(met) : list.every(met);
}

/** Negative, 0 or positive; NaN, which no comparison holds for, when the values are of different types. */
export function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : Number(a > b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return Number.NaN;
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function contains(value: unknown, part: unknown): boolean {
  return Array.isArray(value) ? value.includes(part) : String(value).includes(String(part));
}
