import type { Difference } from '../../../src/domain/procedure/changes';
import type { StepStatus } from '../../../src/domain/procedure/plan';
import type { StepId } from '../../../src/domain/procedure/steps';
import { CheckField } from '../../shared/fields';
import { LinkSelect, type Links } from '../linking/link-select';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { Why } from '../why';

/** What applying will do, step by step, with the reason; and the choices: link what exists, create what was deleted. */
export function ReplanDetail(props: {
  steps: StepStatus[];
  difference: Difference;
  links: Links;
  onLink(links: Links): void;
  recreate: StepId[];
  onRecreate(steps: StepId[]): void;
}) {
  const { panel, common } = useWords();
  const { view } = usePanel();
  const { difference, links, recreate } = props;

  const linkSelect = (step: StepId) =>
    view.canEdit && <LinkSelect step={step} subtasks={difference.unlinked} links={links} onChange={props.onLink} />;
  const again = (step: StepId) =>
    view.canEdit &&
    links[step] === undefined && (
      <CheckField
        label={panel.replan.recreate}
        checked={recreate.includes(step)}
        onChange={(checked) =>
          props.onRecreate(checked ? [...recreate, step] : recreate.filter((each) => each !== step))
        }
      />
    );
  const lists = [
    { title: panel.replan.create, steps: difference.create, choices: linkSelect },
    {
      title: panel.replan.deleted,
      steps: difference.deleted,
      choices: (step: StepId) => [again(step), linkSelect(step)],
    },
    {
      title: panel.replan.moved,
      steps: difference.moved,
      note: panel.replan.movedWhy,
      choices: (step: StepId) => [again(step), linkSelect(step)],
    },
    { title: panel.replan.reopen, steps: difference.reopen, note: panel.replan.reopenWhy },
    { title: panel.replan.retire, steps: difference.retire },
  ];
  return lists
    .filter((list) => list.steps.length > 0)
    .map((list) => (
      <div key={list.title} className="replan-list">
        <h3>{list.title}</h3>
        <ul className="plain">
          {list.steps.map((id) => {
            const step = props.steps.find((each) => each.id === id);
            return (
              <li key={id}>
                {common.steps[id]}
                {list.note ? <div className="subtle small">{list.note}</div> : step && <Why step={step} />}
                {list.choices?.(id)}
              </li>
            );
          })}
        </ul>
      </div>
    ));
}
