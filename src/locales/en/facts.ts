import type { Cause } from '../../domain/procedure/step-id';
import type { Warning } from '../../domain/procedure/warnings';
import type { HistoryKind } from '../../domain/record/onboarding';
import { type FactNames, factName, kindName, namedIn } from '../fact-names';
import type { FactWords } from '../words';
import { missingWords as common } from './missing';
import { phases } from './phases';

const moduleStates: FactWords['moduleStates'] = {
  unknown: 'to be confirmed',
  contracted: 'contracted',
  notContracted: 'not contracted',
};

const offers: FactWords['offers'] = {
  notMade: 'to be offered',
  made: 'offered',
  accepted: 'accepted',
  declined: 'not bought',
};

function cause(it: Cause): string {
  switch (it.fact) {
    case 'always':
      return 'in every onboarding';
    case 'noScope':
      return 'no scope is agreed yet';
    case 'working':
      return `already works: ${common.scopes[it.scope].toLowerCase()}`;
    case 'connected':
      return `connected with ${it.key === 'ownKey' ? 'the client’s' : 'PlanOK’s'} APIKEY`;
    case 'removed':
      return 'no longer in the settings';
    case 'discarded':
      return 'the onboarding is marked “no agreement”';
    case 'scope':
      return `agreed scope: ${common.scopes[it.scope].toLowerCase()}`;
    case 'module':
      return `${common.modules[it.module]}: ${moduleStates[it.state]}`;
    case 'offer':
      return `offer of the API REST: ${offers[it.state]}`;
  }
}

function warning(it: Warning): string {
  switch (it.code) {
    case 'backingOld':
      return `The backing of ${common.modules[it.module]} is ${it.days} days old. It should be confirmed again.`;
    case 'demoOverdue':
      return `The demo was scheduled for ${common.date(it.scheduledFor)}, but it is not recorded whether it was held.`;
    case 'handedOverBeforeAgreement':
      return 'Credentials were handed over before the scope of the agreement was known.';
    case 'clientKeyWithoutModule':
      return 'The client handed over an APIKEY, but the API REST is recorded as not contracted. Check the module or the hand-over.';
    case 'planokKeyThoughContracted':
      return 'PlanOK handed over the APIKEY, but the client has contracted the API REST: it is the client who should hand it over.';
    case 'acknowledgedBeforeTold':
      return 'Hauzd’s acknowledgement is dated before the notice. Check the dates.';
    case 'connectedWithoutModule':
      return 'The connection is recorded with the client’s APIKEY, but the API REST is recorded as not contracted. Check the module or the connection.';
    case 'integrationWithoutModule':
      return `“${common.scopes[it.scope]}” is recorded as working, but this is not contracted: ${common.modules[it.module]}.`;
    case 'integrationBeyondScope':
      return `“${common.scopes[it.scope]}” is recorded as working, but it is outside the agreed scope.`;
  }
}

const names: FactNames = {
  module: (which) => `Module ${namedIn(common.modules, which)}`,
  expectedScope: () => 'Expected scope',
  moduleInformation: () => 'Module information to Hauzd',
  demoSchedule: () => 'Date of the demo',
  demoOutcome: () => 'Demo',
  contact: () => "Client's contact details",
  agreement: () => 'Agreement',
  offer: () => 'Offer of the API REST',
  handOver: (which, from) =>
    `Hand-over of ${namedIn(common.credentials, which)} (${from === 'planok' ? 'PlanOK' : 'client'})`,
  keyRuleAcknowledgement: () => "Hauzd's acknowledgement",
  keyRuleNotice: () => 'Notice to Hauzd about the APIKEY',
  integration: (which) => `Integration: ${namedIn(common.scopes, which).toLowerCase()}`,
  ownStep: () => 'Custom step',
  discarded: () => 'No agreement',
  exception: (which) => `Authorised exception: ${namedIn(common.gates, which)}`,
};

const kinds: Record<HistoryKind, string> = {
  start: 'Onboarding started',
  confirmModules: 'Modules confirmed',
  expectScope: 'Expected scope',
  sendModuleInformation: 'Hauzd told about the modules',
  correctModuleInformation: 'Date of telling Hauzd corrected',
  omitModuleInformation: 'Information to Hauzd omitted',
  scheduleDemo: 'Demo scheduled',
  holdDemo: 'Demo held',
  omitDemo: 'Demo omitted',
  noteContact: "Client's contact details",
  closeAgreement: 'Agreement closed',
  correctAgreement: 'Agreement corrected',
  makeOffer: 'API REST offered',
  acceptOffer: 'API REST accepted',
  declineOffer: 'API REST not bought',
  handOverFromClient: 'Hand-over by the client',
  handOverFromPlanok: 'Hand-over by PlanOK',
  tellHauzd: 'Hauzd told about the APIKEY',
  acknowledgeKeyRule: 'Acknowledged by Hauzd',
  reportIntegration: 'Integration working',
  recordOwnStep: 'Custom step done',
  discard: 'Marked as no agreement',
  resume: 'Resumed',
  withdraw: 'Fact withdrawn',
  undo: 'Recorded fact undone',
  authoriseException: 'Exception authorised',
  revokeException: 'Exception revoked',
  apply: 'Plan applied',
};

export const factWords: FactWords = {
  sources: {
    contract: 'Contract',
    crm: 'CRM',
    billing: 'Billing',
    sales: 'Sales',
    client: 'The client',
    other: 'Other',
    automation: 'Automation',
  },
  channels: {
    passwordManager: 'Password manager',
    secureLink: 'Secure link',
    phone: 'Phone',
    meeting: 'Meeting',
    email: 'Email',
    other: 'Other',
  },
  moduleStates,
  offers,
  declinedHow: { refused: 'declined', noAnswer: 'no answer' },
  phases,
  cause,
  warning,
  fact: factName(names, 'Other fact'),
  held: 'held',
  omitted: 'omitted',
  sent: 'sent',
  scheduledFor: (day) => `for ${common.date(day)}`,
  contact: { yes: 'Hauzd has them', no: 'Hauzd does not have them' },
  closedOn: (day) => `closed on ${common.date(day)}`,
  inForce: 'In force',
  replaced: 'Replaced',
  scopeUnknown: 'scope not known yet',
  throughPlanok: 'through PlanOK',
  acknowledgedOn: (day) => `acknowledged on ${common.date(day)}`,
  works: 'working',
  told: 'told',
  historyKind: kindName(kinds, 'Other change'),
  historyPlan: {
    created: 'Created',
    linked: 'Linked',
    retired: 'No longer apply',
    reopened: 'Reopened or no longer marked “does not apply”',
    revised: 'Changed',
    finished: 'Closed',
  },
  nothing: 'nothing',
};
