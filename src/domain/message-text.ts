import { seemsCredential } from './credential-guard';
import type { MessageContent } from './messages';
import type { MessageId, MessageText } from './settings';

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

export interface FilledMessage {
  subject: string;
  body: string;
  /** The project's own text, the app's, or the app's since the project's seemed to hold a credential. */
  from: 'project' | 'app' | 'appInstead';
}

/** A message as it is sent: in the project's words where it has some. No text that seems to hold a credential is sent. */
export function filledMessage(
  app: { subject: string; body: string },
  own: MessageText | undefined,
  pieces: Pieces,
): FilledMessage {
  if (!own?.subject && !own?.body) return { ...app, from: 'app' };
  const subject = own.subject ? fill(own.subject, pieces) : app.subject;
  const body = own.body ? fill(own.body, pieces) : app.body;
  const isUnfit = seemsCredential(subject) || seemsCredential(body);
  if (isUnfit || subject === '' || body === '') return { ...app, from: 'appInstead' };
  return { subject, body, from: 'project' };
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
