import type { Facts, ModuleState, Scope } from '../../../src/domain/facts/facts';
import { noFacts } from '../../../src/domain/facts/facts';
import { type GateId, gates } from '../../../src/domain/procedure/gates';
import type { Missing } from '../../../src/domain/procedure/missing';
import { knownSteps } from '../../../src/domain/procedure/steps';
import { agreed, handOver, STAMP, START, withModules, working } from '../facts';

/**
 * The whole decision space against the procedure. What is expected is written here from its text, clause by clause, in
 * words of its own, without a function of the app: a `Case` is what staff know, `expected` what the procedure asks.
 */

const states: ModuleState[] = ['unknown', 'contracted', 'notContracted'];
const offers = ['notMade', 'made', 'accepted', 'declined'] as const;
const scopes = ['noAgreement', 'scopeUnknown', 'sync', 'quote', 'reserve'] as const;
const informations = ['none', 'sent', 'sentBeforeAChange', 'omitted'] as const;
const demos = ['none', 'scheduled', 'held', 'omitted'] as const;
const keys = ['nobody', 'client', 'planok', 'both'] as const;
const yesNo = [false, true];

interface Case {
  apiRest: ModuleState;
  centralizador: ModuleState;
  cotizadorWeb: ModuleState;
  reservaEnLinea: ModuleState;
  offer: (typeof offers)[number];
  scope: (typeof scopes)[number];
  information: (typeof informations)[number];
  demo: (typeof demos)[number];
  key: (typeof keys)[number];
  username: boolean;
  password: boolean;
  told: boolean;
  /** How the client was connected, where stock and prices work. */
  sync: false | 'ownKey' | 'planokKey' | 'undecided';
  quote: boolean;
  reserve: boolean;
}

function factsOf(c: Case): Facts {
  const { apiRest, centralizador, cotizadorWeb, reservaEnLinea } = c;
  const modules = { apiRest, centralizador, cotizadorWeb, reservaEnLinea };
  const base = withModules(noFacts(START), modules);
  const told = c.information === 'sentBeforeAChange' ? { ...modules, centralizador: other(centralizador) } : modules;
  const day = { on: '2026-03-05', ...STAMP };
  return {
    ...base,
    ...(c.information.startsWith('sent') && { moduleInformation: { kind: 'sent', modules: told, ...day } }),
    ...(c.information === 'omitted' && { moduleInformation: { kind: 'omitted', reason: 'x', ...day } }),
    demo: {
      ...(c.demo === 'scheduled' && { scheduled: { for: '2026-03-09', recordedOn: '2026-03-05', ...STAMP } }),
      ...(c.demo === 'held' && { outcome: { kind: 'held', ...day } }),
      ...(c.demo === 'omitted' && { outcome: { kind: 'omitted', reason: 'x', ...day } }),
    },
    agreements: c.scope === 'noAgreement' ? [] : [agreed(agreedOf(c))],
    offer: c.offer === 'notMade' ? { state: 'notMade' } : offerOf(c.offer),
    handOvers: {
      apiKey: {
        ...((c.key === 'client' || c.key === 'both') && { client: handOver() }),
        ...((c.key === 'planok' || c.key === 'both') && { planok: handOver() }),
      },
      username: c.username ? { client: handOver() } : {},
      password: c.password ? { client: handOver() } : {},
    },
    ...(c.told && { keyRuleNotice: day }),
    integrations: {
      ...(c.sync && { sync: { ...working, connectedBy: c.sync } }),
      ...(c.quote && { quote: working }),
      ...(c.reserve && { reserve: working }),
    },
  };
}

const other = (state: ModuleState): ModuleState => (state === 'contracted' ? 'notContracted' : 'contracted');
const agreedOf = (c: Case): Scope | undefined =>
  c.scope === 'noAgreement' || c.scope === 'scopeUnknown' ? undefined : c.scope;
function offerOf(state: 'made' | 'accepted' | 'declined'): Facts['offer'] {
  if (state === 'declined') return { state, how: 'noAnswer', on: '2026-03-11', ...STAMP };
  return { state, on: '2026-03-11', ...STAMP };
}

