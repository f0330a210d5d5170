import type { JiraState, PanelError } from '../../src/contract/errors';
import {
  CHANNELS,
  CREDENTIALS,
  DECLINED_HOW,
  type FactKey,
  MODULES,
  OFFER_STATES,
  PARTIES,
  SCOPES,
  SOURCES,
} from '../../src/domain/facts/facts';
import { LANGUAGES, languageFor } from '../../src/domain/language';
import type { NotClosed } from '../../src/domain/procedure/closing';
import { GATES, type Missing, type MissingCode, type MissingItem } from '../../src/domain/procedure/missing';
import { type Cause, PHASES, STEPS } from '../../src/domain/procedure/step-id';
import type { Warning } from '../../src/domain/procedure/warnings';
import { subtaskWords as english } from '../../src/locales/en/subtasks';
import { subtaskWords as spanish } from '../../src/locales/es/subtasks';
import { loadWords } from '../../src/locales/load-words';
import { filesUnder, read } from '../architecture/sources';

/** One of each code; the compiler asks for the ones to come. */
const missing: { [Code in MissingCode]: Extract<MissingItem, { code: Code }>[] } = {
  moduleUnknown: MODULES.map((module) => ({ code: 'moduleUnknown', module })),
  hauzdNotInformed: [{ code: 'hauzdNotInformed' }],
  informationOutdated: [{ code: 'informationOutdated', modules: [...MODULES] }],
  demoNotScheduled: [{ code: 'demoNotScheduled' }],
  demoNotHeld: [{ code: 'demoNotHeld', scheduledFor: '2026-12-01' }],
  agreementNotClosed: [{ code: 'agreementNotClosed' }],
  scopeNotKnown: [{ code: 'scopeNotKnown' }],
  offerNotMade: [{ code: 'offerNotMade' }],
  offerUnanswered: [{ code: 'offerUnanswered' }],
  purchaseNotActivated: [{ code: 'purchaseNotActivated' }],
  moduleNotContracted: [
    { code: 'moduleNotContracted', module: 'cotizadorWeb', scope: 'quote' },
    { code: 'moduleNotContracted', module: 'reservaEnLinea', scope: 'reserve' },
  ],
  notHandedOver: [
    { code: 'notHandedOver', from: 'client', credentials: [...CREDENTIALS] },
    { code: 'notHandedOver', from: 'planok', credentials: ['apiKey'] },
  ],
  hauzdNotTold: [{ code: 'hauzdNotTold' }],
  integrationNotWorking: SCOPES.map((scope) => ({ code: 'integrationNotWorking', scope })),
  ownStep: [{ code: 'ownStep', step: 'own:a1b2c3d4', title: { es: 'Firmar el anexo', en: 'Sign the annex' } }],
  subtaskOpen: [
    { code: 'subtaskOpen', step: 'holdDemo', key: 'IMPL-9' },
    { code: 'subtaskOpen', step: 'own:a1b2c3d4', key: 'IMPL-9', title: { es: 'Firmar el anexo' } },
  ],
  discarded: [{ code: 'discarded' }],
};

