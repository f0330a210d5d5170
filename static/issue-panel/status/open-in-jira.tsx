import Button from '@atlaskit/button/new';
import type { PlanDifference } from '../../../src/domain/procedure/plan-difference';
import { callPanel } from '../../call-function';
import { Callout } from '../../shared/callout';
import { useCommand } from '../command';
import { ErrorCallout } from '../error-callout';
import { focusFirstLine } from '../focus';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { useStepName } from '../step-names';

/** Subtasks that are done and that Jira keeps open, each with Jira's reason and what to do; one press tries them again. */
export function OpenInJira({ leftOpen }: { leftOpen: PlanDifference['leftOpen'] }) {
  const { panel } = useWords();
  const stepName = useStepName();
  const { view, show } = usePanel();
  const command = useCommand(
    (_: 'all') => callPanel('closeAgain', {}),
    (next) => {
      show(next, panel.openInJira.announce);
      focusFirstLine();
    },
  );
  if (leftOpen.length === 0) return null;
  const again = () => void command.run('all');
  return (
    <Callout
      tone="warning"
      title={<h2>{panel.openInJira.title(leftOpen.length)}</h2>}
      actions={
        view.canEdit && (
          <Button spacing="compact" isLoading={command.busy} onClick={again}>
            {panel.openInJira.again}
          </Button>
        )
      }
    >
      <ul className="plain">
        {leftOpen.map(({ step, because }) => (
          <li key={step}>
            <strong>{stepName(step)}</strong>: {panel.openInJira.because(because)}
          </li>
        ))}
      </ul>
      <ErrorCallout error={command.error} onRetry={again} />
    </Callout>
  );
}
