import type { LocalDate } from '../../dates';
import { fail, ok } from '../../result';
import { type FactRule, ifRecorded, oneOf } from '../fact-rule';
import { stamped, unstamped } from '../stamps';

export type KeyRuleAcknowledgementCommand = { kind: 'acknowledgeKeyRule'; on: LocalDate };

/** Hauzd acknowledged the notice about the APIKEY (2.1.2). It is kept with the notice. */
export const keyRuleAcknowledgement: FactRule<'keyRuleAcknowledgement', KeyRuleAcknowledgementCommand> = {
  isKey: oneOf('keyRuleAcknowledgement'),
  recorded: ({ keyRuleNotice: notice, stamps }) =>
    notice?.acknowledgedOn
      ? ifRecorded('keyRuleAcknowledgement', { on: notice.acknowledgedOn, ...stamps?.keyRuleAcknowledgement })
      : [],
  put: (facts, fact, value) => {
    if (!facts.keyRuleNotice) return facts;
    const { acknowledgedOn: _, ...told } = facts.keyRuleNotice;
    if (!value) return unstamped({ ...facts, keyRuleNotice: told }, fact);
    const { on, by, at } = value;
    const acknowledged = { ...facts, keyRuleNotice: { ...told, acknowledgedOn: on } };
    return by && at ? stamped(acknowledged, fact, { by, at }) : unstamped(acknowledged, fact);
  },
  commands: {
    acknowledgeKeyRule: {
      fields: { on: 'doneOn' },
      about: () => ['keyRuleNotice', 'keyRuleAcknowledgement'],
      after: (facts, { on }, recording) => {
        const known = facts.keyRuleNotice;
        if (!known) return fail({ code: 'hauzdWasNotTold' });
        if (known.acknowledgedOn === on) return ok(facts);
        const acknowledged = { ...facts, keyRuleNotice: { ...known, acknowledgedOn: on } };
        return ok(stamped(acknowledged, 'keyRuleAcknowledgement', recording));
      },
    },
  },
};
