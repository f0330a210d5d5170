import type { ExistingSubtask } from '../../../src/domain/procedure/plan-difference';
import type { StepId } from '../../../src/domain/procedure/step-id';
import { SelectField } from '../../shared/fields';
import { useWords } from '../panel-words';
import { useStepName } from '../step-names';

export type Links = Partial<Record<StepId, string>>;

/** For one step: create its subtask, or link one that exists. Those already chosen for another step are not offered. */
export function LinkSelect(props: {
  step: StepId;
  subtasks: ExistingSubtask[];
  links: Links;
  onChange(links: Links): void;
}) {
  const { panel } = useWords();
  const stepName = useStepName();
  const { step, links } = props;
  const free = props.subtasks.filter(
    (subtask) => links[step] === subtask.id || !Object.values(links).includes(subtask.id),
  );
  if (free.length === 0) return null;
  const choose = (id: string) => {
    const { [step]: _, ...others } = links;
    props.onChange(id === '' ? others : { ...others, [step]: id });
  };
  return (
    <SelectField
      label={panel.apply.linkFor(stepName(step))}
      hideLabel
      value={links[step] ?? ''}
      options={[
        { value: '', label: panel.apply.createNew },
        ...free.map(({ id, key, summary }) => ({ value: id, label: panel.apply.linkTo(key, summary) })),
      ]}
      onChange={choose}
    />
  );
}
