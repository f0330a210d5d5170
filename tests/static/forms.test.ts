import type { Command } from '../../src/domain/facts/commands';
import { type FactKey, type Facts, noFacts } from '../../src/domain/facts/facts';
import { factsAfter } from '../../src/domain/facts/facts-after';
import { loadWords } from '../../src/locales/load-words';
import { optionalActions } from '../../static/issue-panel/facts/fact-actions';
import { recordedFacts } from '../../static/issue-panel/facts/fact-list';
import type { Drafts } from '../../static/issue-panel/record/drafts';
import type { FormName, FormRequest, FormRequestOf } from '../../static/issue-panel/record/form-request';
import { type Filled, fillOf, formDraftOf } from '../../static/issue-panel/record/form-rules';

/** A form shows the record, takes nothing for granted, and overwrites nothing that nobody touched. */

const TODAY = '2026-11-26';
const recording = (id: string, today = TODAY) => ({ by: 'me', at: `${today}T12:00:00.000Z`, today, id });

/** The facts after some commands of another day and another person, all of which must be accepted. */
function allAfter(...commands: Command[]): Facts {
  return commands.reduce((facts, command, index) => {
    const next = factsAfter(facts, command, { ...recording(`c${index}`, '2026-11-20'), by: 'ana' });
    if (!next.ok) throw new Error(`${command.kind}: ${next.error.code}`);
    return next.value;
  }, noFacts('2026-10-01'));
}

/** One of every kind of fact, none of them with a value that a form would start with. */
const FACTS = allAfter(
  {
    kind: 'confirmModules',
    modules: { apiRest: 'notContracted', centralizador: 'contracted' },
    on: '2026-10-03',
    source: 'billing',
    note: 'factura de septiembre',
  },
  {
    kind: 'confirmModules',
    modules: { cotizadorWeb: 'notContracted', reservaEnLinea: 'contracted' },
    on: '2026-10-04',
    source: 'crm',
  },
  { kind: 'expectScope', scope: 'reserve' },
  { kind: 'sendModuleInformation', on: '2026-10-05' },
  { kind: 'scheduleDemo', for: '2026-10-06' },
  { kind: 'holdDemo', on: '2026-10-06', contact: false },
  { kind: 'closeAgreement', closedOn: '2026-10-15', scope: 'reserve' },
  { kind: 'closeAgreement', closedOn: '2026-10-20' },
  { kind: 'correctAgreement', id: 'c7', closedOn: '2026-10-20', scope: 'reserve' },
  { kind: 'declineOffer', on: '2026-10-27', how: 'refused' },
  {
    kind: 'handOverFromClient',
    credentials: ['apiKey', 'username'],
    on: '2026-10-28',
    channel: 'email',
    throughPlanok: true,
  },
  { kind: 'handOverFromClient', credentials: ['password'], on: '2026-10-29', channel: 'phone' },
  { kind: 'handOverFromPlanok', on: '2026-10-30', channel: 'meeting', hauzdTold: true },
  { kind: 'tellHauzd', on: '2026-10-31' },
  { kind: 'acknowledgeKeyRule', on: '2026-11-02' },
  { kind: 'reportIntegration', scope: 'sync', on: '2026-11-03' },
  { kind: 'reportIntegration', scope: 'quote', on: '2026-11-04' },
  { kind: 'reportIntegration', scope: 'reserve', on: '2026-11-05' },
);
/** The same with what was omitted, of which there cannot be both. */
const OMITTED = allAfter(
  { kind: 'omitModuleInformation', on: '2026-10-05', reason: 'Hauzd ya lo sabía' },
  { kind: 'omitDemo', on: '2026-10-06', reason: 'Ya conoce la plataforma' },
  { kind: 'makeOffer', on: '2026-10-27' },
);

const EVERY_KIND: FactKey[] = [
  'module:apiRest',
  'module:centralizador',
  'module:cotizadorWeb',
  'module:reservaEnLinea',
  'expectedScope',
  'moduleInformation',
  'demoSchedule',
  'demoOutcome',
  'contact',
  'agreement:c6',
  'agreement:c7',
  'offer',
  'handOver:apiKey:client',
  'handOver:username:client',
  'handOver:password:client',
  'handOver:apiKey:planok',
  'keyRuleNotice',
  'keyRuleAcknowledgement',
  'integration:sync',
  'integration:quote',
  'integration:reserve',
];

const saved = (facts: Facts, request: FormRequest): Filled =>
  fillOf(formDraftOf(facts, request, TODAY), request, facts);

