import type { MessageContent } from './messages';

export type MessageId = MessageContent['id'];

export const MESSAGE_IDS = [
  'moduleInformation',
  'demoInvitation',
  'apiRestOffer',
  'moduleOffer',
  'credentialsRequest',
  'keyNotice',
  'clientStatus',
] as const satisfies MessageId[];

/** A message's own words, with placeholders; what is absent keeps the app's. */
export interface MessageText {
  subject?: string;
  body?: string;
}
