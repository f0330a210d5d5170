import type { Phase } from '../../src/domain/procedure/steps';
import type { FactWords } from '../../src/locales/words';
import { Lozenge } from './lozenge';

/** A client's phase as a short label: done is green, without agreement grey. */
export function PhaseLozenge({ phase, words }: { phase: Phase; words: FactWords }) {
  return (
    <span className={phase === 'live' || phase === 'discarded' ? '' : 'phase-current'}>
      <Lozenge tone={phase === 'live' ? 'success' : 'neutral'}>{words.phases[phase]}</Lozenge>
    </span>
  );
}