describe('Corregir shows what is recorded: saving it untouched changes nothing', () => {
  test('there is a correction for every kind of fact', async () => {
    const list = recordedFacts(FACTS, await loadWords('panel', 'es'));
    expect(list.map(({ key }) => key).sort()).toEqual([...EVERY_KIND].sort());
    expect(list.filter(({ correct }) => !correct)).toEqual([]);
  });

  test.each<[string, Facts]>([
    ['as it is recorded', FACTS],
    ['as it was omitted or offered', OMITTED],
  ])('every fact, %s', async (_, facts) => {
    const list = recordedFacts(facts, await loadWords('panel', 'es'));
    expect(list.length).toBeGreaterThan(2);
    for (const { key, correct } of list) {
      if (!correct) throw new Error(key);
      const filled = saved(facts, correct.request);
      if (!('command' in filled)) throw new Error(`${key} lacks ${filled.unfilled}`);
      expect({ key, after: factsAfter(facts, filled.command, recording('again')) }).toEqual({
        key,
        after: { ok: true, value: facts },
      });
    }
  });

  test('the acknowledgement of the notice, too', () => {
    const filled = saved(FACTS, { form: 'acknowledge' });
    if (!('command' in filled)) throw new Error();
    expect(factsAfter(FACTS, filled.command, recording('again'))).toEqual({ ok: true, value: FACTS });
  });

  test('correcting one field of a fact leaves its others', () => {
    const request: FormRequestOf<'modules'> = { form: 'modules', modules: ['apiRest'], correct: true };
    const draft = { ...formDraftOf(FACTS, request, TODAY), on: '2026-10-02' };
    const filled = fillOf(draft, request, FACTS);
    if (!('command' in filled)) throw new Error();
    const after = factsAfter(FACTS, filled.command, recording('again'));
    expect(after.ok && after.value.modules.apiRest).toMatchObject({
      state: 'notContracted',
      on: '2026-10-02',
      source: 'billing',
      note: 'factura de septiembre',
    });
  });
});

const lacks = (...unfilled: Extract<Filled, { unfilled: unknown }>['unfilled']): Filled => ({ unfilled });

/** What a form about nothing recorded yet would record, with these of its fields filled in. */
function filled<Form extends FormName>(request: FormRequestOf<Form>, part: Partial<Drafts[Form]>): Filled {
  const facts = noFacts('2026-11-01');
  return fillOf<Form>({ ...formDraftOf<Form>(facts, request, TODAY), ...part }, request, facts);
}

