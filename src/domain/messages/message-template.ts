import type { MessageId } from './message-id';
import type { MessageContent } from './messages';

/** What a language fills in for a message's placeholders; empty where there is nothing to say. */
export type Pieces = Readonly<Record<string, string>>;

/**
 * A project's own text with the client's data filled in. A paragraph in which a placeholder has nothing to say is left
 * out, so that no sentence has a hole.
 */
export function fill(text: string, pieces: Pieces): string {
  return text
    .split(/\n\s*\n/)
    .filter((paragraph) => !namesIn(paragraph).some((name) => (pieces[name] ?? '') === ''))
    .map((paragraph) => paragraph.replace(PLACEHOLDER, (_, name: string) => pieces[name] ?? ''))
    .join('\n\n')
    .trim();
}

/** The app's own text with placeholders where the data stands: for a project's administrators to start from. */
export function asTemplate(text: string, pieces: Pieces): string {
  // Longest first: a name may stand within a list.
  const named = Object.entries(pieces).sort(([, a], [, b]) => b.length - a.length);
  return named.reduce((template, [name, value]) => template.replaceAll(value, `{${name}}`), text);
}

/** Of each message one in which every placeholder has something to say. */
export const EXAMPLES: { [Id in MessageId]: Extract<MessageContent, { id: Id }> } = {
  moduleInformation: {
    id: 'moduleInformation',
    modules: [
      { module: 'apiRest', state: 'contracted' },
      { module: 'centralizador', state: 'contracted' },
      { module: 'cotizadorWeb', state: 'notContracted' },
      { module: 'reservaEnLinea', state: 'notContracted' },
    ],
    rulesOut: [
      { module: 'cotizadorWeb', scope: 'quote' },
      { module: 'reservaEnLinea', scope: 'reserve' },
    ],
    expectedScope: 'reserve',
  },
  demoInvitation: { id: 'demoInvitation', scheduledFor: '2026-12-15' },
  apiRestOffer: { id: 'apiRestOffer' },
  moduleOffer: { id: 'moduleOffer', module: 'cotizadorWeb', scope: 'quote' },
  credentialsRequest: { id: 'credentialsRequest', credentials: ['apiKey', 'username', 'password'] },
  keyNotice: { id: 'keyNotice' },
  clientStatus: {
    id: 'clientStatus',
    milestones: [
      { of: 'demo', heldOn: '2026-11-03' },
      { of: 'agreement', closedOn: '2026-11-10', scope: 'quote' },
    ],
    fromClient: [{ code: 'notHandedOver', from: 'client', credentials: ['username', 'password'] }],
    finished: false,
  },
};

const PLACEHOLDER = /\{([^{}]*)\}/g;
const namesIn = (text: string) => [...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '');
