import type { MacroError } from '../../contract/errors';
import type { LocalDate } from '../../domain/dates';
import type { Party } from '../../domain/facts/facts';
import type { Column } from '../../domain/lists/macro-config';
import type { FoundCopy } from '../../domain/lists/read-copy-parse';
import type { Attention } from '../../domain/procedure/attention';
import { commonErrors } from './common-errors';
import { missingWords as common } from './missing';

const rules = new Intl.PluralRules('es');
const plural = (count: number, one: string, many: string) =>
  `${count.toLocaleString('es-CL')} ${rules.select(count) === 'one' ? one : many}`;

const whom: Record<Party, string> = { planok: 'a PlanOK', client: 'al cliente', hauzd: 'a Hauzd' };

function since(days: number): string {
  if (days === 0) return 'desde hoy';
  return days === 1 ? 'desde ayer' : `desde hace ${days.toLocaleString('es-CL')} días`;
}

function waiting(holders: readonly { party: Party; days: number }[]): string {
  const differ = new Set(holders.map(({ days }) => days)).size > 1;
  const names = holders.map(({ party, days }) => (differ ? `${whom[party]} (${since(days)})` : whom[party]));
  return `Esperando ${common.list(names)}${differ ? '' : ` ${since(holders[0]?.days ?? 0)}`}`;
}

/** What is shown in the place of clients: what happened, and what to do. */
function face(error: MacroError): { title: string; text: string } {
  switch (error.code) {
    case 'notConfigured':
      return {
        title: 'Falta elegir qué mostrar',
        text: 'Edite la página y abra la configuración de esta macro para elegir un cliente o una lista.',
      };
    case 'chosenElsewhere':
      return {
        title: 'Esta página viene de otro sitio',
        text: `Aquí se eligió ${error.key}, y en este sitio su identificador es de otra cosa. Edite la página y elija de nuevo en la configuración de esta macro.`,
      };
    case 'issueNotFound':
      return {
        title: 'Este cliente no se puede mostrar',
        text: 'La incidencia no existe o usted no tiene permiso para verla en Jira.',
      };
    case 'notAllowed':
      return {
        title: 'Se necesita acceso a Jira',
        text: 'El estado de los clientes se lee de Jira con su propia cuenta. Inicie sesión, o pida acceso a quien administra Jira.',
      };
    case 'jiraRefused':
      return {
        title: 'Jira no entendió la búsqueda',
        text: `${error.messages.join(' ') || 'Jira no dio un motivo.'} Corrija el JQL en la configuración de la macro.`,
      };
    case 'noSettings':
      return {
        title: 'Falta la configuración de esta macro',
        text: 'La exportación no la entregó. Abra la página para ver el estado; si tampoco se ve allí, edítela y configure la macro.',
      };
    case 'unexpected':
      return {
        title: 'No se pudo mostrar el estado',
        text: 'Reintente. Si sigue igual, avise a quien administra Jira.',
      };
    default:
      return commonErrors.state(error);
  }
}

