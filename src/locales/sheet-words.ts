import { LANGUAGES, type Language } from '../domain/language';
import type { SheetWords } from '../domain/lists/start-sheet';
import { missingWords as en } from './en/missing';
import { missingWords as es } from './es/missing';

/** A sheet does not say its language: what is said in each counts, the default's first. */
const inAny = (words: Record<Language, readonly string[]>): readonly string[] =>
  LANGUAGES.flatMap((language) => words[language]);

/**
 * What a spreadsheet's titles and cells are recognised by, in every language at once. Case and accents do not count, nor does
 * punctuation in a title.
 */
export const sheetWords: SheetWords = {
  columns: {
    issue: inAny({
      es: ['Incidencia', 'Clave', 'Clave de incidencia', 'Clave de la incidencia'],
      en: ['Work item', 'Work item key', 'Issue', 'Issue key', 'Key'],
    }),
    client: inAny({
      es: ['Cliente', 'Nombre', 'Nombre del cliente', 'Inmobiliaria', 'Resumen'],
      en: ['Client', 'Client name', 'Name', 'Summary'],
    }),
    apiRest: inAny({ es: [es.modules.apiRest, 'APIREST'], en: [en.modules.apiRest, 'REST API'] }),
    centralizador: inAny({ es: [es.modules.centralizador], en: [en.modules.centralizador] }),
    cotizadorWeb: inAny({
      es: [es.modules.cotizadorWeb, 'Cotización web', 'Cotizador'],
      en: [en.modules.cotizadorWeb],
    }),
    reservaEnLinea: inAny({
      es: [es.modules.reservaEnLinea, 'Reserva online', 'Reservas en línea'],
      en: [en.modules.reservaEnLinea],
    }),
    scope: inAny({ es: ['Alcance'], en: ['Scope'] }),
    closedOn: inAny({
      es: ['Acuerdo cerrado el', 'Acuerdo', 'Fecha del acuerdo', 'Fecha de acuerdo'],
      en: ['Agreement closed on', 'Agreement', 'Agreement date', 'Date of the agreement'],
    }),
  },
  states: {
    contracted: inAny({ es: ['Sí', 'Contratado', 'Contratada'], en: ['Yes', 'Contracted'] }),
    notContracted: inAny({ es: ['No', 'No contratado', 'No contratada'], en: ['No', 'Not contracted'] }),
    toConfirm: inAny({ es: ['Por confirmar'], en: ['To be confirmed'] }),
  },
  scopes: {
    sync: inAny({
      es: [es.scopes.sync, 'Sincronizar', 'Sincronización'],
      en: [en.scopes.sync, 'Synchronise', 'Sync'],
    }),
    quote: inAny({ es: [es.scopes.quote, 'Cotización'], en: [en.scopes.quote, 'Quote'] }),
    reserve: inAny({ es: [es.scopes.reserve, 'Reserva'], en: [en.scopes.reserve, 'Reserve'] }),
  },
};
