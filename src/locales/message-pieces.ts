import type { Scope } from '../domain/facts/facts';
import type { ClientTask, MessageContent, Milestone, RuledOut } from '../domain/messages/messages';

type Content<Id extends MessageContent['id']> = Extract<MessageContent, { id: Id }>;

/** What a language's messages are put together from. */
export interface MessageParts {
  named(client: string | undefined): string;
  modules(it: Content<'moduleInformation'>): string;
  ruledOut(it: Content<'moduleInformation'>): string;
  credentials(it: Content<'credentialsRequest'>): string;
  module(module: RuledOut['module']): string;
  /** A scope by itself, and with those that it includes. */
  doing: Record<Scope, string>;
  cumulative: Record<Scope, string>;
  date(day: string): string;
  milestone(it: Milestone): string;
  task(it: ClientTask): string;
  lines(items: readonly string[]): string;
}

/** What stands for the placeholders of a project's own text (`src/domain/messages/message-placeholders.ts`). */
export function piecesOf(parts: MessageParts, it: MessageContent, client: string | undefined): Record<string, string> {
  const cliente = parts.named(client);
  switch (it.id) {
    case 'moduleInformation': {
      const alcance = it.expectedScope ? parts.cumulative[it.expectedScope] : '';
      return { cliente, modulos: parts.modules(it), impide: parts.ruledOut(it), alcance };
    }
    case 'demoInvitation':
      return { cliente, fecha: it.scheduledFor ? parts.date(it.scheduledFor) : '' };
    case 'moduleOffer':
      return { cliente, modulo: parts.module(it.module), alcance: parts.doing[it.scope] };
    case 'credentialsRequest':
      return { cliente, credenciales: parts.credentials(it) };
    case 'clientStatus': {
      const [avance, pendiente] = [it.milestones.map(parts.milestone), it.fromClient.map(parts.task)];
      return { cliente, avance: parts.lines(avance), pendiente: parts.lines(pendiente) };
    }
    case 'apiRestOffer':
    case 'keyNotice':
      return { cliente };
  }
}
