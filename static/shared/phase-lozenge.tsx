import type { FactWords } from '../../locales/words';
import type { Phase } from '../../src/domain/steps';
import { Lozenge } from './lozenge';

/** A client's phase as a short label: done is green, without agreement grey. */
export function PhaseLozenge({ phase, words }: { phase: Phase; words: FactWords }) {
  return (
    <span className={phase === 'live' || phase === 'discarded' ? '' : 'phase-current'}>
      <Lozenge tone={phase === 'live' ? 'success' : 'neutral'}>{words.phases[phase]}</Lozenge>
    </span>
  );
}