/** What each gate itself asks for, from the text. */
function expected(c: Case): Record<GateId, string[]> {
  const scope = agreedOf(c);
  const demoOver = c.demo === 'held' || c.demo === 'omitted';

  // 1.1: PlanOK tells Hauzd, before the meeting, which of the four modules the client has.
  const presentation = [];
  if (c.apiRest === 'unknown') presentation.push('moduleUnknown apiRest');
  if (c.centralizador === 'unknown') presentation.push('moduleUnknown centralizador');
  if (c.cotizadorWeb === 'unknown') presentation.push('moduleUnknown cotizadorWeb');
  if (c.reservaEnLinea === 'unknown') presentation.push('moduleUnknown reservaEnLinea');
  if (c.information === 'none') presentation.push('hauzdNotInformed');
  if (c.information === 'sentBeforeAChange' && !demoOver) presentation.push('informationOutdated');

  // 1: PlanOK arranges the meeting, Hauzd demonstrates and negotiates until the agreement. 2: its scope must be known.
  const noScope = [];
  if (c.scope === 'noAgreement') noScope.push('agreementNotClosed');
  if (c.scope === 'scopeUnknown') noScope.push('scopeNotKnown');
  const agreement = [];
  if (c.demo === 'none') agreement.push('demoNotScheduled');
  if (c.demo === 'scheduled') agreement.push('demoNotHeld');
  agreement.push(...noScope);

  const prerequisites = [...noScope];
  const credentials = [...noScope];
  const live = [...noScope];
  if (scope) {
    const quotes = scope === 'quote' || scope === 'reserve';
    const reserves = scope === 'reserve';
    // 2.1.2: without API REST, PlanOK tries to sell it; only when the client decides not to buy it, PlanOK hands over.
    if (c.apiRest === 'unknown') prerequisites.push('moduleUnknown apiRest');
    if (c.apiRest === 'notContracted' && !c.sync) {
      if (c.offer === 'notMade') prerequisites.push('offerNotMade');
      if (c.offer === 'made') prerequisites.push('offerUnanswered');
      if (c.offer === 'accepted') prerequisites.push('purchaseNotActivated');
    }
    // 2.2.1 and 2.3.1: to quote, the cotizador web must be contracted; to reserve, the reserva en línea too.
    if (quotes && c.cotizadorWeb === 'unknown') prerequisites.push('moduleUnknown cotizadorWeb');
    if (quotes && c.cotizadorWeb === 'notContracted') prerequisites.push('moduleNotContracted cotizadorWeb');
    if (reserves && c.reservaEnLinea === 'unknown') prerequisites.push('moduleUnknown reservaEnLinea');
    if (reserves && c.reservaEnLinea === 'notContracted') prerequisites.push('moduleNotContracted reservaEnLinea');

    // 2.1.1: with API REST, the client hands over all three. 2.1.2: without, the client gives user and password and
    // PlanOK the APIKEY, and Hauzd may not give it to the client.
    const fromClient = [];
    const ownKey = !c.sync && c.apiRest === 'contracted';
    const planokKey = !c.sync && c.apiRest === 'notContracted' && c.offer === 'declined';
    if (ownKey && c.key !== 'client' && c.key !== 'both') fromClient.push('apiKey');
    if ((ownKey || planokKey) && !c.username) fromClient.push('username');
    if ((ownKey || planokKey) && !c.password) fromClient.push('password');
    const planokGave = c.key === 'planok' || c.key === 'both';
    if (fromClient.length > 0) credentials.push(`notHandedOver client ${fromClient.join()}`);
    if (planokKey && !planokGave) credentials.push('notHandedOver planok apiKey');
    if ((planokGave || worksWithPlanoksKey(c)) && !c.told) credentials.push('hauzdNotTold');

    // 2.1, 2.2.2, 2.3.2: Hauzd makes each integration of the scope work.
    if (!c.sync) live.push('integrationNotWorking sync');
    if (quotes && !c.quote) live.push('integrationNotWorking quote');
    if (reserves && !c.reserve) live.push('integrationNotWorking reserve');
  } else if ((c.key === 'planok' || c.key === 'both' || worksWithPlanoksKey(c)) && !c.told) {
    credentials.push('hauzdNotTold');
  }
  return { presentation, agreement, prerequisites, credentials, live };
}

/** Who has no API REST has no APIKEY: what works then works with PlanOK's (2.1.2). */
const worksWithPlanoksKey = (c: Case): boolean =>
  c.sync !== false && (c.apiRest === 'notContracted' || c.sync === 'planokKey');

function connectedOn(c: Case): string {
  if (worksWithPlanoksKey(c)) return 'planokKey';
  if (c.sync === 'ownKey' || c.apiRest === 'contracted') return 'ownKey';
  return '';
}

