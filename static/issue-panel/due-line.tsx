import type { Facts } from '../../src/domain/facts/facts';
import type { Step } from '../../src/domain/procedure/steps';
import { dueOf } from '../../src/domain/settings/due-rules';
import { useLaterWords } from '../shared/use-later-words';
import { usePanel } from './panel-state';
import { useWords } from './panel-words';

/**
 * Of a step whose subtask is to be created: the day on which it will be due, with the holidays left out on the way, by the
 * same function that writes it; nothing where the project has no rule for it. It brings the table of holidays along: only
 * what is loaded later uses it.
 */
export function DueLine({ step, facts }: { step: Pick<Step, 'id' | 'owedBy'>; facts: Facts }) {
  const { language } = useWords();
  const { view } = usePanel();
  const words = useLaterWords('dueDates', language);
  const { due, dueLater } = dueOf(view.settings, step, facts, view.today);
  if (!words || !(due || dueLater)) return null;
  return (
    <div className="subtle small">
      {due && words.due(due)}
      {dueLater && words.dueLater(dueLater)}
    </div>
  );
}
