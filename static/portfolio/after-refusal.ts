import type { PortfolioError } from '../../src/contract/errors';
import type { Afterwards } from '../shared/many/run-many';

/** Nobody waits longer than this for Jira before the next client. */
const MOST_WAIT_SECONDS = 90;

/** What was refused to one of many means for the others: they wait, or are left, where it is refused to all or only now. */
export function afterRefusal(failure: PortfolioError): Afterwards {
  switch (failure.code) {
    case 'rateLimited':
      return failure.retryAfterSeconds <= MOST_WAIT_SECONDS ? { again: failure.retryAfterSeconds * 1000 } : 'stop';
    case 'attemptUnderWay':
      return { again: failure.secondsLeft * 1000 };
    case 'quotaSpent':
    case 'missingScope':
    case 'notConnected':
    // What Jira asks of subtasks is asked of all of them alike.
    case 'mayNotCreate':
    case 'noSubtaskType':
    case 'subtaskTypeGone':
    case 'requiredFields':
      return 'stop';
    default:
      return 'goOn';
  }
}
