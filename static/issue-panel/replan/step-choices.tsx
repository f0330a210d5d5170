import type { StepId } from '../../../src/domain/procedure/steps';
import { CheckField } from '../../shared/fields';
import { LinkSelect } from '../linking/link-select';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { useApplying } from './applying';

/** At a step that is to get a subtask: link one that exists instead; of one whose subtask is gone, make it again. */
export function StepChoices({ step }: { step: StepId }) {
  const { panel } = useWords();
  const { view } = usePanel();
  const { difference, gone, links, link, recreate, again, busy } = useApplying();
  const isGone = gone.includes(step);
  if (!view.canEdit || !(isGone || difference.create.includes(step))) return null;
  return (
    // Frozen while it is applied: what is shown is what is done.
    <fieldset className="frozen fields" disabled={busy}>
      {isGone && links[step] === undefined && (
        <CheckField
          label={panel.replan.recreate}
          checked={recreate.includes(step)}
          onChange={(isChosen) => again(step, isChosen)}
        />
      )}
      <LinkSelect step={step} subtasks={difference.unlinked} links={links} onChange={link} />
    </fieldset>
  );
}
