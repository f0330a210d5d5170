import type { MessageId } from '../../domain/messages/message-id';

/** What each message is called where none is written yet: in the settings, and in the form of a rule. */
export const messageKinds: Record<MessageId, string> = {
  moduleInformation: 'Module information (to Hauzd)',
  demoInvitation: 'Invitation to the demo',
  apiRestOffer: 'Offer of the API REST',
  moduleOffer: 'Offer of a module',
  credentialsRequest: 'Request for credentials',
  keyNotice: 'Notice about the APIKEY (to Hauzd)',
  clientStatus: 'Status of the onboarding',
};
