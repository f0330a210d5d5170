import type { Attempt, AttemptedOwnStep } from '../../../src/domain/record/onboarding';
import { withFound } from '../../../src/domain/record/with-found';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings';
import { agree, confirm, recorded, started, TODAY } from '../recorded';

/** Subtasks that an attempt created, whose answer was lost, are as if it had come (decision 04). */

const planned = (id: string) => ({ id, key: `HAUZD-${id}` });
const AT = '2026-03-20T15:05:00.000Z';
const annex: AttemptedOwnStep = { id: 'own:a1b2c3d4', title: { es: 'Anexo' }, owedBy: 'planok', phase: 'agreement' };
const attempt: Attempt = {
  ...{ number: 1, steps: ['holdDemo', annex.id], by: 'ana', until: '2026-03-20T15:00:40.000Z' },
  ownSteps: [annex],
};
const inForce = { settings: DEFAULT_SETTINGS, today: TODAY };
const before = recorded(started(confirm), agree);

test('they are in the plan with why, and the history tells that they were created, by whose attempt it was', () => {
  const found = [{ step: 'holdDemo' as const, ...planned('7') }];
  const { onboarding, entry } = withFound(before, attempt, found, inForce, AT);
  expect(onboarding).toEqual({
    ...before,
    plan: { holdDemo: { ...planned('7'), because: [{ fact: 'always' }] } },
    history: before.history + 1,
  });
  expect(entry).toEqual({
    ...{ number: before.history + 1, at: AT, by: 'ana', kind: 'apply', changes: [] },
    plan: { created: ['holdDemo'], linked: [], retired: [], reopened: [] },
  });
});

test('so is one that belongs to no step any more: the next *Aplicar* marks it', () => {
  const found = [{ step: 'enableReservations' as const, ...planned('8') }];
  expect(withFound(before, attempt, found, inForce, AT).onboarding.plan).toEqual({ enableReservations: planned('8') });
});

test('one of the team’s own that the settings do not have any more is known by what the attempt keeps of it', () => {
  const found = [{ step: annex.id, ...planned('9') }];
  const { onboarding, entry } = withFound(before, attempt, found, inForce, AT);
  expect(onboarding.ownSteps).toEqual([{ ...annex, when: {}, holdsUp: false, byClosing: false, removed: true }]);
  expect(onboarding.plan[annex.id]).toMatchObject(planned('9'));
  expect(entry.titles).toEqual({ [annex.id]: annex.title });
});

test('one that the settings still have came in on the attempt’s day as they have it; what they say otherwise of is told later', () => {
  const found = [{ step: annex.id, ...planned('9') }];
  const present = { ...annex, title: { es: 'Anexo', en: 'Annex' }, when: {}, holdsUp: true, byClosing: true };
  const having = (step: object) => ({
    settings: { ...DEFAULT_SETTINGS, ownSteps: [{ ...present, ...step }] },
    today: '2026-03-19',
  });
  const ownStepsWith = (step: object) => withFound(before, attempt, found, having(step), AT).onboarding.ownSteps;
  expect(ownStepsWith({})).toEqual([{ ...present, from: '2026-03-19' }]);
  expect(ownStepsWith({ title: { es: 'Contrato' }, owedBy: 'hauzd' })).toEqual([
    { ...present, title: { es: 'Anexo' }, from: '2026-03-19' },
  ]);
});
