import { noFacts } from '../../../src/domain/facts/facts';
import { type DueRule, dueDate } from '../../../src/domain/procedure/due';
import { addDays } from '../../../src/domain/procedure/working-days';
import { dueOf, dueSettings } from '../../../src/domain/settings/due-rules';
import { DEFAULT_SETTINGS, type ProjectSettings } from '../../../src/domain/settings/settings';

/** 2026-03-20 is a Friday. */
const FRIDAY = '2026-03-20';
const step = { id: 'holdDemo', owedBy: 'planok' } as const;
const settings = (due: DueRule, more: Partial<ProjectSettings> = {}): ProjectSettings => ({
  ...DEFAULT_SETTINGS,
  dueDays: 'calendar',
  parties: { planok: { due } },
  ...more,
});

test.each([
  ['calendar', 0, '2026-03-20'],
  ['calendar', 3, '2026-03-23'],
  ['calendar', 12, '2026-04-01'],
  ['working', 1, '2026-03-23'],
  ['working', 5, '2026-03-27'],
  ['working', 6, '2026-03-30'],
] as const)('from a Friday, counted in %s days, %i days later is %s', (count, days, expected) => {
  expect(addDays(FRIDAY, days, { count })).toEqual({ day: expected, skipped: [] });
});

test('in working days nothing is due on a weekend, not even on the day itself', () => {
  const later = (day: string, days: number) => addDays(day, days, { count: 'working' }).day;
  expect(['2026-03-21', '2026-03-22'].map((day) => later(day, 0))).toEqual(['2026-03-23', '2026-03-23']);
  expect(later('2026-03-21', 1)).toBe('2026-03-23');
});

test('days are counted from the milestone, or from the creation where that is later', () => {
  const rule = settings({ after: 'start', days: 2 });
  expect(dueOf(rule, step, noFacts('2026-03-01'), FRIDAY)).toEqual({ due: { day: '2026-03-22', skipped: [] } });
  expect(dueOf(rule, step, noFacts('2026-03-24'), FRIDAY)).toEqual({ due: { day: '2026-03-26', skipped: [] } });
});

test('until its milestone is reached a subtask has the rule instead of a day', () => {
  const stamp = { by: 'me', at: '2026-03-20T12:00:00Z' };
  const facts = noFacts('2026-03-01');
  const later = { after: 'agreement', days: 5, count: 'calendar', createdOn: FRIDAY } as const;
  const rule = settings({ after: 'agreement', days: 5 });
  expect(dueOf(rule, step, facts, FRIDAY)).toEqual({ dueLater: later });
  const agreed = { ...facts, agreements: [{ ...stamp, id: 'a', closedOn: '2026-04-02' }] };
  expect(dueOf(rule, step, agreed, FRIDAY)).toEqual({ due: { day: '2026-04-07', skipped: [] } });
});

test('a demonstration that was left out counts from the day on which that was decided', () => {
  const outcome = {
    kind: 'omitted',
    on: '2026-04-01',
    reason: 'ya la conocen',
    by: 'me',
    at: '2026-04-01T12:00:00Z',
  } as const;
  const facts = { ...noFacts('2026-03-01'), demo: { outcome } };
  expect(dueOf(settings({ after: 'demo', days: 1 }), step, facts, FRIDAY)).toEqual({
    due: { day: '2026-04-02', skipped: [] },
  });
});

test('the rule of a step goes before that of its party, and without a rule there is no due date', () => {
  const own = settings({ after: 'start', days: 2 }, { steps: { holdDemo: { due: { after: 'start', days: 9 } } } });
  expect(dueOf(own, step, noFacts(FRIDAY), FRIDAY)).toEqual({ due: { day: '2026-03-29', skipped: [] } });
  expect(dueOf(own, { id: 'enableQuotes', owedBy: 'hauzd' }, noFacts(FRIDAY), FRIDAY)).toEqual({});
});

describe('in working days', () => {
  const inWorkingDays = (holidays: ProjectSettings['holidays']) =>
    settings({ after: 'start', days: 4 }, { dueDays: 'working', holidays });
  const skipped = [{ country: 'CL', name: 'viernesSanto', day: '2026-04-03' }];

  test('Chile’s holidays are left out where nobody chose anything', () => {
    const { holidays } = DEFAULT_SETTINGS;
    expect(dueOf(inWorkingDays(holidays), step, noFacts('2026-03-30'), FRIDAY)).toEqual({
      due: { day: '2026-04-06', skipped },
    });
  });

  test('none are left out where the project wants it so', () => {
    expect(dueOf(inWorkingDays('none'), step, noFacts('2026-03-30'), FRIDAY)).toEqual({
      due: { day: '2026-04-03', skipped: [] },
    });
  });

  test.each([
    ['CL', 'working', { holidays: 'CL' }],
    ['PE', 'working', { holidays: 'PE' }],
    ['none', 'working', {}],
    ['CL', 'calendar', {}],
  ] as const)('a subtask that is dated later keeps whose holidays were in force: %s, %s', (holidays, dueDays, kept) => {
    const rule = settings({ after: 'agreement', days: 5 }, { dueDays, holidays });
    expect(dueOf(rule, step, noFacts('2026-03-01'), FRIDAY)).toEqual({
      dueLater: { after: 'agreement', days: 5, count: dueDays, createdOn: FRIDAY, ...kept },
    });
  });

  test('one that was created before holidays were known is dated as it was said then', () => {
    const stored = { after: 'start', days: 4, count: 'working', createdOn: '2026-03-30' } as const;
    expect(dueDate(stored, noFacts('2026-03-01'))).toEqual({ day: '2026-04-03', skipped: [] });
  });
});

test('of the settings only what says when something is due is given away', () => {
  const due = { after: 'start', days: 2 } as const;
  const chosen: ProjectSettings = {
    ...DEFAULT_SETTINGS,
    parties: { planok: { assignee: 'a', due }, client: { assignee: 'b' } },
    steps: { holdDemo: { text: 'Con el cliente.', due }, informHauzd: { assignee: 'a' } },
  };
  expect(dueSettings(chosen)).toEqual({
    parties: { planok: { due } },
    steps: { holdDemo: { due } },
    dueDays: 'working',
    holidays: 'CL',
  });
});
