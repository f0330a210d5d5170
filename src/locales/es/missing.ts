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

/** A module inside a sentence, with its article, and the participle that agrees with it. */
const inSentence: Record<ModuleId, { name: string; contracted: string }> = {
  apiRest: { name: 'la API REST', contracted: 'contratada' },
  centralizador: { name: 'el centralizador', contracted: 'contratado' },
  cotizadorWeb: { name: 'el cotizador web', contracted: 'contratado' },
  reservaEnLinea: { name: 'la reserva en línea', contracted: 'contratada' },
};

const scopes: MissingWords['scopes'] = {
  sync: 'Sincronizar stock y precio',
  quote: 'Cotizar',
  reserve: 'Reservar',
};

const credentials: MissingWords['credentials'] = { apiKey: 'APIKEY', username: 'usuario', password: 'contraseña' };

const credentialInSentence: MissingWords['credentials'] = {
  apiKey: 'la APIKEY',
  username: 'el usuario',
  password: 'la contraseña',
};

const parties: MissingWords['parties'] = { planok: 'PlanOK', client: 'el cliente', hauzd: 'Hauzd' };

const steps: MissingWords['steps'] = {
  confirmModules: 'Confirmar los módulos contratados',
  informHauzd: 'Informar a Hauzd los módulos',
  holdDemo: 'Coordinar y realizar la demostración',
  closeAgreement: 'Cerrar el acuerdo y su alcance',
  offerApiRest: 'Ofrecer la API REST al cliente',
  contractCotizadorWeb: 'Contratar el cotizador web',
  contractReservaEnLinea: 'Contratar la reserva en línea',
  clientHandsOverCredentials: 'Entregar a Hauzd APIKEY, usuario y contraseña (cliente)',
  clientGivesUserAndPassword: 'Indicar usuario y contraseña para Hauzd (cliente)',
  planokHandsOverApiKey: 'Entregar la APIKEY a Hauzd (PlanOK)',
  connectStockAndPrices: 'Sincronizar stock y precio',
  enableQuotes: 'Habilitar la cotización web desde Hauzd',
  enableReservations: 'Habilitar la reserva en línea desde Hauzd',
};

const stepName = stepNames('es', steps, 'Paso propio');

const gates: MissingWords['gates'] = {
  presentation: 'Presentación',
  agreement: 'Acuerdo',
  prerequisites: 'Requisitos',
  credentials: 'Credenciales',
  live: 'En marcha',
};

const IN_PANEL = 'en el panel Hauzd onboarding';