const errors: { [Code in PanelError['code']]: Extract<PanelError, { code: Code }> } = {
  dateInvalid: { code: 'dateInvalid', date: '2026-02-30' },
  dateInFuture: { code: 'dateInFuture', date: '2027-01-01' },
  integrationOutsideScope: { code: 'integrationOutsideScope', scope: 'reserve' },
  nothingChosen: { code: 'nothingChosen' },
  noSuchStep: { code: 'noSuchStep' },
  nothingToWithdraw: { code: 'nothingToWithdraw' },
  nothingToUndo: { code: 'nothingToUndo' },
  changedByOther: {
    code: 'changedByOther',
    changes: [{ fact: 'offer', by: 'account-1', at: '2026-11-20T12:00:00.000Z' }],
  },
  unknownAgreement: { code: 'unknownAgreement' },
  hauzdWasNotInformed: { code: 'hauzdWasNotInformed' },
  hauzdWasNotTold: { code: 'hauzdWasNotTold' },
  alreadyDiscarded: { code: 'alreadyDiscarded' },
  notDiscarded: { code: 'notDiscarded' },
  reasonRequired: { code: 'reasonRequired' },
  textTooLong: { code: 'textTooLong', limit: 1000 },
  credentialInText: { code: 'credentialInText' },
  tooMany: { code: 'tooMany', what: 'agreements', limit: 50 },
  noException: { code: 'noException' },
  alreadyAuthorised: { code: 'alreadyAuthorised' },
  gateIsOpen: { code: 'gateIsOpen' },
  exceptionsNotAllowed: { code: 'exceptionsNotAllowed' },
  notAdministrator: { code: 'notAdministrator' },
  newerSettings: { code: 'newerSettings' },
  unreadableSettings: { code: 'unreadableSettings' },
  subtaskTypeGone: { code: 'subtaskTypeGone' },
  otherIssueType: { code: 'otherIssueType' },
  mayNotConfirm: { code: 'mayNotConfirm' },
  notAssignable: { code: 'notAssignable' },
  issueNotFound: { code: 'issueNotFound' },
  notAllowed: { code: 'notAllowed' },
  rateLimited: { code: 'rateLimited', retryAfterSeconds: 1 },
  notConnected: { code: 'notConnected' },
  quotaSpent: { code: 'quotaSpent', until: '2026-03-02T18:00:00.000Z' },
  missingScope: { code: 'missingScope' },
  jiraUnavailable: { code: 'jiraUnavailable' },
  jiraRefused: { code: 'jiraRefused', messages: ['Area is required.'] },
  storageUnavailable: { code: 'storageUnavailable' },
  changedMeanwhile: { code: 'changedMeanwhile' },
  newerRecord: { code: 'newerRecord' },
  unreadableRecord: { code: 'unreadableRecord' },
  unknownCall: { code: 'unknownCall' },
  invalidPayload: { code: 'invalidPayload', path: 'modules' },
  noIssue: { code: 'noIssue' },
  alreadyStarted: { code: 'alreadyStarted' },
  notStarted: { code: 'notStarted' },
  cannotCopy: { code: 'cannotCopy', why: 'notSeen' },
  isSubtask: { code: 'isSubtask' },
  mayNotCreate: { code: 'mayNotCreate' },
  notEditable: { code: 'notEditable' },
  noTransition: { code: 'noTransition' },
  screenFields: { code: 'screenFields', fields: ['Area'] },
  fieldsRefused: { code: 'fieldsRefused', fields: ['Area'], messages: ['Area is required.'] },
  noSubtaskType: { code: 'noSubtaskType' },
  requiredFields: { code: 'requiredFields', fields: ['Area', 'Region'] },
  unknownSubtask: { code: 'unknownSubtask', id: '10' },
  subtaskOfOtherStep: { code: 'subtaskOfOtherStep', id: '10' },
  planChanged: { code: 'planChanged' },
  stepNeedsNoSubtask: { code: 'stepNeedsNoSubtask', step: 'holdDemo' },
  attemptUnderWay: { code: 'attemptUnderWay', secondsLeft: 12 },
  unexpected: { code: 'unexpected' },
};

const causes: { [Fact in Cause['fact']]: Extract<Cause, { fact: Fact }> } = {
  always: { fact: 'always' },
  noScope: { fact: 'noScope' },
  working: { fact: 'working', scope: 'sync' },
  connected: { fact: 'connected', key: 'planokKey' },
  removed: { fact: 'removed' },
  discarded: { fact: 'discarded' },
  scope: { fact: 'scope', scope: 'quote' },
  module: { fact: 'module', module: 'apiRest', state: 'notContracted' },
  offer: { fact: 'offer', state: 'declined' },
};

const warnings: { [Code in Warning['code']]: Extract<Warning, { code: Code }> } = {
  backingOld: { code: 'backingOld', module: 'apiRest', days: 200 },
  demoOverdue: { code: 'demoOverdue', scheduledFor: '2026-11-01', days: 9 },
  handedOverBeforeAgreement: { code: 'handedOverBeforeAgreement' },
  clientKeyWithoutModule: { code: 'clientKeyWithoutModule' },
  planokKeyThoughContracted: { code: 'planokKeyThoughContracted' },
  acknowledgedBeforeTold: { code: 'acknowledgedBeforeTold' },
  connectedWithoutModule: { code: 'connectedWithoutModule' },
  integrationWithoutModule: { code: 'integrationWithoutModule', scope: 'quote', module: 'cotizadorWeb' },
  integrationBeyondScope: { code: 'integrationBeyondScope', scope: 'reserve' },
};

