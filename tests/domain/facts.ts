import type { Agreement, Facts, HandOver, ModuleId, ModuleState, Scope } from '../../src/domain/facts/facts';
import { noFacts } from '../../src/domain/facts/facts';

/** Facts for tests: the fewest words that say what a case is about. Everything else is as on the first day. */

export const STAMP = { by: 'account-1', at: '2026-03-02T12:00:00.000Z' };
export const START = '2026-03-02';

export type States = Partial<Record<ModuleId, ModuleState>>;

export function withModules(facts: Facts, states: States, on = START): Facts {
  const modules = { ...facts.modules };
  for (const [module, state] of Object.entries(states) as [ModuleId, ModuleState][]) {
    modules[module] = state === 'unknown' ? { state } : { state, on, source: 'contract', ...STAMP };
  }
  return { ...facts, modules };
}

export const allContracted: States = {
  apiRest: 'contracted',
  centralizador: 'contracted',
  cotizadorWeb: 'contracted',
  reservaEnLinea: 'contracted',
};

export function agreed(scope: Scope | undefined, closedOn = '2026-03-10'): Agreement {
  return { id: 'agreement-1', closedOn, ...(scope && { scope, scopeOn: closedOn }), ...STAMP };
}

export function handOver(on = '2026-03-12'): HandOver {
  return { on, channel: 'secureLink', ...STAMP };
}

/** A client whose modules are known, Hauzd informed, the demonstration held, and this scope agreed. */
export function atAgreement(scope: Scope | undefined, states: States = allContracted): Facts {
  const facts = withModules(noFacts(START), { ...allContracted, ...states });
  return {
    ...facts,
    moduleInformation: { kind: 'omitted', on: '2026-03-04', reason: 'Hauzd ya lo sabía', ...STAMP },
    demo: { outcome: { kind: 'held', on: '2026-03-06', ...STAMP } },
    agreements: [agreed(scope)],
  };
}

export const declined: Facts['offer'] = { state: 'declined', how: 'refused', on: '2026-03-11', ...STAMP };
export const working = { on: '2026-03-20', ...STAMP };
