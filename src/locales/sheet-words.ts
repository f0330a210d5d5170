import type { SheetWords } from '../domain/lists/start-sheet';
import { missingWords as en } from './en/missing';
import { missingWords as es } from './es/missing';

/**
 * What a spreadsheet's titles and cells are recognised by, in Spanish and English at once: a sheet does not say its language.
 * Case and accents do not count, nor does punctuation in a title.
 */
export const sheetWords: SheetWords = {
  columns: {
    issue: [
      'Incidencia',
      'Clave',
      'Clave de incidencia',
      'Clave de la incidencia',
      'Work item',
      'Work item key',
      'Issue',
      'Issue key',
      'Key',
    ],
    client: [
      'Cliente',
      'Nombre',
      'Nombre del cliente',
      'Inmobiliaria',
      'Resumen',
      'Client',
      'Client name',
      'Name',
      'Summary',
    ],
    apiRest: [es.modules.apiRest, en.modules.apiRest, 'REST API', 'APIREST'],
    centralizador: [es.modules.centralizador, en.modules.centralizador],
    cotizadorWeb: [es.modules.cotizadorWeb, en.modules.cotizadorWeb, 'Cotización web', 'Cotizador'],
    reservaEnLinea: [es.modules.reservaEnLinea, en.modules.reservaEnLinea, 'Reserva online', 'Reservas en línea'],
    scope: ['Alcance', 'Scope'],
    closedOn: [
      'Acuerdo cerrado el',
      'Acuerdo',
      'Fecha del acuerdo',
      'Fecha de acuerdo',
      'Agreement closed on',
      'Agreement',
      'Agreement date',
      'Date of the agreement',
    ],
  },
  states: {
    contracted: ['Sí', 'Contratado', 'Contratada', 'Yes', 'Contracted'],
    notContracted: ['No', 'No contratado', 'No contratada', 'Not contracted'],
    toConfirm: ['Por confirmar', 'To be confirmed'],
  },
  scopes: {
    sync: [es.scopes.sync, en.scopes.sync, 'Sincronizar', 'Sincronización', 'Synchronise', 'Sync'],
    quote: [es.scopes.quote, en.scopes.quote, 'Cotización', 'Quote'],
    reserve: [es.scopes.reserve, en.scopes.reserve, 'Reserva', 'Reserve'],
  },
};