const notClosed: { [Why in NotClosed['why']]: Extract<NotClosed, { why: Why }> } = {
  noWay: { why: 'noWay' },
  hidden: { why: 'hidden' },
  notChosen: { why: 'notChosen', ways: ['Cancelada', 'Lista'] },
  fields: { why: 'fields', fields: ['Area'] },
  refused: { why: 'refused', messages: ['Area is required.'] },
  noAnswer: { why: 'noAnswer' },
  reopened: { why: 'reopened', times: 3 },
};

const factKeys: FactKey[] = [
  ...MODULES.map((module): FactKey => `module:${module}`),
  ...[
    'expectedScope',
    'moduleInformation',
    'demoSchedule',
    'demoOutcome',
    'contact',
    'offer',
    'keyRuleNotice',
    'keyRuleAcknowledgement',
  ].map((key) => key as FactKey),
  ...CREDENTIALS.map((credential): FactKey => `handOver:${credential}:client`),
  'handOver:apiKey:planok',
  ...SCOPES.map((scope): FactKey => `integration:${scope}`),
  'agreement:1',
  'discarded',
];

const owed = (item: MissingItem): Missing => ({ ...item, owedBy: ['client'], clause: '2', since: '2026-11-01' });

/** Every sentence there is in a language, by a name for what it says. */
async function sentences(language: 'es' | 'en'): Promise<Map<string, string>> {
  const { common, facts, panel } = await loadWords('panel', language);
  const error = await loadWords('panelErrors', language);
  const subtasks = language === 'es' ? spanish : english;
  const entries: [string, string | undefined][] = [
    ...MODULES.map((id): [string, string] => [`module ${id}`, common.modules[id]]),
    ...SCOPES.map((id): [string, string] => [`scope ${id}`, common.scopes[id]]),
    ...CREDENTIALS.map((id): [string, string] => [`credential ${id}`, common.credentials[id]]),
    ...PARTIES.map((id): [string, string] => [`party ${id}`, common.parties[id]]),
    ...GATES.map((id): [string, string] => [`gate ${id}`, common.gates[id]]),
    ...STEPS.map((id): [string, string] => [`step ${id}`, common.steps[id]]),
    ...STEPS.map((id): [string, string] => [`what to do in ${id}`, subtasks.whatToDo[id]]),
    ...PHASES.map((id): [string, string] => [`phase ${id}`, facts.phases[id]]),
    ...SOURCES.map((id): [string, string] => [`source ${id}`, facts.sources[id]]),
    ...CHANNELS.map((id): [string, string] => [`channel ${id}`, facts.channels[id]]),
    ...OFFER_STATES.map((id): [string, string] => [`offer ${id}`, facts.offers[id]]),
    ...DECLINED_HOW.map((id): [string, string] => [`declined ${id}`, facts.declinedHow[id]]),
    ...factKeys.map((key): [string, string] => [`fact ${key}`, facts.fact(key)]),
    ...Object.values(causes).map((cause): [string, string] => [`cause ${cause.fact}`, facts.cause(cause)]),
    ...Object.values(warnings).map((warning): [string, string] => [`warning ${warning.code}`, facts.warning(warning)]),
    ...Object.values(notClosed).map((each): [string, string] => [
      `open because ${each.why}`,
      panel.openInJira.because(each),
    ]),
    ...Object.values(errors).map((each): [string, string] => [`error ${each.code}`, error(each)]),
    ...Object.values(missing)
      .flat()
      .flatMap((item): [string, string][] => [
        [`missing ${JSON.stringify(item)}`, common.missingLine(owed(item))],
        [`remedy ${JSON.stringify(item)}`, common.remedy(item)],
        [`next ${item.code}`, panel.now.what(owed(item), 0)],
      ]),
  ];
  return new Map(entries.map(([name, sentence]) => [name, sentence ?? '']));
}

