import type { AskJira } from '../../src/contract/jira/ask-jira';
import { personAt } from '../../src/contract/jira/person';
import { isObject, listAt } from '../../src/contract/json';
import type { AccountId } from '../../src/domain/facts/facts';

/** Accounts in one request: their ids make up the address, which should stay under 4,000 characters. */
const BATCH = 50;

/** The names that Jira shows to the reader, by account id; those of people it does not show are left out. */
export type NamesOf = (accounts: readonly AccountId[]) => Promise<Map<AccountId, string>>;

/**
 * Looks names up in Jira as the person who looks: records hold account ids only (Atlassian, "User privacy guide for app
 * developers"). Each account is asked for once; where Jira does not answer there are no names, and the next look asks
 * again.
 *
 * @param ask asks Jira (Atlassian, "Bulk get users")
 */
export function namesAskedBy(ask: AskJira<'readPeople'>): NamesOf {
  /** What Jira said of each account; undefined where it does not show that person. */
  const known = new Map<AccountId, string | undefined>();
  const underWay = new Map<AccountId, Promise<void>>();

  async function askFor(batch: AccountId[]): Promise<void> {
    const reply = await ask('readPeople', { query: { maxResults: String(BATCH), accountId: batch } });
    // Offline, or the app was not given the permission yet: the page does without names.
    if (!reply.ok || !isObject(reply.value.body)) return;
    const found = new Map(listAt(reply.value.body, 'values').flatMap(nameIn));
    for (const account of batch) known.set(account, found.get(account));
  }

  return async (accounts) => {
    const asked = [...new Set(accounts)].filter((account) => account !== '');
    const fresh = asked.filter((account) => !known.has(account) && !underWay.has(account));
    for (let from = 0; from < fresh.length; from += BATCH) {
      const batch = fresh.slice(from, from + BATCH);
      const asking = askFor(batch).finally(() => {
        for (const account of batch) underWay.delete(account);
      });
      for (const account of batch) underWay.set(account, asking);
    }
    await Promise.all(asked.map((account) => underWay.get(account)));
    return new Map(
      asked.flatMap((account): [AccountId, string][] => {
        const name = known.get(account);
        return name === undefined ? [] : [[account, name]];
      }),
    );
  };
}

/** A person with a name; what is none of it is left out. */
function nameIn(user: unknown): [AccountId, string][] {
  const person = personAt(user);
  return person ? [[person.accountId, person.name]] : [];
}
