import type { LocalDate } from '../../domain/dates';
import type { ModuleId, Party } from '../../domain/facts/facts';
import type { Missing, MissingItem } from '../../domain/procedure/missing';
import { titleIn } from '../../domain/procedure/own-steps';
import { stepNames } from '../step-name';
import type { MissingWords } from '../words';

const modules: MissingWords['modules'] = {
  apiRest: 'API REST',
  centralizador: 'Centralizador',
  cotizadorWeb: 'Cotizador web',
  reservaEnLinea: 'Reserva en línea',
};

/** A module inside a sentence. The products' names stay as they are. */
const inSentence: Record<ModuleId, string> = {
  apiRest: 'the API REST',
  centralizador: 'the centralizador',
  cotizadorWeb: 'the cotizador web',
  reservaEnLinea: 'the reserva en línea',
};

const scopes: MissingWords['scopes'] = { sync: 'Synchronise stock and prices', quote: 'Quote', reserve: 'Reserve' };

const credentials: MissingWords['credentials'] = { apiKey: 'APIKEY', username: 'username', password: 'password' };

const credentialInSentence: MissingWords['credentials'] = {
  apiKey: 'the APIKEY',
  username: 'the username',
  password: 'the password',
};

const parties: MissingWords['parties'] = { planok: 'PlanOK', client: 'the client', hauzd: 'Hauzd' };

const steps: MissingWords['steps'] = {
  confirmModules: 'Confirm the contracted modules',
  informHauzd: 'Tell Hauzd about the modules',
  holdDemo: 'Arrange and hold the demo',
  closeAgreement: 'Close the agreement and its scope',
  offerApiRest: 'Offer the API REST to the client',
  contractCotizadorWeb: 'Contract the cotizador web',
  contractReservaEnLinea: 'Contract the reserva en línea',
  clientHandsOverCredentials: 'Hand over APIKEY, username and password to Hauzd (client)',
  clientGivesUserAndPassword: 'Give username and password to Hauzd (client)',
  planokHandsOverApiKey: 'Hand over the APIKEY to Hauzd (PlanOK)',
  connectStockAndPrices: 'Synchronise stock and prices',
  enableQuotes: 'Enable quotes from Hauzd',
  enableReservations: 'Enable reservations from Hauzd',
};

const stepName = stepNames('en', steps, 'Custom step');

const gates: MissingWords['gates'] = {
  presentation: 'Presentation',
  agreement: 'Agreement',
  prerequisites: 'Prerequisites',
  credentials: 'Credentials',
  live: 'Live',
};

const IN_PANEL = 'in the Hauzd onboarding panel';

