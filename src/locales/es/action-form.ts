import { factWords as facts } from './facts';
import { messageKinds } from './message-kinds';
import { missingWords as common } from './missing';

/** The forms of actions, as whoever makes an automation rule sees them. */
export const actionFormWords = {
  inputs: {
    issueKey: 'Clave de la incidencia del cliente',
    language: 'Idioma',
    party: 'A quién se espera',
    days: 'Desde hace cuántos días, al menos',
    phase: 'Fase',
    project: 'Clave del proyecto',
    gate: 'Punto de control',
    message: 'Mensaje',
    module: 'Módulo',
    state: 'Estado',
    source: 'De dónde lo sabe el otro sistema',
    note: 'Nota',
    step: 'Paso propio',
  },
  hints: {
    issueKey: '{{issue.key}} es la incidencia de la regla.',
    project: 'Por ejemplo, HAUZD. Vacío: todos los que la cuenta de la regla puede ver.',
    step: 'El título del paso, como está en el plan del cliente.',
    days: 'Vacío: todos.',
    note: 'Queda junto al dato. Nunca una credencial.',
  } as Partial<Record<string, string>>,
  /** What stands for an input that is not chosen. */
  anyOf: {
    language: 'El del proyecto',
    party: 'Cualquiera',
    phase: 'Todas',
    module: 'El primero que corresponda',
    source: 'Sin indicar',
  } as Partial<Record<string, string>>,
  /** The words for what can be chosen, by input; where the same words are another input's they stand once. */
  choices: {
    language: { es: 'Español', en: 'Inglés' },
    party: { planok: 'PlanOK', client: 'El cliente', hauzd: 'Hauzd' },
    phase: facts.phases,
    gate: common.gates,
    message: messageKinds,
    module: common.modules,
    state: { contracted: 'Contratado', notContracted: 'No contratado' },
    source: facts.sources,
  } as Partial<Record<string, Partial<Record<string, string>>>>,
  choose: 'Elija',
  smart: 'Un valor inteligente…',
  smartValue: (input: string) => `${input}: valor inteligente`,
  smartHint: (codes: readonly string[]) => `Por ejemplo, {{webhookData.valor}}. Debe resultar en: ${codes.join(', ')}.`,
  faults: { required: 'Falta este dato.', number: 'Escriba un número entero.' },
  asWhom: 'La regla actúa con los permisos de la cuenta de su conexión: ve y registra solo lo que esa cuenta puede.',
  unknown: 'Esta acción no se reconoce. Recargue la página; si sigue igual, avise a quien administra Jira.',
};

/** What a language's forms must say: the Spanish ones are the pattern of the others. */
export type ActionFormSentences = typeof actionFormWords;
export type InputName = keyof ActionFormSentences['inputs'];
