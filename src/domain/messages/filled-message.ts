import { seemsCredential } from '../text/credential-guard';
import type { MessageText } from './message-id';
import { fill, type Pieces } from './message-template';

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
