import type { Cause } from '../../domain/procedure/step-id';
import type { Warning } from '../../domain/procedure/warnings';
import type { HistoryKind } from '../../domain/record/onboarding';
import { type FactNames, factName, kindName, namedIn } from '../fact-names';
import type { FactWords } from '../words';
import { missingWords as common } from './missing';
import { phases } from './phases';

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
    case 'removed':
      return 'ya no está en la configuración';
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
      return 'PlanOK entregó la APIKEY, pero el cliente tiene contratada la API REST: corresponde que la entregue el cliente.';
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

const names: FactNames = {
  module: (which) => `Módulo ${namedIn(common.modules, which)}`,
  expectedScope: () => 'Alcance esperado',
  moduleInformation: () => 'Información de módulos a Hauzd',
  demoSchedule: () => 'Fecha de la demostración',
  demoOutcome: () => 'Demostración',
  contact: () => 'Contacto del cliente',
  agreement: () => 'Acuerdo',
  offer: () => 'Ofrecimiento de la API REST',
  handOver: (which, from) =>
    `Entrega de ${namedIn(common.credentials, which)} (${from === 'planok' ? 'PlanOK' : 'cliente'})`,
  keyRuleAcknowledgement: () => 'Acuse de recibo de Hauzd',
  keyRuleNotice: () => 'Aviso a Hauzd sobre la APIKEY',
  integration: (which) => `Integración: ${namedIn(common.scopes, which).toLowerCase()}`,
  ownStep: () => 'Paso propio',
  discarded: () => 'Sin acuerdo',
  exception: (which) => `Excepción autorizada: ${namedIn(common.gates, which)}`,
};

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
  recordOwnStep: 'Paso propio hecho',
  discard: 'Marcada sin acuerdo',
  resume: 'Retomada',
  withdraw: 'Dato retirado',
  undo: 'Deshecho lo registrado',
  authoriseException: 'Excepción autorizada',
  revokeException: 'Excepción revocada',
  apply: 'Plan aplicado',
};

export const factWords: FactWords = {
  sources: {
    contract: 'Contrato',
    crm: 'CRM',
    billing: 'Facturación',
    sales: 'Área comercial',
    client: 'El cliente',
    other: 'Otra',
    automation: 'Automatización',
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
  phases,
  cause,
  warning,
  fact: factName(names, 'Otro dato'),
  held: 'realizada',
  omitted: 'omitida',
  sent: 'enviada',
  scheduledFor: (day) => `para el ${common.date(day)}`,
  contact: { yes: 'Hauzd lo tiene', no: 'Hauzd no lo tiene' },
  closedOn: (day) => `cerrado el ${common.date(day)}`,
  inForce: 'En vigor',
  replaced: 'Reemplazado',
  scopeUnknown: 'alcance por averiguar',
  throughPlanok: 'a través de PlanOK',
  acknowledgedOn: (day) => `con acuse de recibo del ${common.date(day)}`,
  works: 'funcionando',
  told: 'avisado',
  historyKind: kindName(kinds, 'Otro cambio'),
  historyPlan: {
    created: 'Creadas',
    linked: 'Vinculadas',
    retired: 'No aplican',
    reopened: 'Reabiertas o sin la marca «no aplica»',
    revised: 'Cambiadas',
    finished: 'Cerradas',
  },
  nothing: 'sin dato',
};
