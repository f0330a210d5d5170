import type { WaitingClients } from '../../contract/action-view';
import type { JiraError } from '../../contract/errors';
import type { Party } from '../../domain/facts/facts';
import { copyOf, waits } from '../../domain/lists/client-row';
import { type WaitingQuestion, waitingSearch } from '../../domain/lists/waiting-search';
import { ok, type Result } from '../../domain/result';
import { type ClientLists, MOST_IN_ONE } from '../clients/client-lists';
import type { Clock } from '../ports';

export interface WaitingPorts {
  clock: Clock;
  /** As the person asking. */
  clients: Pick<ClientLists, 'search'>;
  /** About how many issues a query finds, as the person asking. */
  count(jql: string): Promise<Result<number, JiraError>>;
}

/** As many as a text can name and a person can read. */
const MOST_NAMED = 50;

/**
 * The clients that wait, of those that the person may see in Jira, who waits longest first: one request, a second one where there
 * are more than a hundred. Read from the read copies, as every list; each client's days are those of its own project.
 */
export async function waitingClients(
  { clock, clients, count }: WaitingPorts,
  question: WaitingQuestion,
): Promise<Result<WaitingClients, JiraError>> {
  const now = clock.now();
  const jql = waitingSearch(question, now);
  const found = await clients.search({ jql, size: MOST_IN_ONE });
  if (!found.ok) return found;
  const all = found.value.rows
    .flatMap((row) => {
      const copy = copyOf(row);
      const waiting = copy && waits(copy, now).filter(({ party }) => isAsked(party, question));
      const longest = waiting?.[0];
      return longest && longest.days >= (question.days ?? 0) ? [{ row, days: longest.days }] : [];
    })
    .sort((a, b) => b.days - a.days);
  const rows = all.slice(0, MOST_NAMED);
  if (!found.value.next) return ok({ rows, more: all.length - rows.length, isAbout: false });
  const counted = await count(jql);
  if (!counted.ok) return counted;
  return ok({ rows, more: Math.max(counted.value, all.length) - rows.length, isAbout: true });
}

const isAsked = (party: Party, question: WaitingQuestion) => question.party === undefined || party === question.party;
