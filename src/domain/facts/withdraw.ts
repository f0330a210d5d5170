import { fail, ok } from '../result';
import { EVERY_FACT } from './every-fact';
import { factsByKey } from './fact-by-key';
import type { CommandRule, FactReading } from './fact-rule';
import type { FactKey, FactKind, Facts, Stamp } from './facts';
import { stampOf } from './stamps';

export type WithdrawCommand = { kind: 'withdraw'; fact: FactKey; reason: string };

/**
 * Takes one of the facts back: a credential was changed, an integration stopped working, a thing was recorded by mistake.
 * What depended on it is due again from that day.
 */
export const withdraw: CommandRule<WithdrawCommand> = {
  fields: { fact: 'choice', reason: 'reason' },
  about: ({ fact }) => [fact],
  after: (facts, { fact }, recording) => {
    const rule = EVERY_FACT.find(({ isKey }) => isKey(fact));
    const isRecorded = factsByKey(facts)[fact] !== undefined;
    if (!rule || rule.isResumed || !isRecorded) return fail({ code: 'nothingToWithdraw' });
    const withdrawal = { on: recording.today, ...stampOf(recording) };
    return ok({ ...rule.put(facts, fact, undefined), withdrawn: kept({ ...facts.withdrawn, [fact]: withdrawal }) });
  },
};

/** The withdrawals without the oldest ones of each kind whose number is not fixed. */
export const kept = (withdrawn: Facts['withdrawn']): Facts['withdrawn'] =>
  Object.fromEntries(EVERY_FACT.reduce((all, rule) => latestOf(rule, all), Object.entries(withdrawn)));

function latestOf<Of extends Stamp | undefined>(
  { isKey, withdrawalsKept }: FactReading<FactKind>,
  all: [string, Of][],
): [string, Of][] {
  if (withdrawalsKept === undefined) return all;
  const ofKind = all.filter(([name]) => isKey(name)).sort(([, a], [, b]) => (b?.at ?? '').localeCompare(a?.at ?? ''));
  const dropped = new Set(ofKind.slice(withdrawalsKept).map(([name]) => name));
  return all.filter(([name]) => !dropped.has(name));
}
