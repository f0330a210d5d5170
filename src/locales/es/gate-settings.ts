import type { GateSettingsError, Hindrance } from '../../contract/errors';
import type { GateConfiguration } from '../../domain/workflow/gate-configuration';
import type { Suggestion } from '../../domain/workflow/gate-suggestion';
import { commonErrors } from './common-errors';
import { missingWords as common } from './missing';

const issues = (count: number) => (count === 1 ? '1 incidencia abierta' : `${count} incidencias abiertas`);

const gates: Record<GateConfiguration['gate'], string> = { ...common.gates, step: 'Solo subtareas' };

function notStartedShort(rule: GateConfiguration['notStarted']): string {
  if (rule === 'block') return 'sin iniciar, bloquea';
  if (rule === 'pass') return 'sin iniciar, deja pasar';
  return `sin iniciar, pasa lo creado antes del ${common.date(rule.createdBefore)}`;
}

function error(of: GateSettingsError | { code: 'noTime' }): string {
  switch (of.code) {
    case 'jiraRefused':
      return `${commonErrors.refused(of.messages)} El flujo no se modificó.`;
    case 'unknownWorkflow':
      return 'El flujo ya no existe o usted no puede verlo. Recargue la página.';
    case 'notEditable':
      return 'Jira no permite editar este flujo: es uno del sistema. Asigne al proyecto una copia y ponga ahí los puntos de control.';
    case 'gateNotOffered':
      return 'Jira no ofrece el punto de control para este flujo. Revise que la aplicación esté instalada y al día.';
    case 'unknownTransition':
      return 'La transición ya no está en el flujo. Recargue la página.';
    case 'createTransition':
      return 'La transición que crea la incidencia no puede llevar un punto de control: todavía no hay implementación que revisar.';
    case 'changedMeanwhile':
      return 'Otra persona está cambiando el flujo. Reintente en un minuto.';
    case 'noTime':
      return 'No alcanzó el tiempo. Presione de nuevo para seguir.';
    default:
      return commonErrors.ofProject(of);
  }
}

