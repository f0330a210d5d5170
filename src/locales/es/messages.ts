import type { Credential, Scope } from '../../domain/facts/facts';
import type { Language } from '../../domain/language';
import type { ClientTask, MessageContent, Milestone, Reader, RuledOut } from '../../domain/messages/messages';
import { type MessageParts, piecesOf } from '../message-pieces';
import { missingWords as common } from './missing';

type Content<Id extends MessageContent['id']> = Extract<MessageContent, { id: Id }>;

const states = { contracted: 'contratado', notContracted: 'no contratado', unknown: 'por confirmar' } as const;

/** What a scope is about, in the middle of a sentence; each one includes the ones before it. */
const cumulative: Record<Scope, string> = {
  sync: 'sincronizar stock y precio',
  quote: 'sincronizar stock y precio, y cotizar',
  reserve: 'sincronizar stock y precio, cotizar y reservar',
};
/** A module inside a sentence: with its article, without it, and the verb with its pronoun. */
const offered: Record<RuledOut['module'], { name: string; bare: string; contract: string }> = {
  cotizadorWeb: { name: 'el cotizador web', bare: 'cotizador web', contract: 'contratarlo' },
  reservaEnLinea: { name: 'la reserva en línea', bare: 'reserva en línea', contract: 'contratarla' },
};
const doing: Record<Scope, string> = { sync: 'sincronizar stock y precio', quote: 'cotizar', reserve: 'reservar' };
const integrations: Record<Scope, string> = {
  sync: 'Sincronización de stock y precio',
  quote: 'Cotización desde Hauzd',
  reserve: 'Reserva desde Hauzd',
};
const credentials: Record<Credential, string> = { apiKey: 'APIKEY', username: 'usuario', password: 'contraseña' };

const TO_HAUZD = 'Estimado equipo de Hauzd:';
const TO_CLIENT = 'Estimado cliente:';
const CLOSING = 'Saludos cordiales,\nEquipo de implementación de PlanOK';

/** Paragraphs with an empty line between them; those that have nothing to say are left out. */
const paragraphs = (...parts: (string | false)[]) => parts.filter((part) => part !== false && part !== '').join('\n\n');
const lines = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');
const named = (client: string | undefined) => client ?? 'el cliente';

const modulesOf = (it: Content<'moduleInformation'>) =>
  lines(it.modules.map(({ module, state }) => `${common.modules[module]}: ${states[state]}`));
const ruledOutBy = (it: Content<'moduleInformation'>) =>
  lines(it.rulesOut.map(({ module, scope }) => `Sin ${offered[module].bare} no se puede ${doing[scope]} desde Hauzd.`));

function moduleInformation(it: Content<'moduleInformation'>, client: string | undefined): string {
  const isOpen = it.modules.some(({ state }) => state === 'unknown');
  return paragraphs(
    TO_HAUZD,
    `Junto con saludar, les informamos qué módulos de PlanOK tiene contratados ${named(client)}:`,
    modulesOf(it),
    it.rulesOut.length > 0 && `Lo que eso impide:\n${ruledOutBy(it)}`,
    isOpen && 'Les avisaremos en cuanto se confirme lo que figura por confirmar.',
    it.expectedScope !== undefined &&
      `Por ahora se espera un acuerdo para ${cumulative[it.expectedScope]}. El alcance definitivo es el que acuerden con el cliente.`,
    CLOSING,
  );
}

function demoInvitation({ scheduledFor }: Content<'demoInvitation'>, client: string | undefined): string {
  return paragraphs(
    client ? `Estimados equipos de ${client} y de Hauzd:` : 'Estimados equipos:',
    scheduledFor
      ? `Junto con saludar, confirmamos la reunión del ${common.date(scheduledFor)}, en la que Hauzd hará una demostración de su plataforma y sus funcionalidades.`
      : 'Junto con saludar, queremos coordinar una reunión en la que Hauzd hará una demostración de su plataforma y sus funcionalidades.',
    !scheduledFor && 'Por favor, indiquen qué días y horarios les acomodan.',
    `Desde esa reunión, Hauzd quedará en contacto directo con ${named(client)} hasta lograr un acuerdo.`,
    CLOSING,
  );
}

