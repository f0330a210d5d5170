import type { LocalDate } from '../../dates';
import { fail, ok } from '../../result';
import { refusedText } from '../../text/written-text';
import { type FactRule, ifRecorded } from '../fact-rule';
import type { OwnStepDone, OwnStepId } from '../facts';
import { MOST_OWN_STEPS_DONE, MOST_WITHDRAWN_OWN_STEPS, OWN_NOTE_LIMIT } from '../limits';
import { ownStepOf, ownStepsDone } from '../own-steps-done';
import { unlessSame } from '../same-fact';
import { stampOf } from '../stamps';

export type OwnStepCommand = { kind: 'recordOwnStep'; step: OwnStepId; on: LocalDate; note?: string };

/** A step that the team added was done: a person says so, or its subtask was closed in Jira. */
export const ownStep: FactRule<'ownStep', OwnStepCommand> = {
  isKey: (text): text is `ownStep:${OwnStepId}` => ownStepOf(text) !== undefined,
  recorded: (facts) => ownStepsDone(facts).flatMap(([step, done]) => ifRecorded(`ownStep:${step}` as const, done)),
  put: (all, fact, value) => {
    const { ownSteps: _, ...facts } = all;
    const step = ownStepOf(fact);
    const done = ownStepsDone(all).filter(([id]) => id !== step);
    if (step && value) done.push([step, value]);
    return done.length > 0 ? { ...facts, ownSteps: Object.fromEntries(done) } : facts;
  },
  withdrawalsKept: MOST_WITHDRAWN_OWN_STEPS,
  commands: {
    recordOwnStep: {
      fields: { step: 'choice', on: 'doneOn', note: 'note' },
      about: ({ step }) => [`ownStep:${step}`],
      after: (facts, { step, on, note }, recording) => {
        const isThere = recording.ownSteps?.some(({ id, removed }) => id === step && !removed);
        if (!isThere) return fail({ code: 'noSuchStep' });
        const others = ownStepsDone(facts).filter(([id]) => id !== step).length;
        if (others >= MOST_OWN_STEPS_DONE)
          return fail({ code: 'tooMany', what: 'ownSteps', limit: MOST_OWN_STEPS_DONE });
        const tooLong = note === undefined ? undefined : refusedText(note, { most: OWN_NOTE_LIMIT });
        if (tooLong) return fail(tooLong);
        const done: OwnStepDone = { on, ...(note && { note }), ...stampOf(recording) };
        return ok({ ...facts, ownSteps: { ...facts.ownSteps, [step]: unlessSame(facts.ownSteps?.[step], done) } });
      },
    },
  },
};
