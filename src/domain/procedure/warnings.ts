import { daysBetween, type LocalDate } from '../dates';
import { agreedScope, covers, syncBranch } from '../facts/branch';
import type { Command } from '../facts/commands';
import {
  CREDENTIALS,
  type Credential,
  type FactKind,
  type Facts,
  MODULES,
  type ModuleId,
  type Scope,
} from '../facts/facts';
import { NEEDS, OBLIGATORY_SCOPES } from './needs';

/** What looks odd in the facts. It shuts nothing and is refused nowhere: someone should look. */
export type Warning =
  | { code: 'backingOld'; module: ModuleId; days: number }
  | { code: 'demoOverdue'; scheduledFor: LocalDate; days: number }
  | { code: 'handedOverBeforeAgreement' }
  | { code: 'clientKeyWithoutModule' }
  | { code: 'planokKeyThoughContracted' }
  /** Hauzd acknowledged the notice before it was told. */
  | { code: 'acknowledgedBeforeTold' }
  /** A connection reported with a key of the client, who has not contracted the API REST. */
  | { code: 'connectedWithoutModule' }
  | { code: 'integrationWithoutModule'; scope: Scope; module: ModuleId }
  | { code: 'integrationBeyondScope'; scope: Scope };

type Check = (facts: Facts, today: LocalDate, backingDays: number) => Warning[];
const nothing: Check = () => [];

/** What can look odd about each kind of fact. */
const CHECKS: Record<FactKind, Check> = {
  module: oldBacking,
  expectedScope: nothing,
  moduleInformation: nothing,
  demoSchedule: overdue,
  demoOutcome: nothing,
  contact: nothing,
  agreement: nothing,
  offer: nothing,
  handOver: credentials,
  keyRuleNotice: nothing,
  keyRuleAcknowledgement: acknowledgedEarly,
  integration: integrations,
  ownStep: nothing,
  discarded: nothing,
};

/** What is shown first. */
const ORDER: Record<Warning['code'], number> = {
  backingOld: 0,
  demoOverdue: 1,
  handedOverBeforeAgreement: 2,
  acknowledgedBeforeTold: 3,
  connectedWithoutModule: 4,
  clientKeyWithoutModule: 5,
  planokKeyThoughContracted: 6,
  integrationBeyondScope: 7,
  integrationWithoutModule: 7,
};

/** What a reader should know of a record besides what is missing. `backingDays`: from when on backing is old. */
export function warnings(facts: Facts, today: LocalDate, backingDays: number): Warning[] {
  if (facts.discarded) return [];
  return Object.values(CHECKS)
    .flatMap((check) => check(facts, today, backingDays))
    .sort((a, b) => ORDER[a.code] - ORDER[b.code]);
}

/**
 * The command that confirms a module again as it stands: same state, source and note, seen today. Undefined while the
 * module is unknown: there is nothing to confirm again.
 */
export function confirmAgain(facts: Facts, module: ModuleId, today: LocalDate): Command | undefined {
  const fact = facts.modules[module];
  if (fact.state === 'unknown') return undefined;
  const { state, source, note } = fact;
  return { kind: 'confirmModules', modules: { [module]: state }, on: today, source, ...(note && { note }) };
}

function oldBacking(facts: Facts, today: LocalDate, backingDays: number): Warning[] {
  return MODULES.flatMap((module): Warning[] => {
    const fact = facts.modules[module];
    const days = fact.state === 'unknown' ? 0 : daysBetween(fact.on, today);
    return days > backingDays ? [{ code: 'backingOld', module, days }] : [];
  });
}

function overdue(facts: Facts, today: LocalDate): Warning[] {
  const scheduledFor = facts.demo.scheduled?.for;
  if (!scheduledFor || facts.demo.outcome || scheduledFor >= today) return [];
  return [{ code: 'demoOverdue', scheduledFor, days: daysBetween(scheduledFor, today) }];
}

function credentials(facts: Facts): Warning[] {
  const handed = (credential: Credential) => Object.keys(facts.handOvers[credential]).length > 0;
  const found: Warning[] = [];
  if (agreedScope(facts) === undefined && CREDENTIALS.some(handed)) found.push({ code: 'handedOverBeforeAgreement' });
  const { client, planok } = facts.handOvers.apiKey;
  const connected = facts.integrations.sync !== undefined;
  if (client && facts.modules.apiRest.state === 'notContracted') found.push({ code: 'clientKeyWithoutModule' });
  if (planok && !client && !connected && syncBranch(facts) === 'ownKey')
    found.push({ code: 'planokKeyThoughContracted' });
  return found;
}

function acknowledgedEarly({ keyRuleNotice: notice }: Facts): Warning[] {
  return notice?.acknowledgedOn && notice.acknowledgedOn < notice.on ? [{ code: 'acknowledgedBeforeTold' }] : [];
}

function integrations(facts: Facts): Warning[] {
  const scope = agreedScope(facts);
  const isOwnKey = facts.integrations.sync?.connectedBy === 'ownKey';
  const withoutModule = isOwnKey && facts.modules.apiRest.state === 'notContracted';
  const beyond = OBLIGATORY_SCOPES.flatMap((each): Warning[] => {
    if (!facts.integrations[each]) return [];
    if (scope !== undefined && !covers(scope, each)) return [{ code: 'integrationBeyondScope', scope: each }];
    const { module } = NEEDS[each];
    return facts.modules[module].state === 'contracted'
      ? []
      : [{ code: 'integrationWithoutModule', scope: each, module }];
  });
  return [...(withoutModule ? [{ code: 'connectedWithoutModule' } as const] : []), ...beyond];
}
