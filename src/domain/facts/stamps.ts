import { type FactKey, type Facts, STAMPED_ASIDE, type Stamp, type StampedAside } from './facts';

/** Who records, and when, without the rest. */
export const stampOf = ({ by, at }: Stamp): Stamp => ({ by, at });

/** The facts, with who recorded one that has no room for it itself. */
export const stamped = (facts: Facts, fact: StampedAside, recording: Stamp): Facts => ({
  ...facts,
  stamps: { ...facts.stamps, [fact]: stampOf(recording) },
});

/** The facts without who had recorded one that is withdrawn. */
export function unstamped({ stamps, ...facts }: Facts, fact: StampedAside): Facts {
  const { [fact]: _, ...left } = stamps ?? {};
  return Object.keys(left).length > 0 ? { ...facts, stamps: left } : facts;
}

export const isStampedAside = (fact: FactKey): fact is StampedAside => STAMPED_ASIDE.some((each) => each === fact);
