import type { PersonName } from '../../../local-site/data/people';
import type { Fault, FaultRule } from '../../../local-site/forge-host/gateway/faults';
import type { Command } from '../../../src/domain/facts/commands';
import type { Scope } from '../../../src/domain/facts/facts';
import { type Chance, chanceOf } from './chance';

/** What happens in one run: what people do, in turns of one or two at once, and what goes wrong meanwhile. */
export interface Schedule {
  seed: number;
  turns: Deed[][];
  faults: FaultRule[];
  /** Positions of subtasks that the next bulk creations refuse. */
  refuseElements: number[];
  /** What happens to the events on their way. */
  events: 'asUsual' | 'doubled' | 'dropped' | 'held';
  queueDeliversTwice: boolean;
  actingAsPersonIsSelf: boolean;
  /** Whether a function may die on its way, so that nobody gets an answer. */
  mayDie: boolean;
}

export type Deed =
  | { do: 'start'; person: PersonName; modules: 'contracted' | 'notContracted' | 'none'; scope?: Scope }
  | { do: 'record'; person: PersonName; command: Command }
  | { do: 'apply'; person: PersonName; recreate: boolean }
  /** In Jira itself. */
  | { do: 'reopenSubtask' | 'forgeCopy' | 'deleteSubtask' | 'edit' };

/** What a function sent in its last second (it lives 25) is done within the 40 s of an attempt: decision 04. */
const MOST_LATE_SECONDS = 15;

export function scheduleOf(seed: number): Schedule {
  const chance = chanceOf(seed);
  const faults = Array.from({ length: chance.between(1, 6) }, () => ruleOf(chance));
  const schedule: Schedule = {
    seed,
    turns: turnsOf(chance),
    faults,
    refuseElements: chance.is(0.15) ? [chance.between(0, 6)] : [],
    events: chance.one(['asUsual', 'asUsual', 'doubled', 'dropped', 'held']),
    queueDeliversTwice: chance.is(0.3),
    actingAsPersonIsSelf: chance.is(0.3),
    mayDie: faults.some(
      ({ fault }) => fault.kind === 'stopBefore' || fault.kind === 'stopAfter' || fault.kind === 'delay',
    ),
  };
  // Drawn last, so that a seed's other luck is what it was.
  return chance.is(0.5) ? { ...schedule, faults: [lateRule(chance), ...faults] } : schedule;
}

function turnsOf(chance: Chance): Deed[][] {
  let days = 0;
  // Each thing that is recorded has a day of its own, so that recording it always changes something.
  const day = () => new Date(Date.parse('2025-06-01') + ++days * 86_400_000).toISOString().slice(0, 10);
  const someone = () => chance.one(['implementation', 'lead', 'administrator'] as const);
  const start = (): Deed => ({
    ...{ do: 'start', person: someone(), modules: chance.one(['contracted', 'notContracted', 'none']) },
    ...(chance.is(0.6) && { scope: scopeOf(chance) }),
  });
  const turns: Deed[][] = [chance.is(0.3) ? [start(), start()] : [start()]];
  for (let left = chance.between(3, 8); left > 0; left -= 1) {
    const deeds = Array.from({ length: chance.is(0.35) ? 2 : 1 }, (): Deed => {
      const kind = chance.next();
      if (kind < 0.55) return { do: 'record', person: someone(), command: commandOf(chance, day) };
      if (kind < 0.85) return { do: 'apply', person: someone(), recreate: chance.is(0.4) };
      return { do: chance.one(['reopenSubtask', 'forgeCopy', 'deleteSubtask', 'edit']) };
    });
    turns.push(deeds);
  }
  return turns;
}

const scopeOf = (chance: Chance) => chance.one(['sync', 'quote', 'reserve'] as const);

