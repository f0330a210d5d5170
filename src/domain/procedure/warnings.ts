import { daysBetween, type LocalDate } from '../dates';
import { agreedScope, covers, syncBranch } from '../facts/branch';
import type { Command } from '../facts/commands';
import { CREDENTIALS, type Credential, type Facts, MODULES, type ModuleId, type Scope } from '../facts/facts';

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

/** What a reader should know of a record besides what is missing. `backingDays`: from when on backing is old. */
export function warnings(facts: Facts, today: LocalDate, backingDays: number): Warning[] {
  if (facts.discarded) return [];
  return [
    ...oldBacking(facts, today, backingDays),
    ...overdue(facts, today),
    ...credentials(facts),
    ...integrations(facts),
  ];
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
  const notice = facts.keyRuleNotice;
  if (notice?.acknowledgedOn && notice.acknowledgedOn < notice.on) found.push({ code: 'acknowledgedBeforeTold' });
  const { client, planok } = facts.handOvers.apiKey;
  const connected = facts.integrations.sync !== undefined;
  if (facts.integrations.sync?.connectedBy === 'ownKey' && facts.modules.apiRest.state === 'notContracted')
    found.push({ code: 'connectedWithoutModule' });
  if (client && facts.modules.apiRest.state === 'notContracted') found.push({ code: 'clientKeyWithoutModule' });
  if (planok && !client && !connected && syncBranch(facts) === 'ownKey')
    found.push({ code: 'planokKeyThoughContracted' });
  return found;
}

const moduleFor: Record<Exclude<Scope, 'sync'>, ModuleId> = { quote: 'cotizadorWeb', reserve: 'reservaEnLinea' };

function integrations(facts: Facts): Warning[] {
  const scope = agreedScope(facts);
  return (['quote', 'reserve'] as const).flatMap((each): Warning[] => {
    if (!facts.integrations[each]) return [];
    if (scope !== undefined && !covers(scope, each)) return [{ code: 'integrationBeyondScope', scope: each }];
    const module = moduleFor[each];
    return facts.modules[module].state === 'contracted'
      ? []
      : [{ code: 'integrationWithoutModule', scope: each, module }];
  });
}
