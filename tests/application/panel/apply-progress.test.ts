import { begun, type Done, fold } from '../../../src/application/panel/apply-progress';
import type { PanelError } from '../../../src/contract/errors';
import type { NotTaken } from '../../../src/domain/procedure/closing';
import type { ExistingSubtask } from '../../../src/domain/procedure/plan-difference';
import { fail, ok } from '../../../src/domain/result';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings';
import { NOTHING_DONE } from './nothing-done';

/** What comes of each action in the report and in the plan; nothing else changes them. */

const planned = (id: string) => ({ id, key: `HAUZD-${id}` });
const subtask = (id: string, closed = false): ExistingSubtask => ({ ...planned(id), summary: 'Subtarea', closed });
const lost = fail({ code: 'jiraUnavailable' as const });
const refused = fail({ code: 'notAllowed' as const });

/** What is told and kept of these, one after the other. */
function folded(...done: Done[]) {
  const { report, plan, subtasks, procedureLink, isInDoubt } = done.reduce(fold, begun([subtask('1', true)]));
  const told = Object.fromEntries(
    Object.entries(report).filter(([, lines]) => Array.isArray(lines) && lines.length > 0),
  );
  return { told, plan, subtasks, procedureLink, isInDoubt };
}

const nothing = { told: {}, plan: {}, subtasks: [subtask('1', true)], procedureLink: undefined, isInDoubt: false };

test('it begins with an empty report', () => {
  expect(begun([]).report).toEqual(NOTHING_DONE);
});

describe('a creation', () => {
  const drafts = [
    { step: 'holdDemo' as const, causes: [{ fact: 'always' as const }], owedBy: 'planok' as const },
    { step: 'informHauzd' as const, causes: [{ fact: 'always' as const }], owedBy: 'planok' as const },
  ];
  const create = { kind: 'create' as const, drafts };
  const outcome = { created: [], failed: [], isUnassigned: false, isInDoubt: false };

  test('what was made is in the plan, with why, and among the issue’s subtasks; what was refused is told', () => {
    const created = [{ step: 'holdDemo' as const, ...planned('5') }];
    const failed = [{ step: 'informHauzd' as const, error: refused.error }];
    expect(folded({ ...create, outcome: { ...outcome, created, failed } })).toEqual({
      ...nothing,
      told: { created: ['holdDemo'], failed },
      plan: { holdDemo: { ...planned('5'), because: [{ fact: 'always' }] } },
      subtasks: [subtask('1', true), { ...planned('5'), summary: '', closed: false }],
    });
  });

  test('whoever cannot be assigned is told once; what may still appear keeps the attempt open', () => {
    expect(folded({ ...create, outcome: { ...outcome, isUnassigned: true, isInDoubt: true } })).toEqual({
      ...nothing,
      told: { notDone: [{ what: 'assignee', error: { code: 'notAssignable' } }] },
      isInDoubt: true,
    });
  });
});

test('what an earlier one had created is told as found', () => {
  expect(begun([], ['holdDemo']).report).toEqual({ ...NOTHING_DONE, found: ['holdDemo'] });
});

test('a link is in the plan once its marker is written', () => {
  const link = { kind: 'link' as const, step: 'holdDemo' as const, subtask: planned('9') };
  const linked = { ...nothing, plan: { holdDemo: planned('9') } };
  expect(folded({ ...link, outcome: ok({ isMarked: false }) })).toEqual({ ...linked, told: { linked: ['holdDemo'] } });
  expect(folded({ ...link, outcome: ok({ isMarked: true }) })).toEqual({
    ...linked,
    told: { linked: ['holdDemo'], notDone: [{ what: 'mark', error: { code: 'notEditable' } }] },
  });
  expect(folded({ ...link, outcome: refused })).toEqual({
    ...nothing,
    told: { failed: [{ step: 'holdDemo', error: refused.error }] },
  });
});

const NO_WAY: NotTaken = { why: 'noWay' };
const REFUSED: NotTaken = { why: 'refused', messages: ['No.'] };

