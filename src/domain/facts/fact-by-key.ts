import type { Agreement, FactKey, Facts, ModuleId } from './facts';

/** The names of facts of which there is one each. */
type SingleFact = Exclude<FactKey, `agreement:${string}`>;

/** A fact that a command changed: what was recorded, and what is. */
export interface FactChange {
  fact: FactKey;
  before?: unknown;
  after?: unknown;
}

/** Every fact that is recorded, by its name. A fact whose name is forgotten here does not compile. */
export function factsByKey(facts: Facts): Partial<Record<FactKey, object | string | boolean>> {
  const { demo, handOvers, integrations } = facts;
  const module = (name: ModuleId) => {
    const fact = facts.modules[name];
    return fact.state === 'unknown' ? undefined : fact;
  };
  const { acknowledgedOn, ...told } = facts.keyRuleNotice ?? {};
  const notice = facts.keyRuleNotice && told;
  const single: Record<SingleFact, object | string | boolean | undefined> = {
    'module:apiRest': module('apiRest'),
    'module:centralizador': module('centralizador'),
    'module:cotizadorWeb': module('cotizadorWeb'),
    'module:reservaEnLinea': module('reservaEnLinea'),
    expectedScope: facts.expectedScope,
    moduleInformation: facts.moduleInformation,
    demoSchedule: demo.scheduled,
    demoOutcome: demo.outcome,
    contact: demo.contact,
    offer: facts.offer.state === 'notMade' ? undefined : facts.offer,
    'handOver:apiKey:client': handOvers.apiKey.client,
    'handOver:username:client': handOvers.username.client,
    'handOver:password:client': handOvers.password.client,
    'handOver:apiKey:planok': handOvers.apiKey.planok,
    keyRuleNotice: notice,
    keyRuleAcknowledgement: acknowledgedOn && { on: acknowledgedOn, ...facts.stamps?.keyRuleAcknowledgement },
    'integration:sync': integrations.sync,
    'integration:quote': integrations.quote,
    'integration:reserve': integrations.reserve,
    discarded: facts.discarded,
  };
  const agreements = facts.agreements.map((agreement): [FactKey, Agreement] => [
    `agreement:${agreement.id}`,
    agreement,
  ]);
  return Object.fromEntries([...Object.entries(single).filter(([, fact]) => fact !== undefined), ...agreements]);
}

const NAMES: Record<SingleFact, true> = {
  'module:apiRest': true,
  'module:centralizador': true,
  'module:cotizadorWeb': true,
  'module:reservaEnLinea': true,
  expectedScope: true,
  moduleInformation: true,
  demoSchedule: true,
  demoOutcome: true,
  contact: true,
  offer: true,
  'handOver:apiKey:client': true,
  'handOver:username:client': true,
  'handOver:password:client': true,
  'handOver:apiKey:planok': true,
  keyRuleNotice: true,
  keyRuleAcknowledgement: true,
  'integration:sync': true,
  'integration:quote': true,
  'integration:reserve': true,
  discarded: true,
};

/** Whether a text names a fact. One that is forgotten among the names does not compile. */
export const isFactKey = (text: string): text is FactKey =>
  Object.hasOwn(NAMES, text) || /^agreement:[\w-]{1,64}$/.test(text);

/** The facts that differ, each by its name, before and after. */
export function differences(before: Facts, after: Facts): FactChange[] {
  const was = factsByKey(before);
  const is = factsByKey(after);
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])] as FactKey[];
  return names.flatMap((fact) => {
    const [old, now] = [was[fact], is[fact]];
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    return [{ fact, ...(old !== undefined && { before: old }), ...(now !== undefined && { after: now }) }];
  });
}
