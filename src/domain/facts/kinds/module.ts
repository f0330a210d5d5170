import type { LocalDate } from '../../dates';
import { fail, ok } from '../../result';
import { type FactRule, ifRecorded, oneOf } from '../fact-rule';
import { type Facts, MODULES, type ModuleFact, type ModuleId, type ModuleState, type Source } from '../facts';
import type { Recording } from '../recording';
import { unlessSame } from '../same-fact';
import { stampOf } from '../stamps';

export type ModuleCommand = {
  kind: 'confirmModules';
  modules: Partial<Record<ModuleId, 'contracted' | 'notContracted'>>;
  on: LocalDate;
  source: Source;
  note?: string;
};

/** Whether the client has contracted a module, with its backing (1.1). */
export const contractedModule: FactRule<'module', ModuleCommand> = {
  isKey: oneOf(...MODULES.map((name) => `module:${name}` as const)),
  recorded: ({ modules }) =>
    MODULES.flatMap((name) => {
      const fact = modules[name];
      return fact.state === 'unknown' ? [] : ifRecorded(`module:${name}` as const, fact);
    }),
  put: (facts, fact, value) => {
    const name = MODULES.find((each) => `module:${each}` === fact);
    return name ? { ...facts, modules: { ...facts.modules, [name]: value ?? { state: 'unknown' } } } : facts;
  },
  commands: {
    confirmModules: {
      fields: { modules: 'choice', on: 'doneOn', source: 'choice', note: 'note' },
      about: ({ modules }) => MODULES.filter((name) => modules[name]).map((name) => `module:${name}` as const),
      after: (facts, command, recording) =>
        Object.keys(command.modules).length > 0
          ? ok({ ...facts, modules: confirmed(facts, command, recording) })
          : fail({ code: 'nothingChosen' }),
    },
  },
};

function confirmed(facts: Facts, command: ModuleCommand, recording: Recording): Facts['modules'] {
  const { on, source, note } = command;
  const modules = { ...facts.modules };
  for (const name of MODULES) {
    const state = command.modules[name];
    if (!state) continue;
    const since = seenSoSince(modules[name], state, on);
    const seen = { state, on, ...(since && { since }), source, ...(note && { note }), ...stampOf(recording) };
    modules[name] = unlessSame<ModuleFact>(modules[name], seen);
  }
  return modules;
}

/** The day since which a module has been seen in this state; undefined where this is the first time. */
function seenSoSince(before: ModuleFact, state: ModuleState, on: LocalDate): LocalDate | undefined {
  if (before.state === 'unknown' || before.state !== state) return undefined;
  const since = before.since ?? before.on;
  return since < on ? since : undefined;
}
