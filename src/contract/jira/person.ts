import type { AccountId } from '../../domain/facts/facts';
import { at, textAt } from '../json';

/** Somebody as Jira shows them to the person looking. */
export interface Person {
  accountId: AccountId;
  name: string;
}

/** The person that stands under a path of an answer (OpenAPI, `User`); undefined for nobody, and for one without a name. */
export function personAt(value: unknown, ...path: string[]): Person | undefined {
  const user = at(value, ...path);
  const [accountId, name] = [textAt(user, 'accountId'), textAt(user, 'displayName')?.trim()];
  return accountId && name ? { accountId, name } : undefined;
}
