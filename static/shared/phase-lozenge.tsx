import type { Phase } from '../../src/domain/procedure/step-id';
import type { FactWords } from '../../src/locales/words';
import { Lozenge } from './lozenge';

/** A client's phase as a short label: under way is blue, done green, without agreement grey. */
export function PhaseLozenge({ phase, words }: { phase: Phase; words: FactWords }) {
  const tone = phase === 'live' ? 'success' : phase === 'discarded' ? 'neutral' : 'info';
  return <Lozenge tone={tone}>{words.phases[phase]}</Lozenge>;
}
