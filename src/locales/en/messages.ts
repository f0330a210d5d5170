import type { Credential, Scope } from '../../domain/facts/facts';
import type { ClientTask, MessageContent, Milestone, RuledOut } from '../../domain/messages/messages';
import type { MessageSentences } from '../es/messages';
import { type MessageParts, piecesOf } from '../message-pieces';
import { missingWords as common } from './missing';

type Content<Id extends MessageContent['id']> = Extract<MessageContent, { id: Id }>;

const states = { contracted: 'contracted', notContracted: 'not contracted', unknown: 'to be confirmed' } as const;

/** What a scope is about, in the middle of a sentence; each one includes the ones before it. */
const cumulative: Record<Scope, string> = {
  sync: 'synchronising stock and prices',
  quote: 'synchronising stock and prices, and quoting',
  reserve: 'synchronising stock and prices, quoting and reserving',
};
const offered: Record<RuledOut['module'], string> = {
  cotizadorWeb: 'cotizador web',
  reservaEnLinea: 'reserva en línea',
};
const doing: Record<Scope, string> = {
  sync: 'synchronising stock and prices',
  quote: 'quoting',
  reserve: 'reserving',
};
const integrations: Record<Scope, string> = {
  sync: 'Synchronisation of stock and prices',
  quote: 'Quotes from Hauzd',
  reserve: 'Reservations from Hauzd',
};
const credentials: Record<Credential, string> = { apiKey: 'APIKEY', username: 'username', password: 'password' };

const TO_HAUZD = 'Dear Hauzd team,';
const TO_CLIENT = 'Dear client,';
const CLOSING = 'Kind regards,\nThe PlanOK implementation team';

/** Paragraphs with an empty line between them; those that have nothing to say are left out. */
const paragraphs = (...parts: (string | false)[]) => parts.filter((part) => part !== false && part !== '').join('\n\n');
const lines = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');
const named = (client: string | undefined) => client ?? 'the client';

const modulesOf = (it: Content<'moduleInformation'>) =>
  lines(it.modules.map(({ module, state }) => `${common.modules[module]}: ${states[state]}`));
const ruledOutBy = (it: Content<'moduleInformation'>) =>
  lines(
    it.rulesOut.map(({ module, scope }) => `Without the ${offered[module]} there is no ${doing[scope]} from Hauzd.`),
  );

function moduleInformation(it: Content<'moduleInformation'>, client: string | undefined): string {
  const isOpen = it.modules.some(({ state }) => state === 'unknown');
  return paragraphs(
    TO_HAUZD,
    `We are writing to let you know which PlanOK modules ${named(client)} has contracted:`,
    modulesOf(it),
    it.rulesOut.length > 0 && `What that rules out:\n${ruledOutBy(it)}`,
    isOpen && 'We will let you know as soon as what is still to be confirmed is confirmed.',
    it.expectedScope !== undefined &&
      `For now, an agreement on ${cumulative[it.expectedScope]} is expected. The final scope is whatever you agree with the client.`,
    CLOSING,
  );
}

function demoInvitation({ scheduledFor }: Content<'demoInvitation'>, client: string | undefined): string {
  return paragraphs(
    client ? `Dear ${client} and Hauzd teams,` : 'Dear all,',
    scheduledFor
      ? `This is to confirm the meeting on ${common.date(scheduledFor)}, in which Hauzd will demonstrate its platform and what it can do.`
      : 'We would like to arrange a meeting in which Hauzd will demonstrate its platform and what it can do.',
    !scheduledFor && 'Please tell us which days and times suit you.',
    `After that meeting, Hauzd will be in direct contact with ${named(client)} until there is an agreement.`,
    CLOSING,
  );
}

function apiRestOffer(): string {
  return paragraphs(
    TO_CLIENT,
    'Your agreement with Hauzd involves a connection through PlanOK’s API REST, which is not among your contracted modules today. We would like to offer it to you.',
    'You are under no obligation to buy it: if you decide not to, the onboarding with Hauzd goes on.',
    'Please reply to this email and tell us whether you are interested or would rather not buy it.',
    CLOSING,
  );
}

function moduleOffer({ module, scope }: Content<'moduleOffer'>): string {
  return paragraphs(
    TO_CLIENT,
    `Your agreement with Hauzd includes ${doing[scope]}. That requires PlanOK’s ${offered[module]}, which is not among your contracted modules today.`,
    `If you would like to contract it, reply to this email and we will send you a proposal. If you would rather not, you can agree with Hauzd on a scope without ${doing[scope]}.`,
    CLOSING,
  );
}

const credentialsOf = (it: Content<'credentialsRequest'>) =>
  lines(it.credentials.map((credential) => credentials[credential]));

function credentialsRequest(it: Content<'credentialsRequest'>): string {
  const isOne = it.credentials.length === 1;
  return paragraphs(
    TO_CLIENT,
    `So that Hauzd can make the connection with PlanOK, please hand over the following ${isOne ? 'credential' : 'credentials'} to Hauzd:`,
    credentialsOf(it),
    isOne
      ? 'Hand it over directly to Hauzd; do not send it in reply to this email.'
      : 'Hand them over directly to Hauzd; do not send them in reply to this email.',
    'Once it is done, just let us know.',
    CLOSING,
  );
}