test.each(LANGUAGES)('in %s there is a whole sentence for every code', async (language) => {
  const all = await sentences(language);
  const broken = [...all].filter(
    ([, sentence]) => sentence.trim() === '' || /undefined|null|NaN|\[object/.test(sentence),
  );
  expect(broken).toEqual([]);
});

test('what is missing fits one line, names who owes it, and every item has words of its own', async () => {
  for (const language of LANGUAGES) {
    const { common } = await loadWords('panel', language);
    const lines = Object.values(missing)
      .flat()
      .map((item) => common.missingLine(owed(item)));
    expect(lines.filter((line) => line.includes('\n') || !line.endsWith(`${common.owedBy(['client'])})`))).toEqual([]);
    expect(new Set(lines).size).toBe(lines.length);
  }
});

test('a module to be contracted names every way out: contract it, a smaller agreement, or discard', async () => {
  const { common } = await loadWords('panel', 'es');
  expect(common.remedy(missing.moduleNotContracted[0] ?? { code: 'discarded' })).toBe(
    'Hay tres salidas: que el cliente contrate el cotizador web, registrar un nuevo acuerdo con menor alcance, ' +
      'o marcar la implementación sin acuerdo.',
  );
});

test('the Spanish is of Chile and never says tú or vosotros', async () => {
  const all = [...(await sentences('es'))];
  const wrong =
    /\b(tú|tu|tus|te|vosotros|vuestr[oa]s?|os|podéis|tenéis|haz|pulsa|pincha|ordenador|fichero|vale|onboarding de Hauzd)\b/i;
  expect(all.filter(([, sentence]) => wrong.test(sentence))).toEqual([]);
});

test('the card says whose turn it is: the reader is addressed, a colleague is named, others are waited for', async () => {
  const { panel, common } = await loadWords('panel', 'es');
  const { turn, waiting, whom, you, colleague } = panel.now;
  expect([
    turn([you]),
    turn([colleague('Camila Rojas')]),
    turn([whom.planok, whom.client]),
    waiting([whom.hauzd, whom.client]),
  ]).toEqual([
    'Le toca a usted',
    'Le toca a PlanOK (Camila Rojas)',
    'Le toca a PlanOK y al cliente',
    'Esperando a Hauzd y al cliente',
  ]);
  expect(common.gates.presentation).toBe('Presentación');
});

test.each([
  [['stock y precio', 'integraciones'], 'stock y precio e integraciones'],
  [['«Cerrar»', '«Iniciar»'], '«Cerrar» e «Iniciar»'],
  [['Área', 'Índice'], 'Área e Índice'],
  [['piedra', 'hierro'], 'piedra y hierro'],
  [['usuario', 'contraseña'], 'usuario y contraseña'],
])('%s is listed as Spanish says it: with «e» before the sound i, in quotes or not', async (items, said) => {
  const { common } = await loadWords('panel', 'es');
  expect(common.list(items)).toBe(said);
});

test('days are written as each language writes them, and a language nobody wrote is Spanish', async () => {
  const [es, en] = [await loadWords('panel', 'es'), await loadWords('panel', 'en')];
  expect([es.common.date('2026-03-07'), en.common.date('2026-03-07')]).toEqual(['07-03-2026', '7 Mar 2026']);
  expect(['es-ES', 'es_CL', 'en-US', 'en_GB', 'pt-BR', ''].map(languageFor)).toEqual([
    'es',
    'es',
    'en',
    'en',
    'es',
    'es',
  ]);
});

test.each(LANGUAGES)('in %s how it stands with Jira is worded once, for every page', (language) => {
  const folder = `src/locales/${language}`;
  const states: JiraState['code'][] = ['rateLimited', 'quotaSpent', 'missingScope', 'notConnected', 'jiraUnavailable'];
  const wording = states.map((state) => {
    const files = filesUnder(folder).filter((file) => read(file).includes(`case '${state}'`));
    return [state, files];
  });
  expect(wording).toEqual(states.map((state) => [state, [`${folder}/common-errors.ts`]]));
});

test('one step is counted as one, in the panel and in the lists', async () => {
  const counted = async (language: (typeof LANGUAGES)[number]) => {
    const { panel } = await loadWords('panel', language);
    const lists = await loadWords('macro', language).then((words) => words.lists);
    return [panel.now.steps(1, 1), panel.now.steps(0, 9), lists.steps(0, 1), lists.steps(1, 9)];
  };
  expect(await counted('es')).toEqual(['1 de 1 paso', '0 de 9 pasos', '0 de 1 paso hecho', '1 de 9 pasos hechos']);
  expect(await counted('en')).toEqual(['1 of 1 step', '0 of 9 steps', '0 of 1 step done', '1 of 9 steps done']);
});