function apiRestOffer(): string {
  return paragraphs(
    TO_CLIENT,
    'Junto con saludar, su acuerdo con Hauzd considera una conexión mediante la API REST de PlanOK, que hoy no figura entre sus módulos contratados. Queremos ofrecerle contratarla.',
    'Contratarla no es obligatorio: si decide no hacerlo, la implementación con Hauzd continúa.',
    'Por favor, responda este correo indicando si le interesa o si prefiere no contratarla.',
    CLOSING,
  );
}

function moduleOffer({ module, scope }: Content<'moduleOffer'>): string {
  const { name, contract } = offered[module];
  return paragraphs(
    TO_CLIENT,
    `Junto con saludar, su acuerdo con Hauzd incluye ${doing[scope]}. Eso requiere ${name} de PlanOK, que hoy no figura entre sus módulos contratados.`,
    `Si desea ${contract}, responda este correo y le enviaremos la propuesta. Si prefiere no ${contract}, puede acordar con Hauzd un alcance que no incluya ${doing[scope]}.`,
    CLOSING,
  );
}

const credentialsOf = (it: Content<'credentialsRequest'>) =>
  lines(it.credentials.map((credential) => credentials[credential]));

function credentialsRequest(it: Content<'credentialsRequest'>): string {
  const isOne = it.credentials.length === 1;
  return paragraphs(
    TO_CLIENT,
    `Junto con saludar, para que Hauzd pueda hacer la conexión con PlanOK se necesita que usted le entregue ${isOne ? 'la siguiente credencial' : 'las siguientes credenciales'}:`,
    credentialsOf(it),
    isOne
      ? 'Entréguela directamente a Hauzd; no la envíe en respuesta a este correo.'
      : 'Entréguelas directamente a Hauzd; no las envíe en respuesta a este correo.',
    'Cuando la entrega esté hecha, basta con que nos avise.',
    CLOSING,
  );
}

function keyNotice(client: string | undefined): string {
  return paragraphs(
    TO_HAUZD,
    `Junto con saludar, para la conexión de ${named(client)}, PlanOK les entrega internamente la APIKEY, por un medio distinto de este correo. El usuario y la contraseña los indica el propio cliente.`,
    'La APIKEY es solo para que Hauzd haga la conexión: Hauzd no puede entregarla al cliente. Les pedimos no reenviarle este correo.',
    'Por favor, confirmen que están al tanto.',
    CLOSING,
  );
}

function milestone(it: Milestone): string {
  switch (it.of) {
    case 'demo': {
      if (it.heldOn) return `Demostración de Hauzd: realizada el ${common.date(it.heldOn)}`;
      const when = it.scheduledFor ? `agendada para el ${common.date(it.scheduledFor)}` : 'por agendar';
      return `Demostración de Hauzd: ${when}`;
    }
    case 'agreement': {
      if (!it.closedOn) return 'Acuerdo con Hauzd: pendiente';
      const scope = it.scope ? cumulative[it.scope] : 'alcance por definir';
      return `Acuerdo con Hauzd: cerrado el ${common.date(it.closedOn)} (${scope})`;
    }
    case 'integration': {
      const state = it.workingOn ? `funcionando desde el ${common.date(it.workingOn)}` : 'pendiente';
      return `${integrations[it.scope]}: ${state}`;
    }
  }
}

function task(it: ClientTask): string {
  switch (it.code) {
    case 'offerUnanswered':
      return 'Responder si le interesa contratar la API REST. No es obligatorio.';
    case 'moduleNotContracted':
      return `Contratar ${offered[it.module].name}, que se necesita para ${doing[it.scope]}.`;
    case 'ownStep':
      return `${common.titleIn(it.title)}.`;
    case 'notHandedOver':
      return `Entregar directamente a Hauzd: ${common.list(it.credentials.map((each) => credentials[each]))}.`;
  }
}

function clientStatus(it: Content<'clientStatus'>): string {
  const nothing = 'Por ahora no se necesita nada de su parte.';
  return paragraphs(
    TO_CLIENT,
    it.finished
      ? 'Junto con saludar, le informamos que la implementación con Hauzd está en marcha.'
      : 'Junto con saludar, le informamos el estado de la implementación con Hauzd:',
    lines(it.milestones.map(milestone)),
    !it.finished && (it.fromClient.length > 0 ? `De su parte falta:\n${lines(it.fromClient.map(task))}` : nothing),
    CLOSING,
  );
}

