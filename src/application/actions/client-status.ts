import type { ActionRefusal, ClientStatus } from '../../contract/action-view';
import type { AccountId } from '../../domain/facts/facts';
import { summary } from '../../domain/procedure/summary';
import { gateInput } from '../../domain/record/gate-input';
import { ok, type Result } from '../../domain/result';
import type { ReadingPorts } from '../panel/open-issue';
import type { Clock } from '../ports';
import { onClient } from './client-of';

export interface StatusPorts extends ReadingPorts {
  clock: Clock;
  /** The site's address; undefined where Jira does not say it. */
  readSite(): Promise<string | undefined>;
}

/** Where a client stands, by its record: two requests, one of them for the site's address. */
export function clientStatus(
  ports: StatusPorts,
  accountId: AccountId,
  { issueKey }: { issueKey: string },
): Promise<Result<ClientStatus, ActionRefusal>> {
  return onClient(ports, accountId, issueKey, async ({ client, opened: { issue, onboarding, settings } }) => {
    const site = await ports.readSite();
    return ok({
      ...client,
      today: ports.clock.today(settings.timeZone),
      ...(onboarding && { summary: summary(gateInput(onboarding, issue.subtasks)) }),
      ...(site && { site }),
    });
  });
}
