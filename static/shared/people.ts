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
 * @param request makes a request of Jira (Atlassian, "Bulk get users"); it may reject
 */
export function namesAskedBy(request: (path: string, init: RequestInit) => Promise<Response>): NamesOf {
  /** What Jira said of each account; undefined where it does not show that person. */
  const known = new Map<AccountId, string | undefined>();
  const underWay = new Map<AccountId, Promise<void>>();

  async function ask(batch: AccountId[]): Promise<void> {
    const accounts = batch.map((account) => `accountId=${encodeURIComponent(account)}`).join('&');
    try {
      const path = `/rest/api/3/user/bulk?maxResults=${BATCH}&${accounts}`;
      const response = await request(path, { headers: { Accept: 'application/json' } });
      if (!response.ok) return;
      const found = peopleIn(await response.json());
      for (const account of batch) known.set(account, found.get(account));
    } catch {
      // Offline, or the app was not given the permission yet: the page does without names.
    }
  }

  return async (accounts) => {
    const asked = [...new Set(accounts)].filter((account) => account !== '');
    const fresh = asked.filter((account) => !known.has(account) && !underWay.has(account));
    for (let from = 0; from < fresh.length; from += BATCH) {
      const batch = fresh.slice(from, from + BATCH);
      const asking = ask(batch).finally(() => {
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

/** A page of users as Jira sends it; what is not one has nobody in it. */
function peopleIn(page: unknown): Map<AccountId, string> {
  const values: unknown = typeof page === 'object' && page !== null && 'values' in page ? page.values : undefined;
  const people = new Map<AccountId, string>();
  for (const user of Array.isArray(values) ? values : []) {
    const { accountId, displayName } = fieldsOf(user);
    if (typeof accountId === 'string' && typeof displayName === 'string' && displayName.trim() !== '') {
      people.set(accountId, displayName.trim());
    }
  }
  return people;
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
