import { parseCopy } from '../../src/domain/lists/read-copy-parse';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings';
import { loadWords } from '../../src/locales/load-words';
import { withChosen, withCopied, withoutCopied } from '../../static/issue-panel/start/copied';
import {
  countsOf,
  emptyDraft,
  previewOf,
  type StartDraft,
  startLacks,
  startRequestOf,
} from '../../static/issue-panel/start/start-draft';

const TODAY = '2026-11-23';
const recording = { by: 'me', at: '2026-11-23T12:00:00Z', today: TODAY, id: 'c1' };
const draft = (part: Partial<StartDraft>): StartDraft => ({ ...emptyDraft(TODAY), ...part });

const lacksAll: StartDraft['modules'] = {
  apiRest: 'notContracted',
  centralizador: 'notContracted',
  cotizadorWeb: 'notContracted',
  reservaEnLinea: 'notContracted',
};
const hasAll: StartDraft['modules'] = {
  apiRest: 'contracted',
  centralizador: 'contracted',
  cotizadorWeb: 'contracted',
  reservaEnLinea: 'contracted',
};

/** The plan of a draft: the steps that get a subtask, those done already, those to come after the agreement. */
function planOf(part: Partial<StartDraft>) {
  const preview = previewOf(draft(part), recording, DEFAULT_SETTINGS);
  if (!preview.ok) return preview.error;
  const { now, later } = preview.value;
  return {
    create: now.filter((step) => step.state === 'pending').map((step) => step.id),
    done: now.filter((step) => step.state === 'done').map((step) => step.id),
    later: later.map((step) => step.id),
  };
}

test('of a client of whom nothing is known the plan is what comes before the agreement', () => {
  expect(planOf({})).toEqual({
    create: ['confirmModules', 'informHauzd', 'holdDemo', 'closeAgreement'],
    done: [],
    later: [],
  });
});

test('2.1.1: with the API REST the client itself hands over the three credentials', () => {
  expect(planOf({ modules: hasAll, agreement: 'sync' })).toEqual({
    create: ['informHauzd', 'holdDemo', 'clientHandsOverCredentials', 'connectStockAndPrices'],
    done: ['confirmModules', 'closeAgreement'],
    later: [],
  });
});

test('2.1.2, 2.2.1, 2.3.1: without any module, to reserve, the offer and both modules to contract come first', () => {
  expect(planOf({ modules: lacksAll, agreement: 'reserve' })).toEqual({
    create: [
      'informHauzd',
      'holdDemo',
      'offerApiRest',
      'contractCotizadorWeb',
      'contractReservaEnLinea',
      'connectStockAndPrices',
      'enableQuotes',
      'enableReservations',
    ],
    done: ['confirmModules', 'closeAgreement'],
    later: [],
  });
});

test('an expected scope creates nothing yet, and shows what would follow', () => {
  expect(planOf({ modules: lacksAll, expectedScope: 'quote' })).toEqual({
    create: ['informHauzd', 'holdDemo', 'closeAgreement'],
    done: ['confirmModules'],
    later: ['offerApiRest', 'contractCotizadorWeb', 'connectStockAndPrices', 'enableQuotes'],
  });
});

test('linked subtasks are not counted as created, nor links of steps that are done', () => {
  const preview = previewOf(draft({ modules: hasAll }), recording, DEFAULT_SETTINGS);
  if (!preview.ok) throw new Error(preview.error.code);
  expect(countsOf(preview.value, { holdDemo: '1', confirmModules: '2' })).toEqual({ create: 2, link: 1 });
});

test('what cannot be true or must not be written is refused before anything is sent', () => {
  expect(planOf({ agreement: 'notKnown', closedOn: '2026-11-24' })).toEqual({
    code: 'dateInFuture',
    date: '2026-11-24',
  });
  expect(planOf({ modules: hasAll, note: 'x'.repeat(1_001) })).toEqual({ code: 'textTooLong', limit: 1000 });
});