function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The month in letters: readers of English do not agree on the order of numbers. */
function date(day: LocalDate): string {
  const [year, month, ofMonth] = day.split('-');
  return `${Number(ofMonth)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

function owedBy(owing: readonly Party[]): string {
  return owing.length === 0 ? '' : `owed by ${list(owing.map((party) => parties[party]))}`;
}

function missing(item: MissingItem): string {
  switch (item.code) {
    case 'moduleUnknown':
      return `Confirm whether the client has contracted ${inSentence[item.module]}`;
    case 'hauzdNotInformed':
      return 'Tell Hauzd which modules the client has contracted';
    case 'informationOutdated':
      return `Tell Hauzd about the modules again: ${list(item.modules.map((module) => inSentence[module]))} changed`;
    case 'demoNotScheduled':
      return 'Arrange the demo between the client and Hauzd';
    case 'demoNotHeld':
      return `Hold the demo, scheduled for ${date(item.scheduledFor)}`;
    case 'agreementNotClosed':
      return 'Close the agreement between Hauzd and the client';
    case 'scopeNotKnown':
      return 'Find out the scope of the agreement: synchronise stock and prices, quote or reserve';
    case 'offerNotMade':
      return 'Offer the API REST to the client, who has not contracted it';
    case 'offerUnanswered':
      return "Get the client's answer to the offer of the API REST";
    case 'purchaseNotActivated':
      return 'Activate the API REST that the client accepted';
    case 'moduleNotContracted':
      return `Contract ${inSentence[item.module]}, which is needed to ${item.scope === 'quote' ? 'quote' : 'reserve'}`;
    case 'notHandedOver': {
      const owed = list(item.credentials.map((credential) => credentialInSentence[credential]));
      return item.from === 'planok'
        ? `Hand over ${owed} to Hauzd, internally`
        : `Hand over ${owed} from the client to Hauzd`;
    }
    case 'hauzdNotTold':
      return 'Tell Hauzd that it may not give the APIKEY to the client';
    case 'integrationNotWorking':
      return {
        sync: 'Get the synchronisation of stock and prices working',
        quote: 'Get quotes from Hauzd working',
        reserve: 'Get reservations from Hauzd working',
      }[item.scope];
    case 'ownStep':
      return stepName(item.step, item.title);
    case 'subtaskOpen':
      return `Close the subtask ${item.key}, “${stepName(item.step, item.title)}”, whose fact is already recorded`;
    case 'discarded':
      return 'The onboarding is marked as no agreement';
  }
}

function remedy(item: MissingItem): string {
  switch (item.code) {
    case 'moduleUnknown':
      return `Confirm the module ${IN_PANEL}.`;
    case 'hauzdNotInformed':
    case 'informationOutdated':
      return `Send Hauzd the module information and record it ${IN_PANEL}; if it does not apply, record why it is omitted.`;
    case 'demoNotScheduled':
      return `Arrange the meeting and record its date ${IN_PANEL}; if it does not apply, record why it is omitted.`;
    case 'demoNotHeld':
      return `When Hauzd holds the demo, record it ${IN_PANEL}; if it will not be held, record why it is omitted.`;
    case 'agreementNotClosed':
      return `When Hauzd and the client close the agreement, record it ${IN_PANEL}; if there is none, mark the onboarding as no agreement.`;
    case 'scopeNotKnown':
      return `Ask Hauzd or the client and record the scope ${IN_PANEL}.`;
    case 'offerNotMade':
      return `Offer it and record the offer ${IN_PANEL}. The client does not have to buy it: if they do not, record that and PlanOK hands over the APIKEY to Hauzd.`;
    case 'offerUnanswered':
      return `Record the answer ${IN_PANEL}: accepted, declined or no answer.`;
    case 'purchaseNotActivated':
      return `Activate the API REST and mark it as contracted ${IN_PANEL}; if it is not bought after all, record that.`;
    case 'moduleNotContracted':
      return `There are three ways out: have the client contract ${inSentence[item.module]}, record a new agreement with a smaller scope, or mark the onboarding as no agreement.`;
    case 'notHandedOver':
      return item.from === 'planok'
        ? `Hand over the APIKEY to Hauzd securely and record it ${IN_PANEL}. Hauzd may not give it to the client.`
        : `When the client hands it over, record it ${IN_PANEL}. Never write the values in Jira.`;
    case 'hauzdNotTold':
      return `Tell Hauzd and record it ${IN_PANEL}.`;
    case 'integrationNotWorking':
      return `When Hauzd reports that it works, record it ${IN_PANEL}.`;
    case 'ownStep':
      return `Once it is done, record it ${IN_PANEL}.`;
    case 'subtaskOpen':
      return `Close the subtask ${item.key} in Jira.`;
    case 'discarded':
      return `If the client comes back, resume the onboarding ${IN_PANEL}.`;
  }
}

function missingLine(item: Missing): string {
  const owing = owedBy(item.owedBy);
  return owing ? `${missing(item)} (${owing})` : missing(item);
}

export const missingWords: MissingWords = {
  modules,
  scopes,
  credentials,
  parties,
  steps,
  stepName,
  titleIn: (title) => titleIn(title, 'en'),
  gates,
  list,
  date,
  owedBy,
  missing,
  remedy,
  missingLine,
};
