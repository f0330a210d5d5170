import type { ActionRefusal, MessageFound } from '../../contract/action-view';
import type { AccountId } from '../../domain/facts/facts';
import type { MessageId } from '../../domain/messages/message-id';
import { type Message, messages } from '../../domain/messages/messages';
import type { ObligatoryModule } from '../../domain/procedure/needs';
import { fail, ok, type Result } from '../../domain/result';
import type { ReadingPorts } from '../panel/open-issue';
import type { Clock } from '../ports';
import { onClient } from './client-of';

/**
 * A message as the panel offers it, made of facts alone; `messageNotNow` where there is no occasion for it.
 *
 * @param module which one, where a module is offered; the first that is due where none is named
 */
export function messageText(
  ports: ReadingPorts & { clock: Clock },
  accountId: AccountId,
  { issueKey, message: id, module }: { issueKey: string; message: MessageId; module?: ObligatoryModule },
): Promise<Result<MessageFound, ActionRefusal>> {
  return onClient(ports, accountId, issueKey, async ({ client, opened: { onboarding, settings } }) => {
    if (!onboarding) return fail({ code: 'notStarted' });
    const all = messages(onboarding, ports.clock.today(settings.timeZone));
    const message = all.find((each) => isIt(each, id, module));
    const possible = [...new Set(all.map(({ content }) => content.id))];
    return message ? ok({ ...client, message, own: settings.messages }) : fail({ code: 'messageNotNow', possible });
  });
}

const isIt = ({ content }: Message, id: MessageId, module: ObligatoryModule | undefined) =>
  content.id === id && (content.id !== 'moduleOffer' || module === undefined || content.module === module);
