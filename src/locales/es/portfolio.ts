import type { JiraError } from '../../contract/errors';
import type { LocalDate } from '../../domain/dates';
import type { Party } from '../../domain/facts/facts';
import type { Gap } from '../../domain/lists/modules-to-contract';
import type { MissingCode } from '../../domain/procedure/missing';
import { listWords } from './lists';
import { manyBarWords } from './many-bar';
import { missingWords as common } from './missing';

const clients = listWords.plural.clients;

/** What is missing, as a filter names it. */
const missingKinds: Record<MissingCode, string> = {
  moduleUnknown: 'Confirmar módulos',
  hauzdNotInformed: 'Informar a Hauzd los módulos',
  informationOutdated: 'Informar de nuevo a Hauzd',
  demoNotScheduled: 'Coordinar la demostración',
  demoNotHeld: 'Realizar la demostración',
  agreementNotClosed: 'Cerrar el acuerdo',
  scopeNotKnown: 'Averiguar el alcance',
  offerNotMade: 'Ofrecer la API REST',
  offerUnanswered: 'Respuesta sobre la API REST',
  purchaseNotActivated: 'Activar la API REST',
  moduleNotContracted: 'Contratar un módulo',
  notHandedOver: 'Entregar credenciales',
  hauzdNotTold: 'Avisar a Hauzd sobre la APIKEY',
  integrationNotWorking: 'Integración',
  ownStep: 'Pasos propios',
  subtaskOpen: 'Cerrar subtareas',
  discarded: 'Sin acuerdo',
};

/** "por ofrecer", "ofrecida", "no la compra"; of the other modules whether the client lacks it or nobody knows. */
function gap({ module, state }: Gap): string {
  if (state === 'unknown') return 'por confirmar';
  if (module !== 'apiRest') return 'por contratar';
  return { notMade: 'por ofrecer', made: 'ofrecida', accepted: 'aceptada, por activar', declined: 'no la compra' }[
    state
  ];
}

function problem(error: JiraError): { title: string; text: string } {
  const { title, text } = listWords.face(error);
  switch (error.code) {
    case 'issueNotFound':
    case 'jiraRefused':
      return {
        title: 'No se pudo leer la cartera',
        text: 'El proyecto no existe o usted no tiene permiso para verlo.',
      };
    default:
      return { title, text };
  }
}