/** What is said of a client wherever one is listed (macro, portfolio, widget, rules), and the macro's own sentences. */
export const listWords = {
  title: 'Estado de onboarding Hauzd',
  loading: 'Cargando…',
  retry: 'Reintentar',
  opensNewTab: 'se abre en otra pestaña',
  plural: { clients: (count: number) => plural(count, 'cliente', 'clientes') },
  whom,
  holders: { planok: 'PlanOK', client: 'Cliente', hauzd: 'Hauzd' } satisfies Record<Party, string>,
  since,
  number: (value: number) => value.toLocaleString('es-CL'),
  waiting,
  finished: 'En marcha: no falta nada',
  discarded: 'Sin acuerdo',
  missing: 'Falta',
  byException: (gates: readonly string[]) => `Abierto por excepción autorizada: ${common.list(gates)}`,
  nothingMissing: 'Nada',
  more: (count: number) => `y ${count} más`,
  progress: 'Avance',
  steps: (done: number, total: number) => `${done} de ${total === 1 ? '1 paso hecho' : `${total} pasos hechos`}`,
  phases: 'Fases',
  phaseState: { done: 'hecha', current: 'en curso', pending: 'pendiente' },
  scope: 'Alcance',
  expected: (scope: string) => `${scope} (previsto)`,
  noScope: 'sin acordar',
  changed: 'Último dato registrado',
  changedOn: (day: LocalDate) => `Último dato registrado el ${common.date(day)}`,
  openIssue: 'Abrir en Jira',
  attention: {
    toApply: 'hay cambios por aplicar en el panel',
    closedWithoutFact: 'hay una subtarea cerrada sin su dato',
    deletedSubtask: 'hay una subtarea borrada',
    movedSubtask: 'hay una subtarea que ya no es de esta incidencia',
    openInJira: 'hay una subtarea hecha que sigue abierta en Jira',
    reopenedAgain: 'otra regla reabre lo que la aplicación cierra',
    closedEarly: 'la incidencia está cerrada en Jira y el cliente no está en marcha',
  } satisfies Record<Attention, string>,
  unreadable: {
    none: 'Sin iniciar',
    newer: 'Versión más nueva',
    broken: 'Dato ilegible',
  } satisfies Record<Exclude<FoundCopy['kind'], 'copy'>, string>,
  unreadableWhy: {
    none: 'La implementación de este cliente todavía no se inicia en el panel Hauzd onboarding de la incidencia.',
    newer: 'El estado lo guardó una versión más nueva de la aplicación. Recargue la página.',
    broken:
      'El estado guardado no se puede leer. Se corrige solo, a más tardar en un día, o al registrar algo en el panel.',
  } satisfies Record<Exclude<FoundCopy['kind'], 'copy'>, string>,
  columns: {
    phase: 'Fase',
    scope: 'Alcance',
    holder: 'Esperando a',
    progress: 'Avance',
    missing: 'Falta',
    changed: 'Último dato',
  } satisfies Record<Column, string>,
  client: 'Cliente',
  list: {
    none: 'Ningún cliente cumple con la búsqueda, o usted no tiene permiso para verlos.',
    shown: (count: number, more: boolean) =>
      more ? `Los primeros ${plural(count, 'cliente', 'clientes')}` : plural(count, 'cliente', 'clientes'),
    showMore: 'Mostrar más',
    seeAll: 'Ver todo en Jira',
    unordered: 'Jira no aceptó el orden pedido: aquí va primero quien espera hace más tiempo.',
    caption: 'Estado de los clientes',
  },
  exported: {
    withoutReader: 'El estado se lee en Jira con la cuenta de quien lo abre:',
    cut: (count: number) => `Se muestran los primeros ${plural(count, 'cliente', 'clientes')}.`,
    readOn: (day: LocalDate) => `Leído el ${common.date(day)}`,
  },
  config: {
    title: 'Estado de onboarding Hauzd',
    show: '¿Qué se muestra?',
    shows: { issue: 'Un cliente', project: 'Los clientes de un proyecto', jql: 'Los resultados de una búsqueda JQL' },
    find: 'Buscar cliente por nombre o clave',
    findPlaceholder: 'Por ejemplo: Los Robles, o HAUZD-12',
    finding: 'Buscando…',
    foundNone: 'No hay clientes con ese nombre que usted pueda ver.',
    found: (count: number) => plural(count, 'resultado', 'resultados'),
    chosen: (key: string, client: string) => `Elegido: ${client} (${key})`,
    project: 'Proyecto',
    chooseProject: 'Elija un proyecto',
    noProjects: 'No hay proyectos que usted pueda ver.',
    jql: 'JQL',
    jqlHint:
      'Además de los campos de Jira sirven hauzdPhase, hauzdScope, hauzdWaitingOn, hauzdMissing, hauzdProgress y hauzdWaitingSince.',
    columns: 'Columnas',
    preview: 'Vista previa',
    previewEmpty: 'Aquí se verá la macro cuando elija qué mostrar.',
    save: 'Guardar',
    cancel: 'Cancelar',
    asYou: 'Cada persona ve lo que sus propios permisos en Jira le permiten.',
  },
  face,
};

/** What a language's lists must say: the Spanish sentences are the pattern of the others. */
export type ListSentences = typeof listWords;