describe('a mark of no aplica', () => {
  const entry = { ...planned('1'), wasDone: true as const, because: [] };
  const retire = { kind: 'retire' as const, step: 'holdDemo' as const, subtask: entry, because: [], wasMarked: false };
  const retired = { ...planned('1'), because: [], retired: true };

  test('is kept and told', () => {
    expect(folded({ ...retire, outcome: ok({ isMarked: true }) })).toEqual({
      ...nothing,
      told: { retired: ['holdDemo'] },
      plan: { holdDemo: retired },
    });
  });

  test('that Jira does not let be written is kept, and said once for all of them', () => {
    const done: Done = { ...retire, outcome: ok({ isMarked: false }) };
    const other: Done = { ...done, step: 'informHauzd' };
    expect(folded(done, other)).toMatchObject({
      told: { retired: ['holdDemo', 'informHauzd'], notDone: [{ what: 'mark', error: { code: 'notEditable' } }] },
      plan: { holdDemo: retired, informHauzd: retired },
    });
  });

  test.each([
    ['Jira refused', REFUSED, { code: 'jiraRefused', messages: ['No.'] }],
    ['asks for a field', { why: 'fields', fields: ['Area'] }, { code: 'screenFields', fields: ['Area'] }],
  ] satisfies [string, NotTaken, PanelError][])(
    'whose transition %s is kept, and why it is where it was is told',
    (_, left, error) => {
      const done: Done = { ...retire, outcome: ok({ isMarked: true, left }) };
      expect(folded(done)).toEqual({
        ...nothing,
        told: { retired: ['holdDemo'], notDone: [{ what: 'retire', error }] },
        plan: { holdDemo: retired },
      });
    },
  );

  test('whose transition the workflow does not have there is kept, as the settings say', () => {
    const done: Done = { ...retire, outcome: ok({ isMarked: true, left: NO_WAY }) };
    expect(folded(done).told).toEqual({ retired: ['holdDemo'] });
  });

  test('that was there all the time is not told again', () => {
    const before = {
      ...retire,
      subtask: { ...entry, retired: true as const, marking: true as const },
      wasMarked: true,
    };
    expect(folded({ ...before, outcome: ok({ isMarked: true }) })).toMatchObject({
      told: {},
      plan: { holdDemo: retired },
    });
  });

  test.each([
    ['that Jira refused is in no doubt', refused, { holdDemo: entry }, false],
    ['whose answer was lost stays in doubt, and keeps the attempt open', lost, {}, true],
  ])('%s', (_, outcome, plan, isInDoubt) => {
    const marking = { ...entry, marking: true as const };
    expect(folded({ ...retire, subtask: marking, outcome })).toEqual({
      ...nothing,
      told: { failed: [{ step: 'holdDemo', error: outcome.error }] },
      ...{ plan, isInDoubt },
    });
  });

  test('that nobody asked Jira about leaves the plan as it is', () => {
    expect(folded({ kind: 'untried', step: 'holdDemo', error: refused.error })).toEqual({
      ...nothing,
      told: { failed: [{ step: 'holdDemo', error: refused.error }] },
    });
  });
});

describe('a reopening', () => {
  const entry = { ...planned('1'), wasDone: true as const };
  const reopen = {
    ...{ kind: 'reopen' as const, step: 'holdDemo' as const, subtask: entry, causes: [{ fact: 'always' as const }] },
    ...{ isToOpen: true, isClosed: true, isMarked: false, wasMarked: false },
  };
  const anew = { ...planned('1'), because: [{ fact: 'always' }] };

  test('it is open, comes in anew, and is told', () => {
    expect(folded({ ...reopen, outcome: ok({ isOpen: true, isMarked: false }) })).toEqual({
      ...nothing,
      told: { reopened: ['holdDemo'] },
      plan: { holdDemo: anew },
      subtasks: [subtask('1')],
    });
  });

  test('where its fact is recorded it stays closed, and is remembered as done', () => {
    const done = { ...reopen, isToOpen: false, isMarked: true };
    expect(folded({ ...done, outcome: ok({ isOpen: false, isMarked: false }) })).toEqual({
      ...nothing,
      told: { reopened: ['holdDemo'] },
      plan: { holdDemo: { ...planned('1'), wasDone: true } },
    });
  });

  test('Jira refused the way out: it is told in Jira’s words, and it is not reopened', () => {
    expect(
      folded({
        ...reopen,
        outcome: ok({ isOpen: false, isMarked: false, left: REFUSED }),
      }),
    ).toEqual({
      ...nothing,
      told: { notDone: [{ what: 'reopen', error: { code: 'jiraRefused', messages: ['No.'] } }] },
      // That it is closed says nothing of its step.
      plan: { holdDemo: { ...anew, closedBefore: true } },
    });
  });

  test('an Aplicar that was cut short had marked it: both are told', () => {
    const done = { ...reopen, isMarked: true, wasMarked: true };
    expect(folded({ ...done, outcome: ok({ isOpen: true, isMarked: false }) }).told).toEqual({
      retired: ['holdDemo'],
      reopened: ['holdDemo'],
    });
  });

  test('what fails keeps its old entry', () => {
    expect(folded({ ...reopen, outcome: refused })).toEqual({
      ...nothing,
      told: { failed: [{ step: 'holdDemo', error: refused.error }] },
    });
  });

  test('what is open already is told as reopened, and forgets that it was done', () => {
    expect(folded({ kind: 'keepOpen', step: 'holdDemo', subtask: entry })).toEqual({
      ...nothing,
      told: { reopened: ['holdDemo'] },
      plan: { holdDemo: planned('1') },
    });
  });
});

test('the procedure’s link is kept as it was written, or told as not done', () => {
  const page = DEFAULT_SETTINGS.procedure;
  expect(folded({ kind: 'linkProcedure', page, outcome: ok(undefined) })).toEqual({
    ...nothing,
    procedureLink: `${page.id} ${page.title} ${page.url}`,
  });
  expect(folded({ kind: 'linkProcedure', page, outcome: lost })).toEqual({
    ...nothing,
    told: { notDone: [{ what: 'link', error: lost.error }] },
  });
});

test('what was brought in line afterwards is told with the rest', () => {
  const notDone = [{ what: 'copy' as const, error: lost.error }];
  expect(folded({ kind: 'repair', finished: ['holdDemo'], notDone })).toEqual({
    ...nothing,
    told: { finished: ['holdDemo'], notDone },
  });
});