/** "a, b y c"; "e" before the sound i, in quotes or not. */
function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(', ')} ${/^[«(]?h?[ií](?![ae])/i.test(last) ? 'e' : 'y'} ${last}`;
}

const date = (day: LocalDate) => day.split('-').reverse().join('-');

function owedBy(owing: readonly Party[]): string {
  if (owing.length === 0) return '';
  return `${owing.length > 1 ? 'lo deben' : 'lo debe'} ${list(owing.map((party) => parties[party]))}`;
}

function missing(item: MissingItem): string {
  switch (item.code) {
    case 'moduleUnknown': {
      const { name, contracted } = inSentence[item.module];
      return `Confirmar si el cliente tiene ${contracted} ${name}`;
    }
    case 'hauzdNotInformed':
      return 'Informar a Hauzd los módulos que el cliente tiene contratados';
    case 'informationOutdated':
      return `Informar de nuevo a Hauzd los módulos: cambió ${list(item.modules.map((module) => inSentence[module].name))}`;
    case 'demoNotScheduled':
      return 'Coordinar la demostración entre el cliente y Hauzd';
    case 'demoNotHeld':
      return `Realizar la demostración, agendada para el ${date(item.scheduledFor)}`;
    case 'agreementNotClosed':
      return 'Cerrar el acuerdo entre Hauzd y el cliente';
    case 'scopeNotKnown':
      return 'Averiguar el alcance del acuerdo: sincronizar stock y precio, cotizar o reservar';
    case 'offerNotMade':
      return 'Ofrecer la API REST al cliente, que no la tiene contratada';
    case 'offerUnanswered':
      return 'Recibir la respuesta del cliente al ofrecimiento de la API REST';
    case 'purchaseNotActivated':
      return 'Activar la API REST que el cliente aceptó';
    case 'moduleNotContracted':
      return `Contratar ${inSentence[item.module].name}, que se necesita para ${item.scope === 'quote' ? 'cotizar' : 'reservar'}`;
    case 'notHandedOver': {
      const owed = list(item.credentials.map((credential) => credentialInSentence[credential]));
      return item.from === 'planok' ? `Entregar ${owed} a Hauzd, internamente` : `Entregar ${owed} del cliente a Hauzd`;
    }
    case 'hauzdNotTold':
      return 'Avisar a Hauzd que no puede entregar la APIKEY al cliente';
    case 'integrationNotWorking':
      return {
        sync: 'Dejar funcionando la sincronización de stock y precio',
        quote: 'Dejar funcionando la cotización web desde Hauzd',
        reserve: 'Dejar funcionando la reserva en línea desde Hauzd',
      }[item.scope];
    case 'ownStep':
      return stepName(item.step, item.title);
    case 'subtaskOpen':
      return `Cerrar la subtarea ${item.key}, «${stepName(item.step, item.title)}», cuyo dato ya está registrado`;
    case 'discarded':
      return 'La implementación está marcada sin acuerdo';
  }
}

function remedy(item: MissingItem): string {
  switch (item.code) {
    case 'moduleUnknown':
      return `Confirme el módulo ${IN_PANEL}.`;
    case 'hauzdNotInformed':
    case 'informationOutdated':
      return `Envíe a Hauzd la información de módulos y regístrelo ${IN_PANEL}; si no corresponde, registre por qué se omite.`;
    case 'demoNotScheduled':
      return `Agende la reunión y registre la fecha ${IN_PANEL}; si no corresponde, registre por qué se omite.`;
    case 'demoNotHeld':
      return `Cuando Hauzd haga la demostración, regístrelo ${IN_PANEL}; si no se hará, registre por qué se omite.`;
    case 'agreementNotClosed':
      return `Cuando Hauzd y el cliente cierren el acuerdo, regístrelo ${IN_PANEL}; si no hay acuerdo, marque la implementación sin acuerdo.`;
    case 'scopeNotKnown':
      return `Pregunte a Hauzd o al cliente y registre el alcance ${IN_PANEL}.`;
    case 'offerNotMade':
      return `Ofrézcala y registre el ofrecimiento ${IN_PANEL}. El cliente no está obligado a comprarla: si no la compra, regístrelo y PlanOK entrega la APIKEY a Hauzd.`;
    case 'offerUnanswered':
      return `Registre la respuesta ${IN_PANEL}: la acepta, la rechaza o no respondió.`;
    case 'purchaseNotActivated':
      return `Active la API REST y márquela como contratada ${IN_PANEL}; si finalmente no la compra, regístrelo.`;
    case 'moduleNotContracted':
      return `Hay tres salidas: que el cliente contrate ${inSentence[item.module].name}, registrar un nuevo acuerdo con menor alcance, o marcar la implementación sin acuerdo.`;
    case 'notHandedOver':
      return item.from === 'planok'
        ? `Entregue la APIKEY a Hauzd por un medio seguro y registre la entrega ${IN_PANEL}. Hauzd no puede entregarla al cliente.`
        : `Cuando el cliente haga la entrega, regístrela ${IN_PANEL}. Nunca escriba los valores en Jira.`;
    case 'hauzdNotTold':
      return `Avise a Hauzd y regístrelo ${IN_PANEL}.`;
    case 'integrationNotWorking':
      return `Cuando Hauzd informe que funciona, regístrelo ${IN_PANEL}.`;
    case 'ownStep':
      return `Cuando esté hecho, regístrelo ${IN_PANEL}.`;
    case 'subtaskOpen':
      return `Cierre la subtarea ${item.key} en Jira.`;
    case 'discarded':
      return `Si el cliente vuelve, retome la implementación ${IN_PANEL}.`;
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
  titleIn: (title) => titleIn(title, 'es'),
  gates,
  list,
  date,
  owedBy,
  missing,
  remedy,
  missingLine,
};