describe('nothing is evidence that nobody chose', () => {
  const none = noFacts('2026-11-01');
  const agreed = allAfter({ kind: 'closeAgreement', closedOn: '2026-11-02', scope: 'reserve' });
  test.each<[string, FormRequest, Facts, Filled]>([
    ['the source', { form: 'modules', modules: ['apiRest'] }, none, { unfilled: ['modules', 'source'] }],
    [
      'the source of what was just contracted',
      { form: 'modules', modules: ['apiRest'], preset: 'contracted' },
      FACTS,
      { unfilled: ['source'] },
    ],
    ['the expected scope', { form: 'expectedScope' }, none, { unfilled: ['scope'] }],
    ['whether Hauzd was informed', { form: 'information' }, none, { unfilled: ['outcome'] }],
    ['whether Hauzd was informed again', { form: 'information' }, FACTS, { unfilled: ['outcome'] }],
    ['the day of the meeting', { form: 'schedule' }, none, { unfilled: ['day'] }],
    ['whether the demonstration was held', { form: 'demo' }, none, { unfilled: ['outcome'] }],
    ['whether Hauzd has the contact', { form: 'contact' }, none, { unfilled: ['contact'] }],
    ['the scope of an agreement, though one was expected', { form: 'agreement' }, FACTS, { unfilled: ['scope'] }],
    ['the answer to the offer', { form: 'offer' }, OMITTED, { unfilled: ['outcome'] }],
    [
      'the channel of a hand-over',
      { form: 'clientHandOver', credentials: ['password'] },
      none,
      { unfilled: ['channel'] },
    ],
    ['the channel of PlanOK', { form: 'planokHandOver' }, none, { unfilled: ['channel'] }],
    ['whose APIKEY a connection uses', { form: 'integration', scope: 'sync' }, agreed, { unfilled: ['key'] }],
  ])('%s', (_, request, facts, filled) => {
    expect(saved(facts, request)).toEqual(filled);
  });

  test.each<[string, Filled, Filled]>([
    ['modules', filled({ form: 'modules', modules: ['apiRest'] }, { on: '' }), lacks('modules', 'source', 'day')],
    [
      'information',
      filled({ form: 'information' }, { outcome: 'omitted', on: ' ', reason: ' ' }),
      lacks('day', 'text'),
    ],
    ['demonstration', filled({ form: 'demo' }, { outcome: 'omitted', on: '', reason: '' }), lacks('day', 'text')],
    ['agreement', filled({ form: 'agreement' }, { closedOn: '' }), lacks('scope', 'day')],
    ['offer', filled({ form: 'offer' }, { on: '' }), lacks('outcome', 'day')],
    [
      'hand-over by the client',
      filled({ form: 'clientHandOver', credentials: ['password'] }, { credentials: [], on: '' }),
      lacks('credentials', 'channel', 'day'),
    ],
    ['hand-over by PlanOK', filled({ form: 'planokHandOver' }, { on: '' }), lacks('channel', 'day')],
    ['connection', filled({ form: 'integration', scope: 'sync' }, { on: '' }), lacks('key', 'day')],
    ['discarding', filled({ form: 'discard' }, { on: '' }), lacks('day', 'text')],
    ['withdrawing', filled({ form: 'withdraw', fact: 'contact' }, { reason: ' ' }), lacks('text')],
  ])('all that a form lacks is said at once: %s', (_, said, expected) => {
    expect(said).toEqual(expected);
  });

  test('a demonstration that was held says nothing of the contact by itself', () => {
    const request = { form: 'demo' } as const;
    const draft = { ...formDraftOf(none, request, TODAY), outcome: 'held' as const };
    expect(fillOf(draft, request, none)).toEqual({ command: { kind: 'holdDemo', on: TODAY } });
  });

  test('of a client without the API REST nobody is asked whose key it is: it is the one of PlanOK', () => {
    const without = allAfter(
      { kind: 'confirmModules', modules: { apiRest: 'notContracted' }, on: '2026-11-02', source: 'crm' },
      { kind: 'closeAgreement', closedOn: '2026-11-02', scope: 'sync' },
    );
    expect(saved(without, { form: 'integration', scope: 'sync' })).toEqual({
      command: { kind: 'reportIntegration', scope: 'sync', on: TODAY },
    });
  });
});

test('sending the information again carries the modules of today; correcting its day does not', () => {
  const again = { ...formDraftOf(FACTS, { form: 'information' }, TODAY), outcome: 'sent' as const };
  expect(fillOf(again, { form: 'information' }, FACTS)).toEqual({
    command: { kind: 'sendModuleInformation', on: TODAY },
  });
  const corrected = { ...formDraftOf(FACTS, { form: 'information', correct: true }, TODAY), on: '2026-10-04' };
  expect(fillOf(corrected, { form: 'information', correct: true }, FACTS)).toEqual({
    command: { kind: 'correctModuleInformation', on: '2026-10-04' },
  });
});

describe('what the procedure lets be recorded in any order has a button at any time', () => {
  const labels = (facts: Facts) => optionalActions(facts).map(({ label }) => label);

  test('before anything is known', () => {
    expect(labels(noFacts('2026-11-01'))).toEqual([
      'modules',
      'expectedScope',
      'informationNew',
      'scheduleNew',
      'demoNew',
      'contact',
      'agreement',
      'offerNew',
      'clientHandOver',
      'planokHandOver',
      'noticeNew',
    ]);
  });

  test('hand-overs before the agreement, and once it works', () => {
    const works = allAfter(
      { kind: 'closeAgreement', closedOn: '2026-11-02', scope: 'sync' },
      { kind: 'reportIntegration', scope: 'sync', on: '2026-11-03' },
    );
    expect(labels(works)).toEqual(expect.arrayContaining(['clientHandOver', 'planokHandOver', 'noticeNew']));
  });

  test('where everything is recorded, only what can be added to', () => {
    expect(labels(FACTS)).toEqual(['newAgreement']);
  });

  test('nothing while discarded', () => {
    const discarded = { ...FACTS, discarded: { on: TODAY, reason: 'x', by: 'me', at: `${TODAY}T12:00:00.000Z` } };
    expect(labels(discarded)).toEqual([]);
  });
});

test('of several agreements the list says which one is in force', async () => {
  const list = recordedFacts(FACTS, await loadWords('panel', 'es'));
  expect(list.filter(({ key }) => key.startsWith('agreement:')).map(({ on, standing }) => [on, standing])).toEqual([
    ['2026-10-15', 'replaced'],
    ['2026-10-20', 'inForce'],
  ]);
});
