import type { Instant, LocalDate } from '../../dates';
import { fail, ok } from '../../result';
import type { FactRule } from '../fact-rule';
import type { Agreement, FactKey, Facts, Scope } from '../facts';
import { MOST_AGREEMENTS, MOST_WITHDRAWN_AGREEMENTS } from '../limits';
import type { Recording } from '../recording';

export type AgreementCommand =
  | { kind: 'closeAgreement'; closedOn: LocalDate; scope?: Scope }
  | { kind: 'correctAgreement'; id: string; closedOn: LocalDate; scope?: Scope };

const isKey = (text: string): text is FactKey<'agreement'> => /^agreement:[\w-]{1,64}$/.test(text);

/** An agreement between Hauzd and the client (2). An extension or a reduction is a new one. */
export const agreement: FactRule<'agreement', AgreementCommand> = {
  isKey,
  recorded: ({ agreements }) => agreements.map((each) => [`agreement:${each.id}`, each]),
  put: (facts, fact, value) => {
    const others = facts.agreements.filter(({ id }) => `agreement:${id}` !== fact);
    return withAgreements(facts, value ? [...others, value] : others);
  },
  withdrawalsKept: MOST_WITHDRAWN_AGREEMENTS,
  commands: {
    closeAgreement: {
      fields: { closedOn: 'doneOn', scope: 'choice' },
      about: () => ['agreements'],
      after: (facts, { closedOn, scope }, { id, by, at }) => {
        // A sending that comes again, however late, makes no second one.
        if (facts.agreements.some((each) => each.id === id)) return ok(facts);
        if (facts.agreements.length >= MOST_AGREEMENTS)
          return fail({ code: 'tooMany', what: 'agreements', limit: MOST_AGREEMENTS });
        if (facts.withdrawn[`agreement:${id}`]) return ok(facts);
        const closed = { id, closedOn, ...(scope && { scope, scopeOn: closedOn }), by, at };
        return ok(withAgreements(facts, [...facts.agreements, closed]));
      },
    },
    correctAgreement: {
      fields: { id: 'id', closedOn: 'doneOn', scope: 'choice' },
      about: () => ['agreements'],
      after: (facts, command, recording) => {
        if (!facts.agreements.some(({ id }) => id === command.id)) return fail({ code: 'unknownAgreement' });
        const correct = (each: Agreement) => (each.id === command.id ? corrected(each, command, recording) : each);
        return ok(withAgreements(facts, facts.agreements.map(correct)));
      },
    },
  },
};

/** The agreement that was recorded, corrected or withdrawn last. */
export function lastTouchedAgreement(facts: Facts): FactKey<'agreement'> {
  const recorded = facts.agreements.map(({ id, at }) => ({ fact: `agreement:${id}` as const, at }));
  const withdrawn = Object.entries(facts.withdrawn).flatMap(([fact, withdrawal]) =>
    isKey(fact) && withdrawal ? [{ fact, at: withdrawal.at }] : [],
  );
  const none: { fact: FactKey<'agreement'>; at: string } = { fact: 'agreement:', at: '' };
  return [...recorded, ...withdrawn].reduce((latest, each) => (latest.at > each.at ? latest : each), none).fact;
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

function corrected(agreement: Agreement, { closedOn, scope }: AgreementCommand, recording: Recording): Agreement {
  if (closedOn === agreement.closedOn && scope === agreement.scope) return agreement;
  const base = { id: agreement.id, closedOn, by: recording.by, at: recording.at, firstAt: firstAt(agreement) };
  if (!scope) return base;
  const knownOn = agreement.scope ? agreement.scopeOn : recording.today;
  return { ...base, scope, scopeOn: knownOn && knownOn > closedOn ? knownOn : closedOn };
}
