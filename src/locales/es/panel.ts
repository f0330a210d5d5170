import type { LocalDate } from '../../domain/dates';
import type { Party, Scope } from '../../domain/facts/facts';
import { missingWords as common } from './missing';
import { applyWords, openInJiraWords, reportWords } from './panel-apply';
import { nowWords, trackWords } from './panel-now';
import { formWords, panelActionWords } from './panel-record';
import { startWords } from './panel-start';

function since(days: number): string {
  if (days === 0) return 'desde hoy';
  return days === 1 ? 'desde ayer' : `desde hace ${days} días`;
}

/** The sentences of the panel itself. */
export const panelWords = {
  loading: 'Cargando…',
  failed: 'No se pudo completar. Reintente.',
  retry: 'Reintentar',
  refresh: 'Actualizar',
  notRefreshed: 'No se pudo actualizar: lo que se muestra puede no ser lo último.',
  cancel: 'Cancelar',
  save: 'Guardar',
  exception: {
    authorise: (gate: string) => `Autorizar excepción en ${gate}…`,
    title: (gate: string) => `Excepción autorizada en ${gate}`,
    hint: 'Permite pasar la transición que cuida este punto de control, solo en este cliente, aunque falte:',
    save: 'Autorizar',
    given: (by: string, on: LocalDate, reason: string) =>
      `La autorizó ${by || 'otra persona'} el ${common.date(on)}. Motivo: ${reason}`,
    revoke: 'Revocar',
    revokeTitle: (gate: string) => `Revocar la excepción en ${gate}`,
    revokeHint: 'El punto de control vuelve a pedir lo que falta. Las transiciones ya hechas no se deshacen.',
    authorised: 'Excepción autorizada.',
    revoked: 'Excepción revocada.',
  },
  procedureChanged: {
    text: (from: number, to: number) =>
      `La página del procedimiento cambió: este plan se hizo con la versión ${from} y hoy va en la ${to}.`,
    compare: 'Ver qué cambió',
    keep: 'Ya lo revisé',
    announce: 'Anotado: el plan considera la versión actual del procedimiento.',
  },
  onSubtask: {
    step: (step: string, client: string) => `Paso de la implementación de ${client}: ${step}`,
    other: (client: string) => `Subtarea de ${client}; no es un paso de su implementación`,
    state: {
      pending: 'Pendiente: su dato todavía no se registra.',
      done: 'Hecho: su dato está registrado.',
      retired: 'No aplica: puede cerrarse.',
    },
    retiredAndClosed: 'No aplica, y ya está cerrada en Jira.',
    /** What pressing *Aplicar* does to it. */
    coming: {
      retire:
        'Al presionar Aplicar en el panel del cliente se marca como «no aplica»; hasta entonces cuenta como pendiente.',
      revise: 'Cambió en la configuración: vale desde que se presione Aplicar en el panel del cliente.',
      unmark: 'Al presionar Aplicar en el panel del cliente queda sin la marca «no aplica».',
      reopenApplying:
        'Está cerrada en Jira y su paso vuelve a aplicar: se reabre al presionar Aplicar en el panel del cliente.',
      reopenWithdrawn:
        'Está cerrada en Jira y su dato ya no está registrado: se reabre al presionar Aplicar en el panel del cliente.',
    },
    recordIn: 'Los datos se registran en el panel de la incidencia del cliente:',
  },
  strangeCopy: {
    leftBehind: {
      title: 'Esta implementación se llevaba aquí antes de reinstalar la aplicación',
      text: 'La incidencia conserva su último estado para las listas, pero el registro con los datos y el historial ya no está. Antes de iniciarla de nuevo, pida a quien administra Jira que consulte a Atlassian: hasta 21 días después de desinstalar se puede recuperar. Si se inicia de nuevo, las subtareas que ya existen se pueden vincular.',
    },
    otherEnvironment: {
      title: 'Otro entorno de la aplicación lleva esta implementación',
      text: 'El estado que muestran las listas es el suyo, y aquí no se reemplaza. Registre los datos en el panel de ese entorno (en Jira, el título de los entornos de prueba termina en su nombre). Si ese entorno ya no se usa, quien administra Jira puede borrar la propiedad hauzd.onboarding de la incidencia.',
    },
    unknown: {
      title: 'La incidencia tiene un estado guardado que no es de aquí',
      text: 'No se sabe qué versión o entorno de la aplicación lo escribió, y no se toca. Si nadie más lo usa, al iniciar la implementación se reemplaza; quien administra Jira también puede borrar la propiedad hauzd.onboarding.',
    },
  },
  notHere:
    'La implementación se inicia en la incidencia del cliente: esta es una subtarea, o de un tipo que la configuración del proyecto deja fuera.',
  reader: 'Solo lectura: para registrar se necesita permiso para editar esta incidencia.',
  notStarted: 'La implementación de este cliente todavía no se ha iniciado en el panel.',
  procedure: 'Procedimiento',
  opensNewTab: 'se abre en otra pestaña',
  you: 'usted',
  someoneElse: 'otra persona',
  owedByShort: { planok: 'PlanOK', client: 'Cliente', hauzd: 'Hauzd' } satisfies Record<Party, string>,
  announce: {
    recorded: 'Registrado.',
    unchanged: 'Sin cambios: ya estaba registrado así.',
    applied: 'Cambios aplicados.',
    started: 'Implementación iniciada.',
  },

  scopeIncludes: {
    sync: '',
    quote: 'incluye sincronizar',
    reserve: 'incluye sincronizar y cotizar',
  } satisfies Record<Scope, string>,

  status: {
    discarded: (day: LocalDate) => `Sin acuerdo desde el ${common.date(day)}`,
    reason: (reason: string) => `Motivo: ${reason}`,
    since,
    done: 'Hecho',
    pending: 'Pendiente',
    retired: 'No aplica',
    why: 'Por qué',
    whyThen: 'cuando se agregó',
    own: 'Paso propio',
    clause: (clause: string) => `Punto ${clause}`,
    closedWithoutFact: 'Cerrada en Jira, falta registrar el dato',
    deleted: 'La subtarea fue borrada',
    moved: 'La subtarea se movió a otra incidencia',
    converted: 'La subtarea se convirtió en incidencia',
    notCreated: 'Sin subtarea',
  },

  undo: { button: 'Deshacer', done: (what: string) => `Se deshizo: ${what}.` },

  facts: {
    day: (day: LocalDate, isToday: boolean) => `${isToday ? 'Hoy, ' : ''}${common.date(day)}`,
    menu: (fact: string) => `Acciones: ${fact}`,
    fresh: 'Recién registrado',
    more: 'Registrar otro dato',
  },

  start: startWords,
  now: nowWords,
  track: trackWords,
  action: panelActionWords,
  form: formWords,
  openInJira: openInJiraWords,
  apply: applyWords,
  report: reportWords,

  history: {
    gatesOpened: 'Puntos de control que se abrieron',
    gatesShut: 'Puntos de control que se cerraron',
    more: 'Ver anteriores',
    none: 'El historial está vacío.',
    before: 'antes',
    reason: (reason: string) => `Motivo: ${reason}`,
    at: (day: LocalDate, time: string) => `${common.date(day)} ${time}`,
    kind: 'Qué se registró',
    everything: 'Todo',
    search: 'Buscar en el historial',
    shown: (count: number, of: number) => `${count} de ${of}`,
    noneFound: 'Nada coincide con lo buscado.',
    connectedBy: { ownKey: 'con la APIKEY del cliente', planokKey: 'con la APIKEY de PlanOK' },
    export: 'Exportar CSV',
    exported: 'Historial exportado.',
    /** Without its extension. */
    file: (key: string) => `historial-${key}`,
    columns: ['Fecha', 'Hora', 'Quién', 'Qué se registró', 'Dato', 'Antes', 'Después', 'Motivo'],
  },
};

/** What a language's panel must say: the Spanish sentences are the pattern of the others. */
export type PanelSentences = typeof panelWords;
