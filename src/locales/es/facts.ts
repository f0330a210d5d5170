import type { Cause } from '../../domain/procedure/steps';
import type { Warning } from '../../domain/procedure/warnings';
import type { HistoryFact, HistoryKind } from '../../domain/record/onboarding';
import type { FactWords } from '../words';
import { missingWords as common } from './missing';

const moduleStates: FactWords['moduleStates'] = {
  unknown: 'por confirmar',
  contracted: 'contratado',
  notContracted: 'no contratado',
};

const offers: FactWords['offers'] = {
  notMade: 'por ofrecer',
  made: 'ofrecida',
  accepted: 'aceptada',
  declined: 'no la compra',
};

function cause(it: Cause): string {
  switch (it.fact) {
    case 'always':
      return 'en toda implementación';
    case 'noScope':
      return 'todavía no hay alcance acordado';
    case 'working':
      return `ya funciona: ${common.scopes[it.scope].toLowerCase()}`;
    case 'connected':
      return `se conectó con la APIKEY ${it.key === 'ownKey' ? 'del cliente' : 'de PlanOK'}`;
    case 'discarded':
      return 'la implementación está sin acuerdo';
    case 'scope':
      return `alcance acordado: ${common.scopes[it.scope].toLowerCase()}`;
    case 'module':
      return `${common.modules[it.module]}: ${moduleStates[it.state]}`;
    case 'offer':
      return `ofrecimiento de la API REST: ${offers[it.state]}`;
  }
}

function warning(it: Warning): string {
  switch (it.code) {
    case 'backingOld':
      return `El respaldo de ${common.modules[it.module]} tiene ${it.days} días. Conviene volver a confirmarlo.`;
    case 'demoOverdue':
      return `La demostración estaba agendada para el ${common.date(it.scheduledFor)} y no se ha registrado si se hizo.`;
    case 'handedOverBeforeAgreement':
      return 'Hay credenciales entregadas antes de conocerse el alcance del acuerdo.';
    case 'clientKeyWithoutModule':
      return 'El cliente entregó una APIKEY, pero la API REST figura como no contratada. Revise el módulo o la entrega.';
    case 'planokKeyThoughContracted':
      return 'PlanOK entregó la APIKEY, pero el cliente tiene contratada la API REST: le corresponde entregarla al cliente.';
    case 'acknowledgedBeforeTold':
      return 'El acuse de recibo de Hauzd figura antes del aviso. Revise las fechas.';
    case 'connectedWithoutModule':
      return 'La conexión figura con la APIKEY del cliente, pero la API REST figura como no contratada. Revise el módulo o la conexión.';
    case 'integrationWithoutModule':
      return `Figura funcionando «${common.scopes[it.scope].toLowerCase()}», pero falta contratar: ${common.modules[it.module]}.`;
    case 'integrationBeyondScope':
      return `Figura funcionando «${common.scopes[it.scope].toLowerCase()}», que está fuera del alcance acordado.`;
  }
}

function fact(key: HistoryFact): string {
  const [kind, name, from] = key.split(':');
  switch (kind) {
    case 'module':
      return `Módulo ${named(common.modules, name)}`;
    case 'expectedScope':
      return 'Alcance esperado';
    case 'moduleInformation':
      return 'Información de módulos a Hauzd';
    case 'demoSchedule':
      return 'Fecha de la demostración';
    case 'demoOutcome':
      return 'Demostración';
    case 'contact':
      return 'Contacto del cliente en Hauzd';
    case 'agreement':
      return 'Acuerdo';
    case 'offer':
      return 'Ofrecimiento de la API REST';
    case 'handOver':
      return `Entrega de ${named(common.credentials, name)} (${from === 'planok' ? 'PlanOK' : 'cliente'})`;
    case 'keyRuleAcknowledgement':
      return 'Acuse de recibo de Hauzd';
    case 'keyRuleNotice':
      return 'Aviso a Hauzd sobre la APIKEY';
    case 'integration':
      return `Integración: ${named(common.scopes, name).toLowerCase()}`;
    case 'exception':
      return `Excepción autorizada: ${named(common.gates, name)}`;
    default:
      return 'Sin acuerdo';
  }
}

const named = (names: Record<string, string>, name: string | undefined) => names[name ?? ''] ?? name ?? '';

const kinds: Record<HistoryKind, string> = {
  start: 'Inicio de la implementación',
  confirmModules: 'Módulos confirmados',
  expectScope: 'Alcance esperado',
  sendModuleInformation: 'Hauzd informado de los módulos',
  correctModuleInformation: 'Fecha del envío a Hauzd corregida',
  omitModuleInformation: 'Información a Hauzd omitida',
  scheduleDemo: 'Demostración agendada',
  holdDemo: 'Demostración realizada',
  omitDemo: 'Demostración omitida',
  noteContact: 'Contacto del cliente',
  closeAgreement: 'Acuerdo cerrado',
  correctAgreement: 'Acuerdo corregido',
  makeOffer: 'API REST ofrecida',
  acceptOffer: 'API REST aceptada',
  declineOffer: 'API REST: no la compra',
  handOverFromClient: 'Entrega del cliente',
  handOverFromPlanok: 'Entrega de PlanOK',
  tellHauzd: 'Aviso a Hauzd sobre la APIKEY',
  acknowledgeKeyRule: 'Acuse de recibo de Hauzd',
  reportIntegration: 'Integración funcionando',
  discard: 'Marcada sin acuerdo',
  resume: 'Retomada',
  withdraw: 'Dato retirado',
  authoriseException: 'Excepción autorizada',
  revokeException: 'Excepción revocada',
  apply: 'Plan aplicado',
};

/** Entries come from storage, of any age. */
const kindsByName: Partial<Record<string, string>> = kinds;

export const factWords: FactWords = {
  sources: {
    contract: 'Contrato',
    crm: 'CRM',
    billing: 'Facturación',
    sales: 'Área comercial',
    client: 'El cliente',
    other: 'Otra',
  },
  channels: {
    passwordManager: 'Gestor de contraseñas',
    secureLink: 'Enlace seguro',
    phone: 'Teléfono',
    meeting: 'Reunión',
    email: 'Correo',
    other: 'Otro',
  },
  moduleStates,
  offers,
  declinedHow: { refused: 'la rechazó', noAnswer: 'no respondió' },
  phases: {
    preparation: 'Preparación',
    demo: 'Demostración',
    agreement: 'Acuerdo',
    prerequisites: 'Requisitos',
    credentials: 'Credenciales',
    integration: 'Integración',
    live: 'En marcha',
    discarded: 'Sin acuerdo',
  },
  cause,
  warning,
  fact,
  held: 'realizada',
  omitted: 'omitida',
  sent: 'enviada',
  scheduledFor: (day) => `para el ${common.date(day)}`,
  contact: { yes: 'Hauzd lo tiene', no: 'Hauzd no lo tiene' },
  closedOn: (day) => `cerrado el ${common.date(day)}`,
  inForce: 'rige',
  replaced: 'reemplazado por uno posterior',
  scopeUnknown: 'alcance por averiguar',
  throughPlanok: 'a través de PlanOK',
  acknowledgedOn: (day) => `con acuse de recibo del ${common.date(day)}`,
  works: 'funcionando',
  told: 'avisado',
  historyKind: (kind) => kindsByName[kind] ?? 'Plan actualizado',
  historyPlan: {
    created: 'Creadas',
    linked: 'Vinculadas',
    retired: 'No aplican',
    reopened: 'Reabiertas',
    finished: 'Cerradas',
  },
  nothing: 'sin dato',
};
