import Button from '@atlaskit/button/new';
import type { OfferedTransition } from '../../../src/contract/panel-view';
import type { GateId } from '../../../src/domain/procedure/missing';
import { callPanel } from '../../call-function';
import { useCommand } from '../command';
import { ErrorCallout } from '../error-callout';
import { focusFirstLine } from '../focus';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';

/** The transitions that a gate guards, of those that Jira offers the reader from where the issue is. */
export function useOffered(gate: GateId): OfferedTransition[] {
  const { view } = usePanel();
  const guarded = view.guards.filter((each) => each.gate === gate).map(({ transitionId }) => transitionId);
  return view.issue.transitions.filter(({ id }) => guarded.includes(id));
}

/** Moves the issue through one of these transitions, as the reader. What Jira says against it stands here. */
export function MoveButtons(props: {
  transitions: OfferedTransition[];
  look: 'primary' | 'default';
  isCompact?: true;
}) {
  const { panel } = useWords();
  const { show } = usePanel();
  const command = useCommand(
    (transitionId: string) => callPanel('move', { transitionId }),
    (view) => {
      show(view, panel.now.moved);
      focusFirstLine();
    },
  );
  return (
    <>
      {props.transitions.map(({ id, name, hasScreen }, index) =>
        hasScreen ? (
          <span key={id} className="subtle small">
            {panel.now.asksMore(name)}
          </span>
        ) : (
          <Button
            key={id}
            appearance={index === 0 ? props.look : 'default'}
            spacing={props.isCompact ? 'compact' : 'default'}
            isDisabled={command.busy}
            onClick={() => void command.run(id)}
          >
            {name}
          </Button>
        ),
      )}
      <ErrorCallout error={command.error} />
    </>
  );
}
