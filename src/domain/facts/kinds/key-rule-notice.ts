import type { LocalDate } from '../../dates';
import { ok } from '../../result';
import { type FactRule, ifRecorded, oneOf } from '../fact-rule';
import type { KeyRuleNotice } from '../facts';
import { unlessSame } from '../same-fact';
import { stampOf, unstamped } from '../stamps';

export type KeyRuleNoticeCommand = { kind: 'tellHauzd'; on: LocalDate };

/** Hauzd was told that it may not give the APIKEY to the client (2.1.2). Its acknowledgement goes with it. */
export const keyRuleNotice: FactRule<'keyRuleNotice', KeyRuleNoticeCommand> = {
  isKey: oneOf('keyRuleNotice'),
  recorded: ({ keyRuleNotice: notice }) => {
    if (!notice) return [];
    const { acknowledgedOn: _, ...told } = notice;
    return ifRecorded('keyRuleNotice', told);
  },
  put: (facts, _, value) => {
    const { keyRuleNotice: known, ...rest } = facts;
    if (!value) return unstamped(rest, 'keyRuleAcknowledgement');
    return { ...rest, keyRuleNotice: { ...value, ...acknowledgementOf(known) } };
  },
  commands: {
    tellHauzd: {
      fields: { on: 'doneOn' },
      about: () => ['keyRuleNotice'],
      after: (facts, { on }, recording) => {
        const known = facts.keyRuleNotice;
        const told = { on, ...acknowledgementOf(known), ...stampOf(recording) };
        return ok({ ...facts, keyRuleNotice: unlessSame(known, told) });
      },
    },
  },
};

const acknowledgementOf = (notice: KeyRuleNotice | undefined) =>
  notice?.acknowledgedOn ? { acknowledgedOn: notice.acknowledgedOn } : {};
