import type { Facts, ModuleId, ModuleInformation, ModuleState, Scope } from '../../../src/domain/facts/facts';
import { type GateId, gates } from '../../../src/domain/procedure/gates';
import type { Missing } from '../../../src/domain/procedure/missing';
import { knownSteps } from '../../../src/domain/procedure/steps';
import { agreed, handOver, STAMP, START, working } from '../facts';

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

// A million clients are put together from these, part by part: to build each anew takes longer than what is tested.
const DAY = { on: '2026-03-05', ...STAMP };
const GIVEN = handOver();
const INFORMED_WITHOUT: ModuleInformation = { kind: 'omitted', reason: 'x', ...DAY };
const DEMO: Record<Case['demo'], Facts['demo']> = {
  none: {},
  scheduled: { scheduled: { for: '2026-03-09', recordedOn: '2026-03-05', ...STAMP } },
  held: { outcome: { kind: 'held', ...DAY } },
  omitted: { outcome: { kind: 'omitted', reason: 'x', ...DAY } },
};
const AGREEMENTS: Record<Case['scope'], Facts['agreements']> = {
  noAgreement: [],
  scopeUnknown: [agreed(undefined)],
  sync: [agreed('sync')],
  quote: [agreed('quote')],
  reserve: [agreed('reserve')],
};
const OFFER: Record<Case['offer'], Facts['offer']> = {
  notMade: { state: 'notMade' },
  made: { state: 'made', on: '2026-03-11', ...STAMP },
  accepted: { state: 'accepted', on: '2026-03-11', ...STAMP },
  declined: { state: 'declined', how: 'noAnswer', on: '2026-03-11', ...STAMP },
};
const API_KEY: Record<Case['key'], Facts['handOvers']['apiKey']> = {
  nobody: {},
  client: { client: GIVEN },
  planok: { planok: GIVEN },
  both: { client: GIVEN, planok: GIVEN },
};
const CONNECTED = {
  ownKey: { ...working, connectedBy: 'ownKey' },
  planokKey: { ...working, connectedBy: 'planokKey' },
  undecided: { ...working, connectedBy: 'undecided' },
} as const;
const MODULE: Record<ModuleState, Facts['modules'][ModuleId]> = {
  unknown: { state: 'unknown' },
  contracted: { state: 'contracted', on: START, source: 'contract', ...STAMP },
  notContracted: { state: 'notContracted', on: START, source: 'contract', ...STAMP },
};

function factsOf(c: Case): Facts {
  const { apiRest, centralizador, cotizadorWeb, reservaEnLinea } = c;
  const facts: Facts = {
    startedOn: START,
    modules: {
      apiRest: MODULE[apiRest],
      centralizador: MODULE[centralizador],
      cotizadorWeb: MODULE[cotizadorWeb],
      reservaEnLinea: MODULE[reservaEnLinea],
    },
    demo: DEMO[c.demo],
    agreements: AGREEMENTS[c.scope],
    offer: OFFER[c.offer],
    handOvers: {
      apiKey: API_KEY[c.key],
      username: c.username ? { client: GIVEN } : {},
      password: c.password ? { client: GIVEN } : {},
    },
    integrations: {},
    withdrawn: {},
  };
  if (c.information === 'omitted') facts.moduleInformation = INFORMED_WITHOUT;
  else if (c.information !== 'none') {
    const told = c.information === 'sentBeforeAChange' ? other(centralizador) : centralizador;
    const modules = { apiRest, centralizador: told, cotizadorWeb, reservaEnLinea };
    facts.moduleInformation = { kind: 'sent', modules, on: DAY.on, by: DAY.by, at: DAY.at };
  }
  if (c.told) facts.keyRuleNotice = DAY;
  if (c.sync) facts.integrations.sync = CONNECTED[c.sync];
  if (c.quote) facts.integrations.quote = working;
  if (c.reserve) facts.integrations.reserve = working;
  return facts;
}

const other = (state: ModuleState): ModuleState => (state === 'contracted' ? 'notContracted' : 'contracted');
const agreedOf = (c: Case): Scope | undefined =>
  c.scope === 'noAgreement' || c.scope === 'scopeUnknown' ? undefined : c.scope;

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
  const soFar: string[] = [];
  for (const gate of gates({ facts, plan: {}, ownSteps: [], closed: new Set() })) {
    for (const each of wanted[gate.id]) if (!soFar.includes(each)) soFar.push(each);
    const found = gate.missing.map(say);
    const same = found.length === soFar.length && soFar.every((each) => found.includes(each));
    if (!same || gate.open !== (soFar.length === 0)) return { case: c, gate: gate.id, wanted: soFar, found };
  }
  const found = knownSteps(facts, [])
    .filter(({ step }) => step.applies)
    .map(({ step }) => step.id)
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
    for (const { apiRest, centralizador, cotizadorWeb, reservaEnLinea, offer, scope } of modulesOfferScope())
      for (const key of keys)
        for (const username of yesNo)
          for (const password of yesNo)
            for (const told of yesNo)
              for (const sync of [false, 'ownKey', 'planokKey', 'undecided'] as const)
                for (const quote of yesNo)
                  for (const reserve of yesNo) {
                    cases += 1;
                    const found = disagreement({
                      apiRest,
                      centralizador,
                      cotizadorWeb,
                      reservaEnLinea,
                      offer,
                      scope,
                      information: 'sent',
                      demo: 'held',
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
