import { type Facts, noFacts } from '../../../src/domain/facts/facts';
import { type Message, messages, nameForMessages } from '../../../src/domain/messages/messages';
import { allContracted, atAgreement, declined, handOver, STAMP, START, withModules, working } from '../facts';
import { TODAY } from '../recorded';
import { allCases, branchOf, DEMO_DAY, factsOf, type MessageCase } from './message-cases';

/** A message in a few words: what it is, what it is about, and to whom. */
function named({ content, to }: Message): string {
  const about = 'module' in content ? ` ${content.module}` : '';
  const list = content.id === 'credentialsRequest' ? ` ${content.credentials.join('+')}` : '';
  return `${content.id}${about}${list} → ${to.join('+')}`;
}

/** Which messages the procedure asks for, written from its text. */
function expected(c: MessageCase): string[] {
  const found = ['moduleInformation → hauzd', 'clientStatus → client'];
  const hasScope = c.scope !== 'noAgreement' && c.scope !== 'scopeUnknown';
  const branch = branchOf(c);
  // 1: PlanOK coordinates the meeting, until it took place or was left out.
  if (c.demo !== 'held' && c.demo !== 'omitted') found.push('demoInvitation → client+hauzd');
  // 2.1.2: "vamos a intentar que el cliente la compre", until there is an answer; pointless once it is connected.
  if (hasScope && !c.sync && c.apiRest === 'notContracted' && (c.offer === 'notMade' || c.offer === 'made')) {
    found.push('apiRestOffer → client');
  }
  // 2.2.1, 2.3.1: the agreed scope needs the module.
  const quotes = c.scope === 'quote' || c.scope === 'reserve';
  if (quotes && c.cotizadorWeb === 'notContracted') found.push('moduleOffer cotizadorWeb → client');
  if (c.scope === 'reserve' && c.reservaEnLinea === 'notContracted') found.push('moduleOffer reservaEnLinea → client');
  // 2.1.1: APIKEY, user and password from the client; 2.1.2: user and password only.
  const owed: string[] = [];
  if (branch === 'ownKey' && c.handed !== 'all') owed.push('apiKey');
  if ((branch === 'ownKey' || branch === 'planokKey') && c.handed !== 'all' && c.handed !== 'userAndPassword') {
    owed.push('username', 'password');
  }
  if (!c.sync && owed.length > 0) found.push(`credentialsRequest ${owed.join('+')} → client`);
  // 2.1.2: "Hauzd no puede hacer entrega de la APIKEY al cliente", wherever it is PlanOK's.
  // Who has no API REST has no key: what works then works with PlanOK's.
  const worksWithPlanoks = c.sync === 'planokKey' || (c.sync === 'ownKey' && c.apiRest === 'notContracted');
  const isPlanoks = branch === 'planokKey' || worksWithPlanoks || c.handed === 'planokKey' || c.handed === 'all';
  if (isPlanoks) found.push('keyNotice → hauzd');
  return found.sort();
}

test('every branch and scope has the messages that the procedure asks for, and no other', () => {
  const cases = allCases();
  const wrong = cases.filter((c) => {
    const found = messages({ facts: factsOf(c), ownSteps: [] }, TODAY)
      .map(named)
      .sort();
    return JSON.stringify(found) !== JSON.stringify(expected(c));
  });
  expect(cases.length).toBe(3 ** 3 * 4 * 5 * 5 * 4 * 3);
  expect(wrong.slice(0, 5)).toEqual([]);
});

test('without an agreement to be had there is nothing to send', () => {
  const facts: Facts = {
    ...atAgreement('reserve'),
    discarded: { on: '2026-03-12', reason: 'sin presupuesto', ...STAMP },
  };
  expect(messages({ facts, ownSteps: [] }, TODAY)).toEqual([]);
});

/** The ids of the messages whose turn it is. */
const due = (facts: Facts) =>
  messages({ facts, ownSteps: [] }, TODAY).flatMap((message) => (message.isDue ? [message.content.id] : []));

describe('the messages whose turn it is come first', () => {
  const known = withModules(noFacts(START), allContracted);
  const informed: Facts = {
    ...known,
    moduleInformation: { kind: 'omitted', on: '2026-03-04', reason: 'x', ...STAMP },
  };

  test.each<[string, Facts, string[]]>([
    ['modules are still to be confirmed: that comes first', noFacts(START), []],
    ['the modules are known and Hauzd is not', known, ['moduleInformation']],
    ['Hauzd knows the modules, the meeting is to be arranged', informed, ['demoInvitation']],
    ['the agreement is waited for', { ...atAgreement('sync'), agreements: [] }, []],
    [
      'the agreed scope lacks modules',
      atAgreement('reserve', {
        apiRest: 'notContracted',
        cotizadorWeb: 'notContracted',
        reservaEnLinea: 'notContracted',
      }),
      ['apiRestOffer', 'moduleOffer', 'moduleOffer'],
    ],
    ['the client hands over all three', atAgreement('sync'), ['credentialsRequest']],
    [
      'PlanOK hands over the APIKEY, the client the rest',
      { ...atAgreement('sync', { apiRest: 'notContracted' }), offer: declined },
      ['credentialsRequest', 'keyNotice'],
    ],
    [
      'all of it works',
      { ...atAgreement('sync'), integrations: { sync: { ...working, connectedBy: 'ownKey' } } },
      ['clientStatus'],
    ],
  ])('%s', (_situation, facts, ids) => {
    expect(due(facts)).toEqual(ids);
    const turns = messages({ facts, ownSteps: [] }, TODAY).map(({ isDue }) => isDue);
    expect(turns).toEqual([...turns].sort((a, b) => Number(b) - Number(a)));
  });
});

