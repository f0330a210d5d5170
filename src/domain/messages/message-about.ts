import type { Missing } from '../procedure/missing';
import type { MessageId } from './message-id';

/** The message that asks for what is missing, or does it; undefined where there is none. `messages.ts` makes it. */
export function messageAbout(item: Missing): MessageId | undefined {
  switch (item.code) {
    case 'hauzdNotInformed':
    case 'informationOutdated':
      return 'moduleInformation';
    case 'demoNotScheduled':
    case 'demoNotHeld':
      return 'demoInvitation';
    case 'offerNotMade':
    case 'offerUnanswered':
      return 'apiRestOffer';
    case 'moduleNotContracted':
      return 'moduleOffer';
    case 'notHandedOver':
      return item.from === 'client' ? 'credentialsRequest' : undefined;
    case 'hauzdNotTold':
      return 'keyNotice';
    default:
      return undefined;
  }
}
