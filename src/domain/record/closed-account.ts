import type { AccountId } from '../facts/facts';

/** Stands where an account was that has been closed: that somebody did it is kept, who it was is not. */
export const CLOSED_ACCOUNT: AccountId = 'closed-account';

/** The same value without a person: every text that is their account id says that the account was closed. */
export function withoutPerson<T>(value: T, person: AccountId): T {
  if (value === person) return CLOSED_ACCOUNT as T;
  if (Array.isArray(value)) return value.map((each) => withoutPerson(each, person)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutPerson(each, person)])) as T;
}

/** Whether a person is anywhere in a value. */
export function mentions(value: unknown, person: AccountId): boolean {
  if (typeof value !== 'object' || value === null) return value === person;
  return Object.values(value).some((each) => mentions(each, person));
}