describe('what sending a message makes true', () => {
  const recordsOf = (facts: Facts, id: Message['content']['id']) =>
    messages({ facts, ownSteps: [] }, TODAY).find(({ content }) => content.id === id)?.records;
  const known = withModules(noFacts(START), allContracted);
  const sent = { kind: 'sent' as const, on: '2026-03-04', ...STAMP };
  const planokKey: Facts = { ...atAgreement('sync', { apiRest: 'notContracted' }), offer: declined };

  test('the module information is recorded as sent, unless it was sent as it stands', () => {
    const told = { apiRest: 'contracted', centralizador: 'contracted', cotizadorWeb: 'contracted' } as const;
    expect([
      recordsOf(known, 'moduleInformation'),
      recordsOf(
        { ...known, moduleInformation: { ...sent, modules: { ...told, reservaEnLinea: 'contracted' } } },
        'moduleInformation',
      ),
      recordsOf(
        { ...known, moduleInformation: { ...sent, modules: { ...told, reservaEnLinea: 'unknown' } } },
        'moduleInformation',
      ),
    ]).toEqual(['sendModuleInformation', undefined, 'sendModuleInformation']);
  });

  test('the offer is recorded as made, once', () => {
    const facts = atAgreement('sync', { apiRest: 'notContracted' });
    expect([
      recordsOf(facts, 'apiRestOffer'),
      recordsOf({ ...facts, offer: { state: 'made', on: '2026-03-12', ...STAMP } }, 'apiRestOffer'),
    ]).toEqual(['makeOffer', undefined]);
  });

  test('that Hauzd was told is recorded with the hand-over, or by itself where the hand-over came before', () => {
    const handedOver: Facts = { ...planokKey, handOvers: { ...planokKey.handOvers, apiKey: { planok: handOver() } } };
    expect([
      recordsOf(planokKey, 'keyNotice'),
      recordsOf(handedOver, 'keyNotice'),
      recordsOf({ ...handedOver, keyRuleNotice: { on: '2026-03-13', ...STAMP } }, 'keyNotice'),
    ]).toEqual([undefined, 'tellHauzd', undefined]);
  });
});

describe('what a message says', () => {
  const contentOf = (facts: Facts, id: Message['content']['id'], today = TODAY) =>
    messages({ facts, ownSteps: [] }, today).find(({ content }) => content.id === id)?.content;

  test('the module information has the four modules, what they rule out, and the expected scope until one is agreed', () => {
    const facts: Facts = {
      ...withModules(noFacts(START), {
        apiRest: 'contracted',
        cotizadorWeb: 'notContracted',
        reservaEnLinea: 'notContracted',
      }),
      expectedScope: 'quote',
    };
    expect(contentOf(facts, 'moduleInformation')).toEqual({
      id: 'moduleInformation',
      modules: [
        { module: 'apiRest', state: 'contracted' },
        { module: 'centralizador', state: 'unknown' },
        { module: 'cotizadorWeb', state: 'notContracted' },
        { module: 'reservaEnLinea', state: 'notContracted' },
      ],
      rulesOut: [
        { module: 'cotizadorWeb', scope: 'quote' },
        { module: 'reservaEnLinea', scope: 'reserve' },
      ],
      expectedScope: 'quote',
    });
    const agreed: Facts = { ...atAgreement('sync'), expectedScope: 'quote' };
    expect(contentOf(agreed, 'moduleInformation')).not.toHaveProperty('expectedScope');
  });

  test('an invitation names the day of the meeting, and none that is over', () => {
    const facts: Facts = {
      ...noFacts(START),
      demo: { scheduled: { for: DEMO_DAY, recordedOn: '2026-03-06', ...STAMP } },
    };
    expect([contentOf(facts, 'demoInvitation', DEMO_DAY), contentOf(facts, 'demoInvitation', '2026-03-26')]).toEqual([
      { id: 'demoInvitation', scheduledFor: DEMO_DAY },
      { id: 'demoInvitation' },
    ]);
  });

  test('the status has what the client sees of the work, and what is needed from the client', () => {
    const facts: Facts = {
      ...atAgreement('quote', { apiRest: 'notContracted', cotizadorWeb: 'notContracted' }),
      offer: declined,
      handOvers: { apiKey: {}, username: { client: handOver() }, password: {} },
    };
    expect(contentOf(facts, 'clientStatus')).toEqual({
      id: 'clientStatus',
      milestones: [
        { of: 'demo', heldOn: '2026-03-06' },
        { of: 'agreement', closedOn: '2026-03-10', scope: 'quote' },
        { of: 'integration', scope: 'sync' },
        { of: 'integration', scope: 'quote' },
      ],
      fromClient: [
        { code: 'moduleNotContracted', module: 'cotizadorWeb', scope: 'quote' },
        { code: 'notHandedOver', from: 'client', credentials: ['password'] },
      ],
      finished: false,
    });
  });

  test("a client's name that looks like a credential is left out", () => {
    expect([
      nameForMessages(' Inmobiliaria Los Aromos '),
      nameForMessages('Aromos, clave: Zx81-qq'),
      nameForMessages('  '),
    ]).toEqual(['Inmobiliaria Los Aromos', undefined, undefined]);
  });
});