function commandOf(chance: Chance, day: () => string): Command {
  const on = day();
  const source = 'crm' as const;
  const channel = 'phone' as const;
  return chance.one<() => Command>([
    () => ({ kind: 'confirmModules', modules: { apiRest: chance.one(['contracted', 'notContracted']) }, on, source }),
    () => ({
      kind: 'confirmModules',
      modules: { cotizadorWeb: 'contracted', reservaEnLinea: 'notContracted', centralizador: 'contracted' },
      ...{ on, source },
    }),
    () => ({ kind: 'sendModuleInformation', on }),
    () => ({ kind: 'holdDemo', on }),
    () => ({ kind: 'closeAgreement', closedOn: on, scope: scopeOf(chance) }),
    () => ({ kind: 'closeAgreement', closedOn: on, scope: scopeOf(chance) }),
    () => ({ kind: 'declineOffer', on, how: 'refused' }),
    () => ({ kind: 'acceptOffer', on }),
    () => ({ kind: 'handOverFromClient', credentials: ['username', 'password'], on, channel }),
    () => ({ kind: 'handOverFromPlanok', on, channel, hauzdTold: chance.is(0.5) }),
    () => ({ kind: 'reportIntegration', scope: 'sync', on }),
    () => ({ kind: 'withdraw', fact: chance.one(['demoOutcome', 'module:apiRest', 'offer']), reason: `motivo ${on}` }),
    () => ({ kind: 'discard', on, reason: `motivo ${on}` }),
    () => ({ kind: 'resume' }),
  ])();
}

/** Which request of which function, and what happens to it. */
function ruleOf(chance: Chance): FaultRule {
  const product = chance.one(['jira', 'jira', 'jira', 'storage', 'storage', 'queue'] as const);
  const functionKey = chance.one(['panel', 'panel', 'repair', 'issue-event', 'repair-hourly', undefined] as const);
  const where = chance.is(0.5) ? { nth: chance.between(1, 25) } : { times: chance.between(1, 4) };
  const match = { product, ...(functionKey && { functionKey }) };
  if (product === 'storage' && chance.is(0.4)) {
    const body = { code: 'CONDITIONAL_CHECK_FAILED', message: 'Request failed due to conditional check specified' };
    return { match: { ...match, operation: 'transaction' }, ...where, fault: { kind: 'status', status: 400, body } };
  }
  return { match, ...where, fault: faultOf(chance) };
}

/**
 * A write whose answer is lost and which is carried out all the same, later. Mostly a creation, and whatever else the app
 * may write but *Edit issue*: for marks of *no aplica* an attempt is over once their answer is lost, so that one which
 * comes late may be commented on twice.
 */
function lateRule(chance: Chance): FaultRule {
  const create = { method: 'POST', path: '/issue/bulk$' };
  const match = chance.one<FaultRule['match']>([
    create,
    create,
    create,
    create,
    { method: 'POST', path: '/(transitions|remotelink)$' },
    { method: 'PUT', path: '/properties/[^/]+$' },
    { product: 'storage', operation: 'transaction' },
  ]);
  return {
    match,
    nth: chance.between(1, 2),
    fault: { kind: 'doneLater', requests: chance.between(1, 40), ms: chance.between(1, MOST_LATE_SECONDS) * 1_000 },
  };
}

function faultOf(chance: Chance): Fault {
  const limit = (reason: string, wait?: number): Fault => ({
    ...{ kind: 'status', status: 429 },
    headers: { 'RateLimit-Reason': reason, ...(wait !== undefined && { 'Retry-After': String(wait) }) },
  });
  return chance.one<() => Fault>([
    () => limit('jira-burst-based', chance.between(1, 5)),
    () => limit('jira-burst-based'),
    () => limit('jira-per-issue-on-write', chance.between(1, 30)),
    () => limit('jira-quota-global-based', 1800),
    () => limit('jira-quota-tenant-based'),
    () => ({ kind: 'status', status: chance.one([500, 502, 503]) }),
    () => ({ kind: 'lostAnswer' }),
    () => ({ kind: 'lostAnswer' }),
    () => ({ kind: 'stopBefore' }),
    () => ({ kind: 'stopAfter' }),
    () => ({ kind: 'delay', ms: chance.one([3_000, 24_000, 40_000]) }),
  ])();
}
