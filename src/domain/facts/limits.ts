import type { Command, Refusal } from './commands';
import type { FactKey, Facts } from './facts';

/**
 * How long the lists of a record may get. A value in Forge's storage may have 240 KiB ("Forge Storage quotas and
 * limits"), and a record is one value: with every list and every text at its longest it stays below.
 */

/** Far more than any client ever made. */
export const MOST_AGREEMENTS = 50;

/** Withdrawn agreements whose reasons the record keeps; the history keeps all of them. */
export const MOST_WITHDRAWN_AGREEMENTS = 10;

/**
 * Why a command would make a list of the record too long.
 *
 * @param id what the command makes; that it is there already is no reason
 */
export function checkLimits({ agreements }: Facts, command: Command, id: string): Refusal | undefined {
  if (command.kind !== 'closeAgreement' || agreements.length < MOST_AGREEMENTS) return undefined;
  if (agreements.some((agreement) => agreement.id === id)) return undefined;
  return { code: 'tooMany', what: 'agreements', limit: MOST_AGREEMENTS };
}

/** The withdrawals with one more. Of agreements, whose number is not fixed, the latest stay. */
export function withWithdrawal(
  withdrawn: Facts['withdrawn'],
  fact: FactKey,
  withdrawal: NonNullable<Facts['withdrawn'][FactKey]>,
): Facts['withdrawn'] {
  const all = Object.entries({ ...withdrawn, [fact]: withdrawal });
  const isAgreement = ([name]: [string, unknown]) => name.startsWith('agreement:');
  const latest = all.filter(isAgreement).sort(([, a], [, b]) => b.at.localeCompare(a.at));
  const dropped = new Set(latest.slice(MOST_WITHDRAWN_AGREEMENTS).map(([name]) => name));
  return Object.fromEntries(all.filter(([name]) => !dropped.has(name)));
}
