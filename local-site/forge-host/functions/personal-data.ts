import { z } from 'zod';
import type { Accounts } from '../contracts';
import { parseBody } from '../json';
import type { Service } from './requests';

/** As `privacy.reportPersonalData` of `@forge/api` 8.3 sends it, with 90 accounts at most (its `LIMIT`). */
const report = z.object({
  accounts: z
    .array(z.object({ accountId: z.string(), updatedAt: z.iso.datetime({ offset: true }) }))
    .min(1)
    .max(90),
});

/**
 * What an app must do about the people whose account ids it keeps (Atlassian, "Privacy API"): `closed` for who left,
 * `updated` for whom the app read before their profile changed, and nothing about the others; 204 where it is nothing
 * at all.
 */
export function createPersonalData(accounts: Accounts): Service {
  return (_path, body) => {
    const asked = report.safeParse(parseBody(body));
    // Unknown: the body of a refusal; `@forge/api` rejects with the response as it is.
    if (!asked.success) return Response.json({ message: asked.error.message }, { status: 400 });
    const told = asked.data.accounts.flatMap(({ accountId, updatedAt }) => {
      // Unknown: what is said of an account that never was; the site says nothing.
      const account = accounts.get(accountId);
      if (account?.hasLeft) return [{ accountId, status: 'closed' }];
      return (account?.changed ?? 0) > Date.parse(updatedAt) ? [{ accountId, status: 'updated' }] : [];
    });
    return told.length > 0 ? Response.json({ accounts: told }) : new Response(null, { status: 204 });
  };
}
