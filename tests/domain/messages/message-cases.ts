import type { Facts, HandOver, ModuleState, Offer, Scope } from '../../../src/domain/facts/facts';
import { noFacts } from '../../../src/domain/facts/facts';
import { agreed, handOver, STAMP, START, withModules, working } from '../facts';

/** What decides which messages a client has, in every combination that staff can record. */
export interface MessageCase {
  apiRest: ModuleState;
  cotizadorWeb: ModuleState;
  reservaEnLinea: ModuleState;
  offer: Offer['state'];
  scope: Scope | 'noAgreement' | 'scopeUnknown';
  demo: 'none' | 'scheduled' | 'overdue' | 'held' | 'omitted';
  /** Who handed over what: nobody, PlanOK its APIKEY, the client user and password, or everybody everything. */
  handed: 'nothing' | 'planokKey' | 'userAndPassword' | 'all';
  /** By whose APIKEY stock and prices work. */
  sync: false | 'ownKey' | 'planokKey';
}

export const DEMO_DAY = '2026-03-25';

/** What somebody may have typed where a fact takes a text: no message may carry it. */
export const TYPED = 'texto escrito a mano';

const states: ModuleState[] = ['unknown', 'contracted', 'notContracted'];

export function allCases(): MessageCase[] {
  const cases: MessageCase[] = [];
  for (const apiRest of states)
    for (const cotizadorWeb of states)
      for (const reservaEnLinea of states)
        for (const offer of ['notMade', 'made', 'accepted', 'declined'] as const)
          for (const scope of ['noAgreement', 'scopeUnknown', 'sync', 'quote', 'reserve'] as const)
            for (const demo of ['none', 'scheduled', 'overdue', 'held', 'omitted'] as const)
              for (const handed of ['nothing', 'planokKey', 'userAndPassword', 'all'] as const)
                for (const sync of [false, 'ownKey', 'planokKey'] as const)
                  cases.push({ apiRest, cotizadorWeb, reservaEnLinea, offer, scope, demo, handed, sync });
  return cases;
}

/** The facts of a case, with a typed text wherever one fits. */
export function factsOf(c: MessageCase): Facts {
  const { apiRest, cotizadorWeb, reservaEnLinea } = c;
  const facts = withModules(noFacts(START), { apiRest, centralizador: 'contracted', cotizadorWeb, reservaEnLinea });
  const { modules } = facts;
  for (const fact of Object.values(modules)) if (fact.state !== 'unknown') fact.note = TYPED;
  const day = { on: '2026-03-05', ...STAMP };
  const fromClient = c.handed === 'userAndPassword' || c.handed === 'all';
  const client: { client?: HandOver } = fromClient ? { client: handOver() } : {};
  const fromPlanok = c.handed === 'planokKey' || c.handed === 'all';
  const scheduledFor = c.demo === 'overdue' ? '2026-03-12' : DEMO_DAY;
  return {
    ...facts,
    moduleInformation: { kind: 'omitted', reason: TYPED, ...day },
    demo: {
      ...((c.demo === 'scheduled' || c.demo === 'overdue') && {
        scheduled: { for: scheduledFor, recordedOn: '2026-03-06', ...STAMP },
      }),
      ...(c.demo === 'held' && { outcome: { kind: 'held', ...day } }),
      ...(c.demo === 'omitted' && { outcome: { kind: 'omitted', reason: TYPED, ...day } }),
    },
    agreements: c.scope === 'noAgreement' ? [] : [agreed(c.scope === 'scopeUnknown' ? undefined : c.scope)],
    offer: offerOf(c.offer),
    handOvers: {
      apiKey: { ...(fromPlanok && { planok: handOver() }), ...(c.handed === 'all' && { client: handOver() }) },
      username: client,
      password: client,
    },
    integrations: c.sync ? { sync: { ...working, connectedBy: c.sync } } : {},
    withdrawn: { contact: { ...day } },
  };
}

function offerOf(state: Offer['state']): Offer {
  if (state === 'notMade') return { state };
  if (state === 'declined') return { state, how: 'noAnswer', on: '2026-03-11', ...STAMP };
  return { state, on: '2026-03-11', ...STAMP };
}

/** How the client gets connected, from the procedure's text: by its own APIKEY (2.1.1) or PlanOK's (2.1.2). */
export function branchOf(c: MessageCase): 'none' | 'ownKey' | 'planokKey' | 'undecided' {
  if (c.scope === 'noAgreement' || c.scope === 'scopeUnknown') return 'none';
  if (c.sync) return c.sync;
  if (c.apiRest === 'contracted') return 'ownKey';
  return c.apiRest === 'notContracted' && c.offer === 'declined' ? 'planokKey' : 'undecided';
}
