import type { LocalDate } from '../../dates';
import { ok } from '../../result';
import { type FactRule, ifRecorded, oneOf } from '../fact-rule';
import type { DemoOutcome, Facts } from '../facts';
import { unlessSame } from '../same-fact';
import { stampOf } from '../stamps';
import { withContact } from './contact';

export type DemoOutcomeCommand =
  | { kind: 'holdDemo'; on: LocalDate; contact?: boolean }
  | { kind: 'omitDemo'; on: LocalDate; reason: string };

/** The demonstration was held, or why it was left out (1). */
export const demoOutcome: FactRule<'demoOutcome', DemoOutcomeCommand> = {
  isKey: oneOf('demoOutcome'),
  recorded: ({ demo }) => ifRecorded('demoOutcome', demo.outcome),
  put: (facts, _, value) => {
    const { outcome: __, ...demo } = facts.demo;
    return { ...facts, demo: value ? { ...demo, outcome: value } : demo };
  },
  commands: {
    holdDemo: {
      fields: { on: 'doneOn', contact: 'choice' },
      about: ({ contact }) => (contact === undefined ? ['demoOutcome'] : ['demoOutcome', 'contact']),
      after: (facts, { on, contact }, recording) => {
        const held = ended(facts, { kind: 'held', on, ...stampOf(recording) });
        return ok(contact === undefined ? held : withContact(held, contact, recording));
      },
    },
    omitDemo: {
      fields: { on: 'doneOn', reason: 'reason' },
      about: () => ['demoOutcome'],
      after: (facts, { on, reason }, recording) =>
        ok(ended(facts, { kind: 'omitted', on, reason, ...stampOf(recording) })),
    },
  },
};

const ended = (facts: Facts, outcome: DemoOutcome): Facts => ({
  ...facts,
  demo: { ...facts.demo, outcome: unlessSame(facts.demo.outcome, outcome) },
});