export const portfolioWords = {
  title: 'Cartera de clientes Hauzd',
  loading: 'Leyendo los clientes…',
  loaded: (count: number) => `Leyendo… ${count === 1 ? 'va' : 'van'} ${clients(count)}`,
  moreNotStarted: 'De los clientes sin iniciar se muestran los 100 más recientes.',
  notStartedFailed: 'No se pudieron leer los clientes sin iniciar. Recargue la página.',
  stopped: (count: number) => `${count === 1 ? 'Se leyó' : 'Se leyeron'} ${clients(count)}; faltan otros.`,
  goOn: 'Seguir',
  views: {
    clients: 'Clientes',
    holders: 'A quién se espera',
    modules: 'Módulos por contratar',
    start: 'Iniciar varios',
  },
  viewsLabel: 'Vistas',
  empty: {
    title: 'Todavía no hay clientes',
    text: 'Cree en Jira la incidencia del primero e inícielo en su panel Hauzd onboarding.',
  },
  shown: (count: number, all: number) =>
    count === all ? clients(all) : `${count.toLocaleString('es-CL')} de ${clients(all)}`,
  noneFit: 'Ningún cliente cumple con estos filtros.',
  clear: 'Quitar filtros',
  more: (count: number) => `Mostrar ${count.toLocaleString('es-CL')} más`,
  start: 'Iniciar',
  created: (days: number) =>
    days === 0 ? 'creado hoy' : days === 1 ? 'creado ayer' : `creado hace ${days.toLocaleString('es-CL')} días`,
  search: 'Buscar cliente',
  searchHint: 'Nombre o clave',
  filters: { holder: 'Esperando a', assignee: 'Responsable', scope: 'Alcance', missing: 'Falta' },
  allHolders: 'Todos',
  allAssignees: 'Todos',
  unassigned: 'Sin responsable',
  otherAssignee: 'Otra persona',
  allScopes: 'Todos',
  allMissing: 'Todo',
  noScope: 'Sin acordar ni prever',
  missingKinds,
  columns: {
    client: 'Cliente',
    phase: 'Fase y avance',
    scope: 'Alcance',
    since: 'Esperando a',
    missing: 'Falta',
    assignee: 'Responsable',
  },
  steps: (done: number, total: number) => `${done} de ${total}`,
  sortBy: (column: string) => `Ordenar por ${column.toLowerCase()}`,
  waiting: {
    title: 'Cuánto llevan esperando',
    band: (from: number, to: number | undefined) => (to === undefined ? `> ${from - 1}` : `${from}–${to}`),
    asTable: 'Ver como tabla',
    days: 'Días de espera',
    summary: (lines: readonly string[]) => `Clientes por días de espera. ${lines.join('. ')}.`,
  },
  dashboard: {
    notConfigured: {
      title: 'Falta elegir un proyecto',
      text: 'Edite este widget y elija el proyecto de los clientes.',
    },
    clients: (count: number, isReading: boolean) => `${clients(count)}${isReading ? ', leyendo los demás…' : ''}`,
    longest: 'Los que más esperan',
    chart: 'Gráfico de cuánto llevan esperando',
    project: 'Proyecto',
    choose: 'Elegir…',
  },
  chart: 'Clientes por fase',
  holding: (party: Party, count: number, days: number | undefined) => {
    const name = listWords.holders[party];
    if (days === undefined) return `${name}: no se espera nada`;
    return `${name}: ${clients(count)}, ${count === 1 ? '' : 'el más antiguo '}${listWords.since(days)}`;
  },
  showInTable: (count: number) =>
    count === 1 ? 'Ver en la tabla' : `Ver los ${count.toLocaleString('es-CL')} en la tabla`,
  modules: {
    intro: 'Clientes a los que les falta un módulo que su alcance necesita. «Previsto»: el alcance aún no se acuerda.',
    none: 'A ningún cliente le falta un módulo para su alcance.',
    neverObligatory:
      'Comprar la API REST no es obligatorio: si el cliente no la compra, PlanOK entrega la APIKEY a Hauzd.',
    state: 'Situación',
    expected: 'previsto',
    count: (module: string, count: number) => `${module}: ${clients(count)}`,
  },
  gap,
  csv: 'Exportar CSV',
  csvWait: 'Disponible cuando termine la lectura',
  csvFile: (day: LocalDate) => `cartera-hauzd-${common.date(day)}.csv`,
  csvColumns: {
    key: 'Clave',
    client: 'Cliente',
    phase: 'Fase',
    scope: 'Alcance',
    expected: 'Previsto',
    holder: 'Esperando a',
    since: 'Desde',
    days: 'Días',
    done: 'Pasos hechos',
    total: 'Pasos',
    progress: 'Avance (%)',
    missing: 'Falta',
    changed: 'Último dato',
    assignee: 'Responsable',
    module: 'Módulo',
    state: 'Situación',
  },
  applyMany: {
    title: (count: number) =>
      count === 1
        ? '1 cliente tiene cambios por aplicar'
        : `${count.toLocaleString('es-CL')} clientes tienen cambios por aplicar`,
    hint: 'En cada uno se crea, cambia o marca lo que muestra su panel.',
    show: 'Ver cuáles',
    button: (count: number) => (count === 1 ? 'Aplicar' : `Aplicar a los ${count.toLocaleString('es-CL')}`),
    goOn: (count: number) => `Seguir con ${clients(count)}`,
    again: (count: number) => `Reintentar ${clients(count)}`,
    applying: (count: number) => `Aplicando los cambios de ${clients(count)}`,
    soFar: (done: number, failed: number, left: number) => {
      const parts = [
        `Aplicado a ${clients(done)}`,
        ...(failed > 0 ? [`${failed === 1 ? 'falló' : 'fallaron'} ${failed.toLocaleString('es-CL')}`] : []),
        ...(left > 0 ? [`${left === 1 ? 'queda' : 'quedan'} ${left.toLocaleString('es-CL')} por aplicar`] : []),
      ];
      return `${common.list(parts)}.`;
    },
    mayEditNone:
      'Para aplicar cambios hay que poder editar las incidencias del proyecto. Pida el permiso a quien lo administra.',
    waits: 'Por aplicar',
    underWay: 'Aplicando…',
    applied: 'Aplicado',
    failed: 'No se aplicó. Reintente.',
    over: 'Terminar',
    bar: manyBarWords,
  },
  yes: 'sí',
  copyLink: 'Copiar enlace',
  copied: 'Enlace copiado',
  copyByHand: 'Copie el enlace:',
  problem,
};

/** What a language's portfolio must say: the Spanish sentences are the pattern of the others. */
export type PortfolioSentences = typeof portfolioWords;