function keyNotice(client: string | undefined): string {
  return paragraphs(
    TO_HAUZD,
    `To connect ${named(client)}, PlanOK hands the APIKEY over to you internally, by a means other than this email. The client itself provides the username and the password.`,
    'The APIKEY is only for Hauzd to make the connection: Hauzd may not give it to the client. Please do not forward this email to the client.',
    'Please confirm that you are aware of this.',
    CLOSING,
  );
}

function milestone(it: Milestone): string {
  switch (it.of) {
    case 'demo': {
      if (it.heldOn) return `Hauzd’s demo: held on ${common.date(it.heldOn)}`;
      return `Hauzd’s demo: ${it.scheduledFor ? `scheduled for ${common.date(it.scheduledFor)}` : 'to be scheduled'}`;
    }
    case 'agreement': {
      if (!it.closedOn) return 'Agreement with Hauzd: pending';
      const scope = it.scope ? cumulative[it.scope] : 'scope to be defined';
      return `Agreement with Hauzd: closed on ${common.date(it.closedOn)} (${scope})`;
    }
    case 'integration': {
      const state = it.workingOn ? `working since ${common.date(it.workingOn)}` : 'pending';
      return `${integrations[it.scope]}: ${state}`;
    }
  }
}

function task(it: ClientTask): string {
  switch (it.code) {
    case 'offerUnanswered':
      return 'Tell us whether you would like to buy the API REST. You are under no obligation.';
    case 'moduleNotContracted':
      return `Contract the ${offered[it.module]}, which is needed for ${doing[it.scope]}.`;
    case 'ownStep':
      return `${common.titleIn(it.title)}.`;
    case 'notHandedOver':
      return `Hand over directly to Hauzd: ${common.list(it.credentials.map((each) => credentials[each]))}.`;
  }
}

function clientStatus(it: Content<'clientStatus'>): string {
  const nothing = 'For now, nothing is needed from you.';
  return paragraphs(
    TO_CLIENT,
    it.finished ? 'The onboarding with Hauzd is live.' : 'This is where the onboarding with Hauzd stands:',
    lines(it.milestones.map(milestone)),
    !it.finished && (it.fromClient.length > 0 ? `Needed from you:\n${lines(it.fromClient.map(task))}` : nothing),
    CLOSING,
  );
}

function title(it: MessageContent): string {
  switch (it.id) {
    case 'moduleInformation':
      return 'Module information';
    case 'demoInvitation':
      return it.scheduledFor ? 'Confirmation of the demo' : 'Invitation to the demo';
    case 'apiRestOffer':
      return 'Offer of the API REST';
    case 'moduleOffer':
      return `Offer of the ${offered[it.module]}`;
    case 'credentialsRequest':
      return 'Request for credentials';
    case 'keyNotice':
      return 'Notice about the APIKEY';
    case 'clientStatus':
      return 'Status of the onboarding';
  }
}

function subject(it: MessageContent, client: string | undefined): string {
  const of = client ? ` – ${client}` : '';
  switch (it.id) {
    case 'moduleInformation':
      return `Modules contracted with PlanOK${of}`;
    case 'demoInvitation':
      return `Hauzd’s demo${of}`;
    case 'apiRestOffer':
      return `PlanOK’s API REST for your connection with Hauzd${of}`;
    case 'moduleOffer':
      return `PlanOK’s ${offered[it.module]} for ${doing[it.scope]} from Hauzd${of}`;
    case 'credentialsRequest':
      return `Credentials for the connection with Hauzd${of}`;
    case 'keyNotice':
      return `Use of PlanOK’s APIKEY${of}`;
    case 'clientStatus':
      return `Status of the onboarding with Hauzd${of}`;
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
  module: (module) => offered[module],
};

export const messageWords: MessageSentences = {
  title,
  subject,
  body,
  pieces: (it: MessageContent, client: string | undefined) => piecesOf(parts, it, client),
  subjectLabel: 'Subject',

  language: 'Language of the messages',
  languages: { es: 'Spanish', en: 'English' },
  none: 'There is no agreement, so there are no messages to send.',
  due: 'Due now',
  others: 'Also available',
  to: (readers) => (readers.length > 1 ? 'Client and Hauzd' : readers[0] === 'hauzd' ? 'Hauzd' : 'Client'),
  copy: 'Copy',
  own: {
    project: "The project's text",
    appInstead: "The project's text seems to contain a credential: the app's is used.",
  },
  copyBody: 'Copy without the subject',
  copied: 'Copied',
  notCopied: 'The browser did not allow copying. Select the text and copy it.',
  show: 'Show',
  hide: 'Hide',
  mark: {
    sendModuleInformation: { ask: 'Have you sent it to Hauzd?', button: 'Record it as sent today' },
    tellHauzd: { ask: 'Have you told Hauzd?', button: 'Record the notice as of today' },
    makeOffer: { ask: 'Have you offered it to the client?', button: 'Record the offer as of today' },
  },
};