/** The subtasks that the procedure asks for, done or not. */
function expectedSteps(c: Case): string[] {
  const always = ['closeAgreement', 'confirmModules', 'holdDemo', 'informHauzd'];
  const scope = agreedOf(c);
  if (!scope) return always;
  const toConnect =
    c.apiRest === 'contracted' ? 'ownKey' : c.apiRest === 'notContracted' && c.offer === 'declined' ? 'planokKey' : '';
  const branch = c.sync ? connectedOn(c) : toConnect;
  return [
    ...always,
    ...(c.apiRest === 'notContracted' && !c.sync ? ['offerApiRest'] : []),
    ...(branch === 'ownKey' ? ['clientHandsOverCredentials'] : []),
    ...(branch === 'planokKey' ? ['clientGivesUserAndPassword', 'planokHandsOverApiKey'] : []),
    'connectStockAndPrices',
    ...(scope !== 'sync' && c.cotizadorWeb === 'notContracted' ? ['contractCotizadorWeb'] : []),
    ...(scope !== 'sync' ? ['enableQuotes'] : []),
    ...(scope === 'reserve' && c.reservaEnLinea === 'notContracted' ? ['contractReservaEnLinea'] : []),
    ...(scope === 'reserve' ? ['enableReservations'] : []),
  ].sort();
}

function say(item: Missing): string {
  switch (item.code) {
    case 'moduleUnknown':
    case 'moduleNotContracted':
      return `${item.code} ${item.module}`;
    case 'integrationNotWorking':
      return `${item.code} ${item.scope}`;
    case 'notHandedOver':
      return `${item.code} ${item.from} ${item.credentials.join()}`;
    default:
      return item.code;
  }
}

/** Where a case differs from what the procedure asks; nothing where it agrees. */
function disagreement(c: Case): unknown {
  const facts = factsOf(c);
  const wanted = expected(c);
  let soFar: string[] = [];
  for (const gate of gates({ facts, plan: {}, ownSteps: [], closed: new Set() })) {
    soFar = [...new Set([...soFar, ...wanted[gate.id]])];
    const found = gate.missing.map(say);
    const same = found.length === soFar.length && soFar.every((each) => found.includes(each));
    if (!same || gate.open !== (soFar.length === 0)) return { case: c, gate: gate.id, wanted: soFar, found };
  }
  const found = knownSteps(facts, [])
    .map(({ step }) => step)
    .filter((step) => step.applies)
    .map((step) => step.id as string)
    .sort();
  const wantedSteps = expectedSteps(c);
  return found.join() === wantedSteps.join() ? undefined : { case: c, wantedSteps, found };
}

function* modulesOfferScope(): Generator<
  Pick<Case, 'apiRest' | 'centralizador' | 'cotizadorWeb' | 'reservaEnLinea' | 'offer' | 'scope'>
> {
  for (const apiRest of states)
    for (const centralizador of states)
      for (const cotizadorWeb of states)
        for (const reservaEnLinea of states)
          for (const offer of offers)
            for (const scope of scopes) yield { apiRest, centralizador, cotizadorWeb, reservaEnLinea, offer, scope };
}

const nothingHandedOver = { key: 'nobody', username: false, password: false, told: false } as const;
const nothingWorks = { sync: false, quote: false, reserve: false } as const;

describe('every combination of modules, offer and scope asks for what the procedure says', () => {
  test('with every state of the information to Hauzd and of the demonstration', () => {
    let cases = 0;
    for (const known of modulesOfferScope())
      for (const information of informations)
        for (const demo of demos) {
          cases += 1;
          const found = disagreement({ ...known, information, demo, ...nothingHandedOver, ...nothingWorks });
          if (found) expect(found).toBeUndefined();
        }
    expect(cases).toBe(3 ** 4 * 4 * 5 * 4 * 4);
  });

  test('with every state of the hand-overs, the notice to Hauzd and the integrations', () => {
    let cases = 0;
    for (const known of modulesOfferScope())
      for (const key of keys)
        for (const username of yesNo)
          for (const password of yesNo)
            for (const told of yesNo)
              for (const sync of [false, 'ownKey', 'planokKey', 'undecided'] as const)
                for (const quote of yesNo)
                  for (const reserve of yesNo) {
                    cases += 1;
                    const before = { information: 'sent', demo: 'held' } as const;
                    const found = disagreement({
                      ...known,
                      ...before,
                      key,
                      username,
                      password,
                      told,
                      sync,
                      quote,
                      reserve,
                    });
                    if (found) expect(found).toBeUndefined();
                  }
    expect(cases).toBe(3 ** 4 * 4 * 5 * 4 * 2 ** 3 * 4 * 2 ** 2);
  });
});
