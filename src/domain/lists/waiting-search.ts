import { dayIn, type Instant } from '../dates';
import type { Party } from '../facts/facts';
import type { Phase } from '../procedure/step-id';
import { jqlText } from './jql';

/** Which of the clients that wait for somebody are asked about; all of them where nothing is said. */
export interface WaitingQuestion {
  party?: Party;
  /** For at least so many days. */
  days?: number;
  phase?: Phase;
  /** The project's key. */
  project?: string;
}

const DAY_MS = 86_400_000;
/** Where a day begins first (UTC+14): it is never a later day anywhere else. */
const FIRST_ZONE = 'Pacific/Kiritimati';

/**
 * The search for clients that wait, by the names under which Jira finds the read copy. It may find a client of a day less
 * than asked, since each project has its own time zone, and one that waits long enough for somebody else.
 */
export function waitingSearch({ party, days, phase, project }: WaitingQuestion, now: Instant): string {
  const asked = [
    party ? `hauzdWaitingOn = ${party}` : 'hauzdWaitingSince is not EMPTY',
    ...(phase ? [`hauzdPhase = ${phase}`] : []),
    ...(days ? [`hauzdWaitingSince <= "${dayIn(FIRST_ZONE, Date.parse(now) - days * DAY_MS)}"`] : []),
    ...(project ? [`project = ${jqlText(project)}`] : []),
  ];
  return `${asked.join(' AND ')} ORDER BY hauzdWaitingSince ASC, key ASC`;
}
