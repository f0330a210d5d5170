import type { MessageId, MessageText } from './settings';
import type { SettingsFault } from './settings-fault';

/**
 * What a message's own text can have filled in from the record, in braces: `{cliente}`. The names are the same in every
 * language of the text: they stand for data.
 */
export const PLACEHOLDERS: Record<MessageId, readonly string[]> = {
  moduleInformation: ['cliente', 'modulos', 'impide', 'alcance'],
  demoInvitation: ['cliente', 'fecha'],
  apiRestOffer: ['cliente'],
  moduleOffer: ['cliente', 'modulo', 'alcance'],
  credentialsRequest: ['cliente', 'credenciales'],
  keyNotice: ['cliente'],
  clientStatus: ['cliente', 'avance', 'pendiente'],
};

/** Without these a message would not say what it is for. */
const NEEDED: Partial<Record<MessageId, readonly string[]>> = {
  moduleInformation: ['modulos'],
  moduleOffer: ['modulo'],
  credentialsRequest: ['credenciales'],
  clientStatus: ['avance'],
};

/** What only Hauzd reads. No other text may speak of the APIKEY by itself: PlanOK's hand-over of it is internal (2.1.2). */
const TO_HAUZD: readonly MessageId[] = ['moduleInformation', 'keyNotice'];

/** The APIKEY however it is written: in one word or two, with any hyphen, or in Spanish. */
const KEY = /api[\s\p{Pd}_.]*key|(?:clave|llave)\s+(?:de\s+)?(?:la\s+)?api\b/iu;

/** Everything in braces in a text, without them. */
export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '');

/** What is wrong with a message's own subject and body. An empty text is none: the app's own words stand. */
export function messageFaults(id: MessageId, { subject = '', body = '' }: MessageText): Omit<SettingsFault, 'path'>[] {
  const unknown = placeholdersIn(`${subject} ${body}`).filter((name) => !PLACEHOLDERS[id].includes(name));
  const lacking = body === '' ? [] : (NEEDED[id] ?? []).filter((name) => !placeholdersIn(body).includes(name));
  const namesKey = !TO_HAUZD.includes(id) && KEY.test(`${subject} ${body}`);
  return [
    ...unknown.map((detail) => ({ code: 'unknownPlaceholder' as const, detail })),
    ...(hasStrayBrace(`${subject} ${body}`) ? [{ code: 'strayBrace' as const }] : []),
    ...lacking.map((detail) => ({ code: 'missingPlaceholder' as const, detail })),
    ...(namesKey ? [{ code: 'apiKeyToClient' as const }] : []),
  ];
}

const hasStrayBrace = (text: string) => /[{}]/.test(text.replace(/\{[^{}]*\}/g, ''));
