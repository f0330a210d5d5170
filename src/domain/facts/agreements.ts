import type { Instant } from '../dates';
import { fail, ok, type Result } from '../result';
import type { CommandOf, Recording, Refusal } from './commands';
import type { Agreement, Facts } from './facts';

/** A new agreement, or the correction of one. A sending that comes again, however late, makes no second one. */
export function recordAgreement(
  facts: Facts,
  command: CommandOf<'closeAgreement'> | CommandOf<'correctAgreement'>,
  recording: Recording,
): Result<Facts, Refusal> {
  const { closedOn, scope } = command;
  if (command.kind === 'correctAgreement') {
    if (!facts.agreements.some(({ id }) => id === command.id)) return fail({ code: 'unknownAgreement' });
    const correct = (each: Agreement) => (each.id === command.id ? corrected(each, command, recording) : each);
    return ok(withAgreements(facts, facts.agreements.map(correct)));
  }
  const { id, by, at } = recording;
  const isKnown = facts.agreements.some((each) => each.id === id) || facts.withdrawn[`agreement:${id}`] !== undefined;
  if (isKnown) return ok(facts);
  const agreement = { id, closedOn, ...(scope && { scope, scopeOn: closedOn }), by, at };
  return ok(withAgreements(facts, [...facts.agreements, agreement]));
}

/** In order of closing; of two closed on one day, the one recorded later rules. */
function withAgreements(facts: Facts, agreements: Agreement[]): Facts {
  const ordered = agreements
    .map((agreement, index) => ({ agreement, index }))
    .sort(
      (a, b) =>
        a.agreement.closedOn.localeCompare(b.agreement.closedOn) ||
        firstAt(a.agreement).localeCompare(firstAt(b.agreement)) ||
        a.index - b.index,
    );
  return { ...facts, agreements: ordered.map(({ agreement }) => agreement) };
}

/** A correction changes who stands behind an agreement, and when; not since when there is one. */
const firstAt = ({ firstAt: first, at }: Agreement): Instant => first ?? at;

function corrected(agreement: Agreement, command: CommandOf<'correctAgreement'>, recording: Recording): Agreement {
  const { closedOn, scope } = command;
  if (closedOn === agreement.closedOn && scope === agreement.scope) return agreement;
  const base = { id: agreement.id, closedOn, by: recording.by, at: recording.at, firstAt: firstAt(agreement) };
  if (!scope) return base;
  const knownOn = agreement.scope ? agreement.scopeOn : recording.today;
  return { ...base, scope, scopeOn: knownOn && knownOn > closedOn ? knownOn : closedOn };
}
