import type { LocalDate } from '../../dates';
import { fail, ok } from '../../result';
import { type FactRule, ifRecorded, oneOf } from '../fact-rule';
import { stampOf } from '../stamps';

export type DiscardedCommand = { kind: 'discard'; on: LocalDate; reason: string } | { kind: 'resume' };

/** There is no agreement to be had, or it fell through. */
export const discarded: FactRule<'discarded', DiscardedCommand> = {
  isKey: oneOf('discarded'),
  recorded: ({ discarded: it }) => ifRecorded('discarded', it),
  put: (facts, _, value) => {
    const { discarded: __, ...rest } = facts;
    return value ? { ...rest, discarded: value } : rest;
  },
  isResumed: true,
  commands: {
    discard: {
      fields: { on: 'doneOn', reason: 'reason' },
      about: () => ['discarded'],
      after: (facts, { on, reason }, recording) =>
        facts.discarded
          ? fail({ code: 'alreadyDiscarded' })
          : ok({ ...facts, discarded: { on, reason, ...stampOf(recording) } }),
    },
    resume: {
      fields: {},
      about: () => ['discarded'],
      after: ({ discarded: it, ...rest }) => (it ? ok(rest) : fail({ code: 'notDiscarded' })),
    },
  },
};