/** What the administrators' pages about gates say. */
export const gateSettingsWords = {
  common,
  gates,
  /** What each gate asks for; each one asks for what the earlier ones do, too. */
  asks: {
    presentation: 'módulos confirmados e informados a Hauzd',
    agreement: 'además, demostración y acuerdo con alcance',
    prerequisites: 'además, API REST decidida y módulos contratados según el alcance',
    credentials: 'además, credenciales entregadas a Hauzd',
    live: 'además, integraciones funcionando y subtareas cerradas',
    step: 'no revisa a los clientes, sino cada subtarea de la implementación por el dato de su paso',
  } satisfies Record<GateConfiguration['gate'], string>,
  error,
  retry: 'Reintentar',
  loading: 'Cargando…',

  rule: {
    gate: 'Punto de control',
    notStarted: 'Si la implementación no está iniciada',
    notStartedChoices: {
      block: 'Bloquear',
      pass: 'Dejar pasar',
      createdBefore: 'Dejar pasar solo las incidencias creadas antes de una fecha',
    },
    usual: 'lo usual',
    createdBefore: 'Creadas antes del',
    discarded: 'Si el cliente quedó sin acuerdo',
    discardedChoices: { block: 'Bloquear', pass: 'Dejar pasar' },
    discardedHint: 'para cerrar la incidencia',
    ownSubtask: 'En las subtareas de la implementación',
    ownSubtaskChoices: { step: 'No se cierran mientras falte el dato de su paso', pass: 'Dejar pasar' },
    ownSubtaskHint: 'si esta transición no las cierra',
    unreadable:
      'La configuración guardada no se puede leer, y mientras tanto esta transición está bloqueada. Elija de nuevo y guarde.',
    unreadableView:
      'La configuración guardada no se puede leer, y mientras tanto esta transición está bloqueada. Edite la regla y elija de nuevo.',
    onlyCreatedBefore: (day: string) => `Dejar pasar solo las incidencias creadas antes del ${day}`,
    creation:
      'La transición que crea la incidencia no puede llevar este punto de control. Póngalo en una que la haga avanzar.',
    chooseDay: 'Elija una fecha.',
  },

  page: {
    title: 'Puntos de control',
    intro:
      'Un punto de control no deja avanzar una incidencia mientras falte algo de su implementación, y dice qué falta y quién lo debe.',
    hidden: (types: readonly string[]) =>
      `No se puede mostrar el flujo de ${common.list(types)}: es de todo Jira, y solo quien administra Jira puede verlo y cambiarlo.`,
    count: (count: number) =>
      count === 0
        ? 'No hay incidencias abiertas sin implementación iniciada.'
        : `${issues(count)} sin implementación iniciada.`,
    countHeld: (count: number) =>
      `${issues(count)} sin implementación iniciada: un punto de control nuevo ${count === 1 ? 'la bloquea hasta que se inicie' : 'las bloquea hasta que se inicien'}.`,
    countDated: (count: number, day: string) =>
      `${issues(count)} sin implementación iniciada: un punto de control nuevo ${count === 1 ? `la deja pasar si se creó` : `deja pasar las creadas`} antes del ${common.date(day)}.`,
    countFree: (count: number) =>
      `${issues(count)} sin implementación iniciada: un punto de control nuevo ${count === 1 ? 'la' : 'las'} deja pasar.`,
    newGates: 'Para los puntos de control nuevos',
    shared: 'Otros proyectos pueden usar este flujo: el cambio también los alcanza.',
    guarded: ({ guarded, all }: { guarded: number; all: number }) => {
      if (all === 0) return 'No tiene transiciones que puedan llevar un punto de control.';
      if (all === 1) return `Su única transición ${guarded === 1 ? 'tiene' : 'no tiene'} punto de control.`;
      if (guarded === 0) return `Ninguna de sus ${all} transiciones tiene punto de control.`;
      if (guarded === all) return `Sus ${all} transiciones tienen punto de control.`;
      return `${guarded} de sus ${all} transiciones ${guarded === 1 ? 'tiene' : 'tienen'} punto de control.`;
    },
    missing: (count: number) => (count === 1 ? 'Falta 1 sugerido' : `Faltan ${count} sugeridos`),
    complete: 'Están todos los sugeridos',
    free: (count: number) =>
      count === 1 ? '1 transición que no lo necesita' : `${count} transiciones que no lo necesitan`,
    transition: 'Transición',
    way: (from: string, to: string) => `${from} → ${to}`,
    anywhere: 'Cualquier estado',
    gateOf: (transition: string) => `Punto de control de ${transition}`,
    none: 'Sin punto de control',
    notProtected: 'Falta',
    unreadable: 'Ilegible: bloquea siempre',
    disabled: 'Desactivado en el flujo',
    several: 'Más de uno',
    pending: 'Sin guardar',
    suggested: (gate: GateConfiguration['gate']) => `Sugerido: ${gates[gate]}`,
    advice: {
      none: '',
      cancelling: 'Cierra sin acuerdo: no se bloquea',
      backward: 'Retrocede: no se bloquea',
      reopening: 'Reabre: no se bloquea',
      creation: 'Crea la incidencia: quítelo de aquí',
    } satisfies Record<Exclude<Suggestion['advice'], 'gate'>, string>,
    summary: ({ gate, notStarted, discarded, ownSubtask }: GateConfiguration) =>
      gate === 'step'
        ? ''
        : [
            notStartedShort(notStarted),
            ...(discarded === 'pass' ? ['sin acuerdo, deja pasar'] : []),
            ...(ownSubtask === 'pass' ? ['subtareas libres'] : []),
          ].join(' · '),
    detail: 'Opciones',
    detailOf: (transition: string) => `Opciones de ${transition}`,
    useSuggested: 'Usar lo sugerido',
    apply: (count: number) => (count === 1 ? 'Aplicar 1 cambio' : `Aplicar ${count} cambios`),
    discard: 'Descartar',
    applied: 'Cambios aplicados.',
    hindrance: {
      notEditable: 'Jira no permite editar este flujo. Asigne al proyecto una copia y ponga ahí los puntos de control.',
      needsJiraAdministrator: 'Solo quien administra Jira puede cambiar este flujo.',
      gateNotOffered:
        'Jira no ofrece el punto de control para este flujo. Revise que la aplicación esté instalada y al día.',
    } satisfies Record<Hindrance, string>,
    otherGates: (transitions: readonly string[]) =>
      `Hay puntos de control de otro entorno de la aplicación en ${common.list(transitions)}`,
    otherGatesWhy:
      'Son de una instalación de prueba, o de una anterior: revisan los datos de ese entorno, no los de este. Si ese entorno se desinstala, Jira rechaza siempre estas transiciones.',
    removeOtherGates: 'Quitar los del otro entorno',
    byHand: 'Cómo hacerlo a mano',
    byHandSteps: [
      'En la configuración de Jira, abra «Flujos de trabajo» y edite el flujo del proyecto.',
      'Elija la transición y, en sus reglas, agregue un validador: «Punto de control Hauzd onboarding».',
      'Elija el punto de control y qué hacer si la implementación no está iniciada, y presione «Agregar».',
      'Publique o actualice el flujo. Para quitarlo, borre la regla de la transición y publique de nuevo.',
    ],
    beforeUninstalling: 'Antes de desinstalar la aplicación',
    uninstallWhy:
      'Quite los puntos de control: los que queden en un flujo bloquean su transición cuando la aplicación ya no está.',
    removeAll: 'Quitar todos',
    removeSure:
      '¿Quitar todos los puntos de control, de todos los flujos que puede cambiar? Las transiciones quedan libres.',
    removeYes: 'Sí, quitar todos',
    removing: (count: number) =>
      count === 0
        ? 'Quitando los puntos de control…'
        : `Quitando los puntos de control… ${count === 1 ? 'Va 1' : `Van ${count}`}.`,
    cancel: 'Cancelar',
    removed: (removed: number, workflows: readonly string[]) =>
      removed === 0
        ? 'No había puntos de control por quitar.'
        : `${removed === 1 ? 'Se quitó 1 punto de control' : `Se quitaron ${removed} puntos de control`} de ${common.list(workflows)}.`,
    left: (name: string, reason: string) => `${name}: ${reason}`,
  },
};

export type GateSettingsWords = typeof gateSettingsWords;
