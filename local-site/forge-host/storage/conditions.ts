import { isJson, type Json, listOf, textAt } from '../json';
import { StorageError } from './storage-error';

/** The conditions of `@forge/kvs` that the site offers. What is missing meets none of them. */
const CONDITIONS: Record<string, (value: unknown, wanted: unknown) => boolean> = {
  EQUAL_TO: (value, wanted) => value === wanted,
  GREATER_THAN_EQUAL_TO: (value, wanted) => compare(value, wanted) >= 0,
  BEGINS_WITH: (value, wanted) => typeof value === 'string' && value.startsWith(String(wanted)),
};

/** Whether a value meets one condition as `@forge/kvs` writes it: `{ condition, values }`. */
export function meets(value: unknown, clause: Json): boolean {
  const holds = CONDITIONS[textAt(clause, 'condition') ?? ''];
  if (!holds) throw new StorageError(400, 'INVALID_FILTER_CONDITION', 'The site does not know the condition.');
  return value !== undefined && value !== null && holds(value, listOf(clause.values)[0]);
}

/** Whether a record meets the conditions of a transaction: `{ and: [...] }`, or none. */
export function meetsAll(record: Json, conditions: unknown): boolean {
  if (!isJson(conditions)) return true;
  const clauses = listOf(conditions.and).filter(isJson);
  if (clauses.length === 0) {
    throw new StorageError(
      400,
      'EMPTY_FILTER_OPERATOR',
      'The filter operator "and" cannot be empty; no other is known.',
    );
  }
  return clauses.every((clause) => meets(record[textAt(clause, 'property') ?? ''], clause));
}

/** Negative, 0 or positive; NaN, which no comparison holds for, when the values are of different types. */
export function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : Number(a > b);
  return Number.NaN;
}
