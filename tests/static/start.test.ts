import { countsOf, emptyDraft, previewOf, requestOf, type StartDraft } from '../../static/issue-panel/start/draft';

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
  const preview = previewOf(draft(part), recording);
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
  expect(planOf({ modules: hasAll, agreed: true, scope: 'sync' })).toEqual({
    create: ['informHauzd', 'holdDemo', 'clientHandsOverCredentials', 'connectStockAndPrices'],
    done: ['confirmModules', 'closeAgreement'],
    later: [],
  });
});

test('2.1.2, 2.2.1, 2.3.1: without any module, to reserve, the offer and both modules to contract come first', () => {
  expect(planOf({ modules: lacksAll, agreed: true, scope: 'reserve' })).toEqual({
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
  expect(planOf({ modules: lacksAll, scope: 'quote' })).toEqual({
    create: ['informHauzd', 'holdDemo', 'closeAgreement'],
    done: ['confirmModules'],
    later: ['offerApiRest', 'contractCotizadorWeb', 'connectStockAndPrices', 'enableQuotes'],
  });
});

test('linked subtasks are not counted as created, nor links of steps that are done', () => {
  const preview = previewOf(draft({ modules: hasAll }), recording);
  if (!preview.ok) throw new Error(preview.error.code);
  expect(countsOf(preview.value, { holdDemo: '1', confirmModules: '2' })).toEqual({ create: 2, link: 1 });
});

test('what cannot be true or must not be written is refused before anything is sent', () => {
  expect(planOf({ agreed: true, closedOn: '2026-11-24' })).toEqual({ code: 'dateInFuture', date: '2026-11-24' });
  expect(planOf({ modules: hasAll, note: 'x'.repeat(1_001) })).toEqual({ code: 'textTooLong', limit: 1000 });
});

test('the request carries an agreement or an expected scope, never both', () => {
  const backing = { on: TODAY, source: 'contract', modules: {}, link: {} };
  expect(requestOf(draft({ agreed: true }), {})).toEqual({ ...backing, agreement: { closedOn: TODAY } });
  expect(requestOf(draft({ agreed: true, scope: 'quote' }), {})).toEqual({
    ...backing,
    agreement: { closedOn: TODAY, scope: 'quote' },
  });
  expect(requestOf(draft({ scope: 'quote', note: ' visto ' }), {})).toEqual({
    ...backing,
    note: 'visto',
    expectedScope: 'quote',
  });
});