function title(it: MessageContent): string {
  switch (it.id) {
    case 'moduleInformation':
      return 'Información de módulos';
    case 'demoInvitation':
      return it.scheduledFor ? 'Confirmación de la demostración' : 'Invitación a la demostración';
    case 'apiRestOffer':
      return 'Ofrecimiento de la API REST';
    case 'moduleOffer':
      return it.module === 'cotizadorWeb' ? 'Ofrecimiento del cotizador web' : 'Ofrecimiento de la reserva en línea';
    case 'credentialsRequest':
      return 'Solicitud de credenciales';
    case 'keyNotice':
      return 'Aviso sobre la APIKEY';
    case 'clientStatus':
      return 'Estado de la implementación';
  }
}

function subject(it: MessageContent, client: string | undefined): string {
  const of = client ? ` – ${client}` : '';
  switch (it.id) {
    case 'moduleInformation':
      return `Módulos contratados con PlanOK${of}`;
    case 'demoInvitation':
      return `Demostración de Hauzd${of}`;
    case 'apiRestOffer':
      return `API REST de PlanOK para su conexión con Hauzd${of}`;
    case 'moduleOffer':
      return `${common.modules[it.module]} de PlanOK para ${doing[it.scope]} desde Hauzd${of}`;
    case 'credentialsRequest':
      return `Credenciales para la conexión con Hauzd${of}`;
    case 'keyNotice':
      return `Uso de la APIKEY de PlanOK${of}`;
    case 'clientStatus':
      return `Estado de la implementación con Hauzd${of}`;
  }
}

function body(it: MessageContent, client: string | undefined): string {
  switch (it.id) {
    case 'moduleInformation':
      return moduleInformation(it, client);
    case 'demoInvitation':
      return demoInvitation(it, client);
    case 'apiRestOffer':
      return apiRestOffer();
    case 'moduleOffer':
      return moduleOffer(it);
    case 'credentialsRequest':
      return credentialsRequest(it);
    case 'keyNotice':
      return keyNotice(client);
    case 'clientStatus':
      return clientStatus(it);
  }
}

const parts: MessageParts = {
  ...{ named, lines, doing, cumulative, milestone, task, date: common.date },
  modules: modulesOf,
  ruledOut: ruledOutBy,
  credentials: credentialsOf,
  module: (module) => offered[module].name,
};

export const messageWords = {
  /** What a message is, in the list. */
  title,
  subject,
  /** The message itself, in plain text, signed. `client` is the client's name, where it may be said. */
  body,
  pieces: (it: MessageContent, client: string | undefined) => piecesOf(parts, it, client),
  subjectLabel: 'Asunto',

  language: 'Idioma de los mensajes',
  languages: { es: 'Español', en: 'Inglés' } satisfies Record<Language, string>,
  none: 'La implementación está sin acuerdo: no hay mensajes que enviar.',
  due: 'Corresponde ahora',
  others: 'También disponibles',
  to: (readers: readonly Reader[]): string =>
    readers.length > 1 ? 'Cliente y Hauzd' : readers[0] === 'hauzd' ? 'Hauzd' : 'Cliente',
  copy: 'Copiar',
  own: {
    project: 'Texto del proyecto',
    appInstead: 'El texto del proyecto parece contener una credencial: se usa el de la aplicación.',
  },
  copyBody: 'Copiar sin el asunto',
  copied: 'Copiado',
  notCopied: 'El navegador no permitió copiar. Seleccione el texto y cópielo.',
  show: 'Ver',
  hide: 'Ocultar',
  mark: {
    sendModuleInformation: { ask: '¿Ya la envió a Hauzd?', button: 'Registrar envío con fecha de hoy' },
    tellHauzd: { ask: '¿Ya avisó a Hauzd?', button: 'Registrar aviso con fecha de hoy' },
    makeOffer: { ask: '¿Ya la ofreció al cliente?', button: 'Registrar ofrecimiento con fecha de hoy' },
  },
};

/** What a language's messages must say: the Spanish ones are the pattern of the others. */
export type MessageSentences = typeof messageWords;
