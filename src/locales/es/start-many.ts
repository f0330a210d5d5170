import type { JiraError, PortfolioError } from '../../contract/errors';
import type { StartColumn } from '../../domain/lists/start-columns';
import type { SheetRefusal } from '../../domain/lists/start-sheet';
import { errorWords } from './errors';
import { manyBarWords } from './many-bar';
import { missingWords as common } from './missing';

const rules = new Intl.PluralRules('es');
const plural = (count: number, one: string, many: string) =>
  `${count.toLocaleString('es-CL')} ${rules.select(count) === 'one' ? one : many}`;
const clients = (count: number) => plural(count, 'cliente', 'clientes');
const subtasks = (count: number) => plural(count, 'subtarea', 'subtareas');

/** Why a client was not started, or not wholly: what happened and what to do. */
function failure(error: PortfolioError | { code: 'startedPartly'; left: number; error: PortfolioError }): string {
  switch (error.code) {
    case 'startedPartly':
      return `Se inició, pero ${error.left === 1 ? 'falta' : 'faltan'} ${subtasks(error.left)}. ${failure(error.error)}`;
    case 'alreadyStarted':
      return 'Ya tiene una implementación. Ábrala para ver en qué está.';
    case 'hasSubtasks':
      return `Ya tiene ${subtasks(error.count)}. Inícielo en su panel, donde puede vincularlas.`;
    case 'otherProject':
      return 'La incidencia es de otro proyecto. Inícielo desde la cartera de ese proyecto.';
    case 'isSubtask':
      return 'Es una subtarea, no la incidencia de un cliente.';
    case 'attemptUnderWay':
      return 'Otro inicio de este cliente está en curso. Reintente en un minuto.';
    case 'noProject':
      return 'La página no se abrió desde un proyecto. Ábrala desde el proyecto.';
    default:
      return errorWords(error);
  }
}

function refused(error: PortfolioError): string {
  switch (error.code) {
    case 'issueNotFound':
      return 'El proyecto no existe o no puede verlo. Pida acceso a quien lo administra.';
    case 'notAllowed':
      return 'Para iniciar clientes hay que poder editar las incidencias del proyecto. Pida el permiso a quien lo administra.';
    default:
      return failure(error);
  }
}

function sheetRefusal(error: SheetRefusal | JiraError): string {
  switch (error.code) {
    case 'sheetEmpty':
      return 'No hay filas debajo de los títulos. Copie la planilla con sus títulos en la primera fila.';
    case 'sheetWithoutKeys':
      return 'Ninguna columna se titula «Clave» o «Incidencia». Sin ella no se sabe de qué cliente es cada fila.';
    case 'columnTwice':
      return `«${error.titles[0]}» y «${error.titles[1]}» dicen lo mismo. Deje solo una de las dos columnas.`;
    case 'tooManyRows':
      return `La planilla trae ${error.count.toLocaleString('es-CL')} filas. Inicie a lo más ${error.limit} clientes a la vez.`;
    default:
      return errorWords(error);
  }
}

const columns: Record<'client' | StartColumn, string> = {
  ...common.modules,
  ...{ client: 'Cliente', scope: 'Alcance', closedOn: 'Acuerdo cerrado el' },
};

export const startManyWords = {
  title: 'Iniciar varios',
  intro:
    'Elija los clientes y lo que se sabe de cada uno, o péguelo desde una planilla. Con la fecha del acuerdo, el alcance es el acordado; sin ella, el esperado. Lo que queda en «—» se confirma después.',
  opensNewTab: 'se abre en otra pestaña',
  retry: 'Reintentar',
  none: 'No hay clientes por iniciar en este proyecto.',
  mayNotConfirm:
    'En este proyecto solo algunas personas confirman módulos. Puede iniciar los clientes con los módulos por confirmar.',
  columns,
  states: { contracted: 'Sí', notContracted: 'No', toConfirm: '—' },
  choose: (client: string) => `Iniciar ${client}`,
  chooseAll: (count: number) => (count === 1 ? 'Elegir el único' : `Elegir los ${count}`),
  calledThere: (name: string) => `En la planilla: «${name}»`,
  alike: (key: string) => `Mismo nombre que ${key}, que está en curso`,
  notUnderstood: (text: string) => (text === '' ? 'No se entendió: elija' : `No se entendió: «${text}»`),
  faults: {
    notAKey: 'No es una clave de incidencia',
    twice: 'Está repetida en la planilla',
    notHere: 'No está en este proyecto, o no puede verla',
    started: 'Ya tiene una implementación',
  },
  paste: {
    title: 'Pegar desde una planilla',
    how: 'Copie las filas con sus títulos: Clave, API REST, Centralizador, Cotizador web, Reserva en línea (Sí o No), Alcance y Acuerdo cerrado el (dd-mm-aaaa).',
    read: 'Leer',
    unused: (titles: readonly string[]) => `Columnas que no se usan: ${common.list(titles)}.`,
  },
  backing: {
    source: '¿Dónde se vio qué módulos tienen?',
    choose: 'Elija',
    sourceLacks: 'Elija dónde se vio.',
    on: 'Visto el',
    onWrong: 'Escriba un día que exista, hoy o antes.',
    fixed: (source: string, day: string) => `Módulos vistos en: ${source}, el ${day}.`,
  },
  subtasks,
  willCreate: (count: number, created: number) =>
    count === 0
      ? 'Elija al menos un cliente.'
      : `${created === 1 ? 'Se creará' : 'Se crearán'} ${subtasks(created)} para ${clients(count)}.`,
  toSettle: (count: number) =>
    count === 1
      ? '1 fila tiene algo por corregir y no se inicia.'
      : `${count.toLocaleString('es-CL')} filas tienen algo por corregir y no se inician.`,
  start: (count: number) => `Iniciar ${clients(count)}`,
  goOn: (count: number) => `Seguir con ${clients(count)}`,
  again: (count: number) => `Reintentar ${clients(count)}`,
  over: 'Terminar',
  underWay: 'Iniciando…',
  done: (count: number | undefined) => (count === undefined ? 'Iniciado' : `Iniciado: ${subtasks(count)}`),
  soFar: (done: number, failed: number, left: number) => {
    const parts = [
      `${done === 1 ? 'Se inició' : 'Se iniciaron'} ${clients(done)}`,
      ...(failed > 0 ? [`${failed === 1 ? 'falló' : 'fallaron'} ${failed.toLocaleString('es-CL')}`] : []),
      ...(left > 0 ? [`${left === 1 ? 'queda' : 'quedan'} ${left.toLocaleString('es-CL')} por iniciar`] : []),
    ];
    return `${common.list(parts)}.`;
  },
  stoppedBy: (error: PortfolioError | { code: 'startedPartly'; left: number; error: PortfolioError }) =>
    `Se detuvo. ${failure(error)}`,
  bar: manyBarWords,
  failure,
  refused,
  sheetRefusal,
};

export type StartManySentences = typeof startManyWords;
