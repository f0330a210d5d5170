import { ok } from '../../result';
import { type FactRule, ifRecorded, oneOf } from '../fact-rule';
import type { Scope } from '../facts';
import { stamped, unstamped } from '../stamps';

export type ExpectedScopeCommand = { kind: 'expectScope'; scope: Scope };

/** What the client is expected to agree to. Gates nothing (1.1). */
export const expectedScope: FactRule<'expectedScope', ExpectedScopeCommand> = {
  isKey: oneOf('expectedScope'),
  recorded: ({ expectedScope: scope }) => ifRecorded('expectedScope', scope),
  put: (facts, _, value) => {
    const { expectedScope: __, ...rest } = facts;
    return value ? { ...rest, expectedScope: value } : unstamped(rest, 'expectedScope');
  },
  commands: {
    expectScope: {
      fields: { scope: 'choice' },
      about: () => ['expectedScope'],
      after: (facts, { scope }, recording) =>
        facts.expectedScope === scope
          ? ok(facts)
          : ok(stamped({ ...facts, expectedScope: scope }, 'expectedScope', recording)),
    },
  },
};