test('the request carries an agreement or an expected scope, never both', () => {
  const backing = { on: TODAY, source: 'other', modules: {}, link: {} };
  expect(startRequestOf(draft({ agreement: 'notKnown' }), {})).toEqual({ ...backing, agreement: { closedOn: TODAY } });
  expect(startRequestOf(draft({ agreement: 'quote' }), {})).toEqual({
    ...backing,
    agreement: { closedOn: TODAY, scope: 'quote' },
  });
  expect(startRequestOf(draft({ expectedScope: 'quote', source: 'crm', note: ' visto ' }), {})).toEqual({
    ...backing,
    source: 'crm',
    note: 'visto',
    expectedScope: 'quote',
  });
});

test('nobody is asked where a module was seen that they did not choose; of one they chose it must be said', () => {
  expect(startLacks(draft({}))).toEqual([]);
  expect(startLacks(draft({ modules: { apiRest: 'contracted' } }))).toEqual(['source']);
  expect(startLacks(draft({ modules: { apiRest: 'contracted' }, source: 'crm' }))).toEqual([]);
});

test('all that a start lacks is said at once; a day is asked for only where something took place on it', () => {
  const withoutDays = draft({ on: '', closedOn: ' ' });
  expect(startLacks(withoutDays)).toEqual([]);
  expect(startLacks({ ...withoutDays, modules: { apiRest: 'contracted' }, agreement: 'sync' })).toEqual([
    'source',
    'on',
    'closedOn',
  ]);
});

test.each([
  ['es', 3, 1, 'Crear 3 subtareas y vincular 1'],
  ['es', 1, 0, 'Crear 1 subtarea'],
  ['es', 0, 2, 'Vincular 2 subtareas'],
  ['en', 3, 1, 'Create 3 subtasks and link 1'],
] as const)('in %s the button says that it creates %i and links %i', async (language, create, link, said) => {
  expect((await loadWords('panel', language)).panel.start.button(create, link)).toBe(said);
});

describe('modules taken over from a client of the same name', () => {
  /** As Jira answers it: three modules are known there. */
  const modules = { ...hasAll, apiRest: 'notContracted', centralizador: 'unknown' };
  const told = { schema: 1, phase: 'demo', holders: [], items: [], modules, offer: 'notMade', done: 1, total: 4 };
  const copy = parseCopy({ ...told, progress: 25 });
  const other = { id: '10105', key: 'HAUZD-6', client: 'Los Aromos', copy };
  const mine = draft({ modules: { centralizador: 'contracted' } });
  const taken = { apiRest: 'notContracted', cotizadorWeb: 'contracted', reservaEnLinea: 'contracted' };
  const copied = { ...mine, ...withCopied(mine, other) };

  test('stand beside what the person said, and only theirs needs to say where it was seen', () => {
    expect(startRequestOf(copied, {})).toMatchObject({
      modules: { centralizador: 'contracted' },
      copy: { from: '10105', modules: taken },
    });
    expect(startLacks(copied)).toEqual(['source']);
    expect(startLacks({ ...copied, modules: { ...taken } as StartDraft['modules'] })).toEqual([]);
  });

  test('count in the plan as if they had been said', () => {
    const said = draft({ modules: { ...taken, centralizador: 'contracted' } as StartDraft['modules'] });
    expect(planOf({ ...copied, agreement: 'quote' })).toEqual(planOf({ ...said, agreement: 'quote' }));
  });

  test('are the person’s own once they choose otherwise, and gone when they are not wanted', () => {
    const changed = { ...copied, ...withChosen(copied, { ...copied.modules, apiRest: 'contracted' }) };
    expect(startRequestOf(changed, {})).toMatchObject({
      modules: { apiRest: 'contracted', centralizador: 'contracted' },
      copy: { from: '10105', modules: { cotizadorWeb: 'contracted', reservaEnLinea: 'contracted' } },
    });
    expect(startRequestOf({ ...copied, ...withoutCopied(copied) }, {})).toEqual(startRequestOf(mine, {}));
  });
});
