import type { LocalDate } from '../../domain/dates';
import type { Party } from '../../domain/facts/facts';
import type { Missing } from '../../domain/procedure/missing';
import { missingWords as common } from './missing';

const startingLow = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);

/** What the first shut gate waits for next, in few words: it follows "Le toca a usted:" or "Esperando al cliente:". */
function what(item: Missing, others: number): string {
  switch (item.code) {
    case 'moduleUnknown':
      return others === 0
        ? `confirmar un módulo (${common.modules[item.module]})`
        : 'confirmar los módulos contratados';
    case 'hauzdNotInformed':
      return 'informar a Hauzd los módulos';
    case 'informationOutdated':
      return 'informar de nuevo a Hauzd los módulos';
    case 'demoNotScheduled':
      return 'agendar la demostración';
    case 'demoNotHeld':
      return `demostración agendada para el ${common.date(item.scheduledFor)}`;
    case 'agreementNotClosed':
      return 'cierre del acuerdo con el cliente';
    case 'scopeNotKnown':
      return 'averiguar el alcance del acuerdo';
    case 'offerNotMade':
      return 'ofrecer la API REST al cliente';
    case 'offerUnanswered':
      return 'respuesta sobre la API REST';
    case 'purchaseNotActivated':
      return 'activar la API REST';
    case 'moduleNotContracted':
      return startingLow(common.missing(item));
    case 'notHandedOver': {
      const credentials = common.list(item.credentials.map((credential) => common.credentials[credential]));
      return item.from === 'planok' ? 'entregar la APIKEY a Hauzd, internamente' : `entrega a Hauzd de ${credentials}`;
    }
    case 'hauzdNotTold':
      return 'avisar a Hauzd sobre la APIKEY';
    case 'integrationNotWorking':
      return {
        sync: 'sincronización de stock y precio',
        quote: 'cotización web desde Hauzd',
        reserve: 'reserva en línea desde Hauzd',
      }[item.scope];
    case 'ownStep':
      return `«${common.missing(item)}»`;
    case 'subtaskOpen':
      return 'cerrar una subtarea ya hecha';
    case 'discarded':
      return 'retomar';
  }
}

/** What helps to do it, where there is something to know. */
function hint(item: Missing): string {
  switch (item.code) {
    case 'offerNotMade':
    case 'offerUnanswered':
      return 'Comprarla no es obligatorio: si la rechaza o no responde, PlanOK entrega la APIKEY a Hauzd.';
    case 'moduleNotContracted':
      return common.remedy(item);
    case 'notHandedOver':
      return item.from === 'planok'
        ? 'Entréguela por un medio seguro. Hauzd no puede entregarla al cliente.'
        : 'Aquí solo se registra que se entregó: los valores nunca se escriben en Jira.';
    case 'purchaseNotActivated':
      return 'El cliente aceptó comprarla. Cuando esté activada, el módulo queda como contratado.';
    default:
      return '';
  }
}

/** The card that says where a client is, whose turn it is, and what can be recorded. */
export const nowWords = {
  label: 'Ahora',
  whom: { planok: 'a PlanOK', client: 'al cliente', hauzd: 'a Hauzd' } satisfies Record<Party, string>,
  steps: (done: number, total: number) => `${done} de ${total === 1 ? '1 paso' : `${total} pasos`}`,
  /** Everybody whose turn it is, PlanOK among them. */
  turn: (whom: string[]) => `Le toca ${common.list(whom)}`,
  waiting: (whom: string[]) => `Esperando ${common.list(whom)}`,
  you: 'a usted',
  colleague: (name: string) => `a PlanOK (${name})`,
  also: (isOurs: boolean, whom: string[], since: string, task: string) =>
    `También ${isOurs ? 'le toca' : 'se espera'} ${common.list(whom)} ${since}: ${task}.`,
  what,
  hint,
  demoLate: (day: LocalDate) => `¿Se hizo la demostración del ${common.date(day)}?`,
  demoLateHint: 'La fecha ya pasó y no se ha registrado qué ocurrió.',
  demoAhead: (days: number) =>
    `${days === 1 ? 'Es mañana' : `Faltan ${days} días`}. Hasta entonces no hay nada que registrar.`,
  demoToday: 'Es hoy. Regístrela cuando termine.',
  finished: 'Implementación en marcha: no falta nada',
  onlyToMove: 'Implementación en marcha: solo queda mover la incidencia',
  toApply: 'aplicar los cambios del plan',
  toApplyReader: 'Hay cambios del plan por aplicar',
  willDo: 'Qué se hará',
  nothingYet: 'El plan de abajo ya muestra el resultado. Nada cambia en Jira hasta que presione Aplicar.',
  toClose: 'Queda cerrar la incidencia en Jira.',
  copy: 'Copiar mensaje',
  copied: 'Copiado. Cuando lo envíe, regístrelo.',
  copiedOnly: 'Copiado',
  moved: 'La incidencia avanzó.',
  asksMore: (transition: string) => `«${transition}» pide más datos: hágala en Jira.`,
};

/** The procedure of a client as one track: phases, steps, and the gates between them. */
export const trackWords = {
  title: 'Plan',
  facts: 'Datos',
  messages: 'Mensajes',
  history: 'Historial',
  sections: 'Secciones',
  gate: (gate: string, transitions: string[]) =>
    transitions.length === 0
      ? `Punto de control «${gate}»`
      : `«${gate}» · ${transitions.length === 1 ? 'transición' : 'transiciones'} ${common.list(transitions.map((name) => `«${name}»`))}`,
  shut: 'cerrado',
  shutMissing: (count: number) => (count === 1 ? 'cerrado: falta 1 dato' : `cerrado: faltan ${count} datos`),
  open: 'ya puede avanzar',
  exception: 'abierto por excepción autorizada',
  folded: (steps: number) => (steps === 1 ? '1 paso' : `${steps} pasos`),
  ended: (day: LocalDate) => `terminó el ${common.date(day)}`,
  credentialsLater: 'Según la respuesta sobre la API REST: las entrega el cliente, o el cliente y PlanOK.',
  later: 'Los pasos dependen del alcance y se agregan al registrar el acuerdo.',
  laterPhase: 'Después',
  current: 'ahora',
  willCreate: 'Se creará',
  willLink: (key: string) => `Se vinculará ${key}`,
  willRetire: 'No aplicará',
  willReopen: 'Se reabrirá',
  willRevise: 'Cambió en la configuración',
  willUnmark: 'Se quitará «no aplica»',
  byException: 'Con excepción',
  pending: (since: string) => `Pendiente ${since}`,
  more: (step: string) => `Detalle: ${step}`,
  assignee: 'Responsable',
  unassigned: 'Sin responsable',
  due: (day: LocalDate) => `vence el ${common.date(day)}`,
  overdue: (day: LocalDate) => `venció el ${common.date(day)}`,
  actions: 'Otras acciones',
};
