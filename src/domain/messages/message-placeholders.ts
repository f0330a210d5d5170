import { plainText, together } from '../text/plain-text';
import type { MessageId, MessageText } from './message-id';

/** What is wrong with a message's own text. `detail`: the placeholder that is unknown or lacking. */
export interface MessageFault {
  code: 'unknownPlaceholder' | 'missingPlaceholder' | 'strayBrace' | 'apiKeyToClient';
  detail?: string;
}

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

/** What stands between the word for a key and what it is for: "llave de acceso para la API". */
const JOINTS =
  '(?:\\s+(?:de|del|para|of|for|to|a|la|el|las|los|su|esta|nuestra|the|our|its|this|acceso|entrar|usar))*\\s+';

/** The APIKEY however it is named: in one word or two, in Spanish or English, by what it is for. */
const KEY = [
  /ap[i1](?:['’]s)?[\s\p{Pd}_.]*(?:(?:access|secret)[\s\p{Pd}_.]*)?(?:key|llave|token|secret)/iu,
  new RegExp(`(?<!\\p{L})(?:clave|llave|token|key|secreto|secret)s?${JOINTS}api(?!\\p{L})`, 'iu'),
];

/** Whether a text speaks of the APIKEY, whatever its letters are made of. */
function namesApiKey(text: string): boolean {
  return [plainText(text), plainText(text, ' ')].some((plain) =>
    KEY.some((form) => form.test(together(plain)) || form.test(plain)),
  );
}

/** Everything in braces in a text, without them. */
export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '');

const hasStrayBrace = (text: string) => /[{}]/.test(text.replace(/\{[^{}]*\}/g, ''));

/** What is wrong with a message's own subject and body. An empty text is none: the app's own words stand. */
export function messageFaults(id: MessageId, { subject = '', body = '' }: MessageText): MessageFault[] {
  const unknown = placeholdersIn(`${subject} ${body}`).filter((name) => !PLACEHOLDERS[id].includes(name));
  const lacking = body === '' ? [] : (NEEDED[id] ?? []).filter((name) => !placeholdersIn(body).includes(name));
  const namesKey = !TO_HAUZD.includes(id) && namesApiKey(`${subject} ${body}`);
  return [
    ...unknown.map((detail) => ({ code: 'unknownPlaceholder' as const, detail })),
    ...(hasStrayBrace(`${subject} ${body}`) ? [{ code: 'strayBrace' as const }] : []),
    ...lacking.map((detail) => ({ code: 'missingPlaceholder' as const, detail })),
    ...(namesKey ? [{ code: 'apiKeyToClient' as const }] : []),
  ];
}
