import type { LocalDate } from '../../dates';
import { fail, ok } from '../../result';
import { type FactRule, ifRecorded, oneOf } from '../fact-rule';
import { type Facts, MODULES, type ModuleInformation, moduleStates } from '../facts';
import { unlessSame } from '../same-fact';
import { stampOf } from '../stamps';

export type ModuleInformationCommand =
  /** What Hauzd is told are the modules as they stand. */
  | { kind: 'sendModuleInformation'; on: LocalDate }
  /** The day on which Hauzd was told was another one; what it was told stays. */
  | { kind: 'correctModuleInformation'; on: LocalDate }
  | { kind: 'omitModuleInformation'; on: LocalDate; reason: string };

/** What Hauzd was told of the client's modules before the demonstration, or why it was not (1.1). */
export const moduleInformation: FactRule<'moduleInformation', ModuleInformationCommand> = {
  isKey: oneOf('moduleInformation'),
  recorded: ({ moduleInformation: information }) => ifRecorded('moduleInformation', information),
  put: (facts, _, value) => {
    const { moduleInformation: __, ...rest } = facts;
    return value ? { ...rest, moduleInformation: value } : rest;
  },
  commands: {
    sendModuleInformation: {
      fields: { on: 'doneOn' },
      // It passes on what the modules are: those that were seen.
      about: () => ['moduleInformation', ...MODULES.map((name) => `module:${name}` as const)],
      after: (facts, { on }, recording) =>
        ok(informed(facts, { kind: 'sent', on, modules: moduleStates(facts), ...stampOf(recording) })),
    },
    correctModuleInformation: {
      fields: { on: 'doneOn' },
      about: () => ['moduleInformation'],
      after: (facts, { on }, recording) => {
        const known = facts.moduleInformation;
        if (known?.kind !== 'sent') return fail({ code: 'hauzdWasNotInformed' });
        return ok(informed(facts, { ...known, on, ...stampOf(recording) }));
      },
    },
    omitModuleInformation: {
      fields: { on: 'doneOn', reason: 'reason' },
      about: () => ['moduleInformation'],
      after: (facts, { on, reason }, recording) =>
        ok(informed(facts, { kind: 'omitted', on, reason, ...stampOf(recording) })),
    },
  },
};

const informed = (facts: Facts, information: ModuleInformation): Facts => ({
  ...facts,
  moduleInformation: unlessSame(facts.moduleInformation, information),
});
