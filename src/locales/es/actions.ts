import type { ActionError } from '../../contract/errors';
import type { LocalDate } from '../../domain/dates';
import { EXAMPLES } from '../../domain/messages/message-template';
import { actionFormWords } from './action-form';
import { commonErrors } from './common-errors';
import { errorWords } from './errors';
import { messageWords } from './messages';
import { missingWords as common } from './missing';

const clients = (count: number) => (count === 1 ? '1 cliente' : `${count.toLocaleString('es-CL')} clientes`);

/** An input as the rule's form and as the agent call it. */
function named(input: string): string {
  const inputs: Partial<Record<string, string>> = actionFormWords.inputs;
  return `«${inputs[input] ?? input}» (${input})`;
}

/** What a rule's log and an agent's user read: what happened, and what to do. Nobody has a page open. */
function error(it: ActionError): string {
  switch (it.code) {
    case 'noPerson':
      return 'No se sabe en nombre de quién se ejecuta. Elija en la acción una conexión con una cuenta de Jira.';
    case 'badInput': {
      const choices = it.allowed ? ` Use uno de estos: ${it.allowed.join(', ')}.` : '';
      return `Falta ${named(it.input)}, o no tiene una forma válida.${choices} No se hizo nada.`;
    }
    case 'messageNotNow': {
      const titles = it.possible.map((id) => `${id} (${messageWords.title(EXAMPLES[id])})`);
      return titles.length === 0
        ? messageWords.none
        : `Ese mensaje no corresponde ahora. Los que hay: ${titles.join(', ')}.`;
    }
    case 'unknownOwnStep':
      return it.titles.length === 0
        ? 'El plan de este cliente no tiene pasos propios.'
        : `El plan de este cliente no tiene un paso propio con ese nombre, o tiene dos. Los que tiene: ${common.list(it.titles.map((title) => `«${title}»`))}.`;
    case 'notStarted':
      return 'La implementación de este cliente no está iniciada. Iníciela en el panel Hauzd onboarding de su incidencia.';
    case 'isSubtask':
      return 'Esta incidencia es una subtarea que no es de un paso de la implementación. Indique la incidencia del cliente.';
    case 'notAllowed':
      return 'La cuenta con la que se ejecuta no puede editar esta incidencia. Pida el permiso a quien administra el proyecto.';
    case 'issueNotFound':
      return 'La incidencia no existe, o la cuenta con la que se ejecuta no puede verla.';
    case 'mayNotConfirm':
      return 'La cuenta con la que se ejecuta no está entre quienes confirman módulos en este proyecto, según su configuración.';
    case 'jiraRefused':
      return commonErrors.refused(it.messages);
    default:
      return errorWords(it);
  }
}

/** What actions say besides what panel, gates and lists say. */
export const actionWords = {
  phase: (phase: string) => `Fase: ${phase}.`,
  progress: (progress: string, steps: string) => `${progress}: ${steps}.`,
  missing: 'Falta:',
  skipped: 'Pendiente, con excepción autorizada:',
  next: (remedy: string) => `Siguiente: ${remedy}`,
  waitingNone: 'Ningún cliente espera lo que se preguntó, entre los que esta cuenta puede ver.',
  waiting: (count: number) => `${clients(count)}, primero quien espera hace más tiempo:`,
  more: (count: number, isAbout: boolean) => `y ${isAbout ? 'cerca de ' : ''}${count.toLocaleString('es-CL')} más.`,
  gateOpen: (gate: string) => `El punto de control «${gate}» está abierto: no falta nada.`,
  gateSkipped: (gate: string) =>
    `El punto de control «${gate}» está abierto por excepción autorizada. Sigue pendiente:`,
  subject: (subject: string) => `Asunto: ${subject}`,
  appInstead: messageWords.own.appInstead,
  recorded: (module: string, state: string, on: LocalDate) =>
    `Registrado con fecha ${common.date(on)}: «${module}: ${state}».`,
  alreadyRecorded: (module: string, state: string, on: LocalDate, source: string) =>
    `No se registró nada nuevo: desde el ${common.date(on)} consta «${module}: ${state}» (${source}).`,
  stepRecorded: (title: string, on: LocalDate) => `Registrado con fecha ${common.date(on)}: «${title}».`,
  stepAlreadyRecorded: (title: string, on: LocalDate) =>
    `No se registró nada nuevo: «${title}» consta como hecho desde el ${common.date(on)}.`,
  /** Kept with a fact that a rule recorded. */
  note: (source: string | undefined, note: string) =>
    [...(source ? [`Fuente: ${source}`] : []), ...(note ? [note] : [])].join('. '),
  error,
};

/** What a language's actions must say: the Spanish ones are the pattern of the others. */
export type ActionSentences = typeof actionWords;
