import Button from '@atlaskit/button/new';
import type { ApplyRequest } from '../../../src/contract/panel-calls';
import { needsApplying, type PlanDifference } from '../../../src/domain/procedure/plan-difference';
import type { Onboarding } from '../../../src/domain/record/onboarding';
import { compareVersions } from '../../../src/domain/settings/procedure-page';
import { callPanel } from '../../call-function';
import { Callout } from '../../shared/callout';
import { OutOfFrame } from '../../shared/out-link';
import { useCommand } from '../command';
import { ErrorCallout } from '../error-callout';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';

/** Says that the procedure's page has a newer version than the one that this client's plan was made with. */
export function ProcedureNotice({ onboarding, difference }: { onboarding: Onboarding; difference: PlanDifference }) {
  const { panel } = useWords();
  const { view, show } = usePanel();
  const command = useCommand(
    (shown: Required<ApplyRequest>['shown'], commandId) =>
      callPanel('apply', { commandId, link: {}, recreate: [], shown }),
    ({ view: next }) => show(next, panel.procedureChanged.announce),
  );
  const { procedure, canEdit } = view;
  const from = onboarding.procedureVersion;
  if (from === undefined || procedure.version === undefined || procedure.version <= from) return null;
  // What there is to apply is seen first: applying it takes the new version over, too.
  const canKeep = canEdit && !needsApplying(difference);
  // Nothing is shown to be applied, so nothing may be.
  const keep = () => void command.run({ create: [], retire: [], reopen: [], revise: [] });
  return (
    <Callout
      tone="info"
      actions={
        canKeep && (
          <Button spacing="compact" isLoading={command.busy} onClick={keep}>
            {panel.procedureChanged.keep}
          </Button>
        )
      }
    >
      {panel.procedureChanged.text(from, procedure.version)}{' '}
      <OutOfFrame href={compareVersions(procedure, from, procedure.version)} opensNewTab={panel.opensNewTab}>
        {panel.procedureChanged.compare}
      </OutOfFrame>
      <ErrorCallout error={command.error} onRetry={keep} />
    </Callout>
  );
}
