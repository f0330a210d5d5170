import type { Facts } from '../../../src/domain/facts/facts';
import type { Step } from '../../../src/domain/procedure/steps';
import { CheckField, Fields, Frozen } from '../../shared/fields';
import { DueLine } from '../due-line';
import { LinkSelect } from '../linking/link-select';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { useApplying } from './applying';

/**
 * At a step that is to get a subtask: when it will be due, or to link one that exists instead; of one whose subtask is
 * gone, make it again.
 */
export function StepChoices({
  step: { id: step, owedBy },
  facts,
}: {
  step: Pick<Step, 'id' | 'owedBy'>;
  facts: Facts;
}) {
  const { panel } = useWords();
  const { view } = usePanel();
  const { difference, gone, links, link, recreate, again, busy } = useApplying();
  const isGone = gone.includes(step);
  const isCreated = links[step] === undefined && (!isGone || recreate.includes(step));
  if (!view.canEdit || !(isGone || difference.create.includes(step))) return null;
  return (
    // Frozen while it is applied: what is shown is what is done.
    <Frozen when={busy}>
      <Fields>
        {isGone && links[step] === undefined && (
          <CheckField
            label={panel.apply.recreate}
            checked={recreate.includes(step)}
            onChange={(isChosen) => again(step, isChosen)}
          />
        )}
        {isCreated && <DueLine step={{ id: step, owedBy }} facts={facts} />}
        <LinkSelect step={step} subtasks={difference.unlinked} links={links} onChange={link} />
      </Fields>
    </Frozen>
  );
}
