import { ok } from '../../result';
import { type FactRule, ifRecorded, oneOf } from '../fact-rule';
import type { Facts, Stamp } from '../facts';
import { stamped, unstamped } from '../stamps';

export type ContactCommand = { kind: 'noteContact'; contact: boolean };

/** Whether Hauzd has the client's contact (1). Gates nothing. */
export const contact: FactRule<'contact', ContactCommand> = {
  isKey: oneOf('contact'),
  recorded: ({ demo }) => ifRecorded('contact', demo.contact),
  put: (facts, _, value) => {
    const { contact: __, ...demo } = facts.demo;
    return value === undefined
      ? unstamped({ ...facts, demo }, 'contact')
      : { ...facts, demo: { ...demo, contact: value } };
  },
  commands: {
    noteContact: {
      fields: { contact: 'choice' },
      about: () => ['contact'],
      after: (facts, command, recording) => ok(withContact(facts, command.contact, recording)),
    },
  },
};

/** The facts with whether Hauzd has the contact, which may be said with the demonstration too. */
export function withContact(facts: Facts, hasContact: boolean, recording: Stamp): Facts {
  if (facts.demo.contact === hasContact) return facts;
  return stamped({ ...facts, demo: { ...facts.demo, contact: hasContact } }, 'contact', recording);
}
