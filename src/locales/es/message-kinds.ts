import type { MessageId } from '../../domain/messages/message-id';

/** What each message is called where none is written yet: in the settings, and in the form of a rule. */
export const messageKinds: Record<MessageId, string> = {
  moduleInformation: 'Información de módulos (a Hauzd)',
  demoInvitation: 'Invitación a la demostración',
  apiRestOffer: 'Ofrecimiento de la API REST',
  moduleOffer: 'Ofrecimiento de un módulo',
  credentialsRequest: 'Solicitud de credenciales',
  keyNotice: 'Aviso sobre la APIKEY (a Hauzd)',
  clientStatus: 'Estado de la implementación',
};
