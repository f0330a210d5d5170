import Button from '@atlaskit/button/new';
import type { ApplyRequest } from '../../../src/contract/panel-calls';
import { isOwn, type StepId } from '../../../src/domain/procedure/step-id';
import { callPanel } from '../../call-function';
import { Callout } from '../../shared/callout';
import { useCommand } from '../command';
import { ErrorCallout } from '../error-callout';
import { useErrorWords } from '../error-words';
import { focusFirstLine } from '../focus';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { useStepName } from '../step-names';

/** What the last applying did, and what failed, step by step with Jira's reason. Trying again finishes it. */
export function Report() {
  const { panel, common } = useWords();
  const errorOf = useErrorWords();
  const stepName = useStepName();
  const { view, applied, show, showApplied } = usePanel();
  const command = useCommand(
    (request: Omit<ApplyRequest, 'commandId'>, commandId) => callPanel('apply', { ...request, commandId }),
    (again) => {
      show(again.view, panel.announce.applied);
      showApplied({ link: {}, recreate: [], ...applied, report: again.report });
      focusFirstLine();
    },
  );
  if (!applied) return null;

  const { created, found = [], linked, retired, reopened, revised, finished, failed, notDone } = applied.report;
  const isUnmarked = (step: StepId) => applied.unmarked?.includes(step) === true;
  const counted = [
    [created, panel.report.created],
    [found, panel.report.found],
    [linked, panel.report.linked],
    [retired, panel.report.retired],
    [reopened.filter((step) => !isUnmarked(step)), panel.report.reopened],
    [reopened.filter(isUnmarked), panel.report.unmarked],
    [revised, panel.report.revised],
    [finished, panel.report.finished],
  ] as const;
  const done = counted.filter(([steps]) => steps.length > 0).map(([steps, words]) => words(steps.length));
  const isWhole = failed.length + notDone.length === 0;
  // What failed, and nothing that came up since.
  const steps = failed.map(({ step }) => step);
  const link = Object.fromEntries(Object.entries(applied.link).filter(([step]) => steps.some((each) => each === step)));
  const recreate = applied.recreate.filter((step) => steps.includes(step));
  const shown = { create: steps, retire: steps, reopen: steps, revise: steps.filter(isOwn) };
  const retry = () => void command.run({ link, recreate, shown });
  return (
    <Callout
      tone={isWhole ? 'success' : 'error'}
      title={done.length > 0 ? `${common.list(done)}.` : isWhole ? panel.report.nothing : undefined}
      actions={
        <>
          {!isWhole && view.canEdit && (
            <Button spacing="compact" isLoading={command.busy} onClick={retry}>
              {panel.retry}
            </Button>
          )}
          <Button appearance="subtle" spacing="compact" onClick={() => showApplied(undefined)}>
            {panel.report.close}
          </Button>
        </>
      }
    >
      {failed.length > 0 && (
        <>
          <div>{panel.report.failed(failed.length)}:</div>
          <ul className="plain">
            {failed.map(({ step, error }) => (
              <li key={step}>
                <strong>{stepName(step)}</strong>: {errorOf(error)}
              </li>
            ))}
          </ul>
        </>
      )}
      {notDone.map(({ what, error }) => (
        <div key={what}>
          {panel.report.notDone[what]} {errorOf(error)}
        </div>
      ))}
      <ErrorCallout error={command.error} onRetry={retry} />
    </Callout>
  );
}
