import type { LocalDate } from '../../dates';
import { ok } from '../../result';
import { type FactRule, ifRecorded, oneOf } from '../fact-rule';
import type { DeclinedHow, Facts, Offer } from '../facts';
import { unlessSame } from '../same-fact';
import { stampOf } from '../stamps';

export type OfferCommand =
  | { kind: 'makeOffer'; on: LocalDate }
  | { kind: 'acceptOffer'; on: LocalDate }
  | { kind: 'declineOffer'; on: LocalDate; how: DeclinedHow };

/** PlanOK's offer of the API REST, and the client's answer (2.1.2). */
export const offer: FactRule<'offer', OfferCommand> = {
  isKey: oneOf('offer'),
  recorded: ({ offer: it }) => (it.state === 'notMade' ? [] : ifRecorded('offer', it)),
  put: (facts, _, value) => ({ ...facts, offer: value ?? { state: 'notMade' } }),
  commands: {
    makeOffer: {
      fields: { on: 'doneOn' },
      about: () => ['offer'],
      after: (facts, { on }, recording) => ok(offered(facts, { state: 'made', on, ...stampOf(recording) })),
    },
    acceptOffer: {
      fields: { on: 'doneOn' },
      about: () => ['offer'],
      after: (facts, { on }, recording) => ok(offered(facts, { state: 'accepted', on, ...stampOf(recording) })),
    },
    declineOffer: {
      fields: { on: 'doneOn', how: 'choice' },
      about: () => ['offer'],
      after: (facts, { on, how }, recording) =>
        ok(offered(facts, { state: 'declined', on, how, ...stampOf(recording) })),
    },
  },
};

const offered = (facts: Facts, it: Offer): Facts => ({ ...facts, offer: unlessSame(facts.offer, it) });
