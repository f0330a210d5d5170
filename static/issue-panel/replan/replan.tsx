import Button from '@atlaskit/button/new';
import { useId, useMemo, useState } from 'react';
import type { ApplyRequest } from '../../../src/contract/panel-calls';
import { type Difference, needsApplying } from '../../../src/domain/procedure/changes';
import type { StepStatus } from '../../../src/domain/procedure/plan';
import type { StepId } from '../../../src/domain/procedure/steps';
import { callPanel } from '../../call-function';
import { Callout } from '../../shared/callout';
import { useCommand } from '../command';
import { ErrorCallout } from '../error-callout';
import { focusFirstLine } from '../focus';
import type { Links } from '../linking/link-select';
import { suggestLinks } from '../linking/suggest-links';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { ReplanDetail } from './replan-detail';

/** The difference between the plan that should be and the subtasks that are, and the button that applies it. */
export function Replan({ steps, difference }: { steps: StepStatus[]; difference: Difference }) {
  const { panel, common } = useWords();
  const { view, applied, show, showApplied } = usePanel();
  const [isOpen, open] = useState(false);
  const [chosenLinks, setLinks] = useState<Links>();
  const [chosenAgain, setRecreate] = useState<StepId[]>([]);
  const id = useId();
  const command = useCommand(
    (request: Omit<ApplyRequest, 'commandId'>, commandId) => callPanel('apply', { ...request, commandId }),
    ({ view: next, report }) => {
      setLinks(undefined);
      setRecreate([]);
      showApplied({ report, link: links });
      show(next, panel.announce.applied);
      focusFirstLine();
    },
  );

  const { create, keep, retire, reopen, unlinked } = difference;
  const gone = useMemo(() => [...difference.deleted, ...difference.moved], [difference]);
  const suggested = useMemo(
    () =>
      suggestLinks(
        [...create, ...gone].map((step) => ({ id: step, title: common.steps[step] })),
        unlinked,
        view.issue.client,
      ),
    [create, gone, unlinked, common, view.issue.client],
  );
  const isNeeded = needsApplying(difference);
  if (!isNeeded && gone.length === 0) return null;
  // What just failed is told by the report, with its own way to try again.
  const failed = applied?.report.failed.map(({ step }) => step) ?? [];
  if ([...create, ...gone, ...retire, ...reopen].every((step) => failed.includes(step))) return null;

  // Choices for steps that are no longer offered are left out.
  const links = Object.fromEntries(
    Object.entries(chosenLinks ?? suggested).filter(([step]) => [...create, ...gone].some((each) => each === step)),
  );
  const recreate = chosenAgain.filter((step) => gone.includes(step) && !(step in links));
  const kept = keep.length + difference.finish.length + difference.stuck.length + difference.closedWithoutFact.length;
  const counts = { create: create.length, keep: kept, retire: retire.length, reopen: reopen.length };
  const title = isNeeded
    ? `${panel.replan.title}: ${panel.replan.counts(counts)}`
    : [
        difference.deleted.length > 0 && panel.replan.deletedOnly(difference.deleted.length),
        difference.moved.length > 0 && panel.replan.movedOnly(difference.moved.length),
      ]
        .filter(Boolean)
        .join(' · ');
  const apply = () => void command.run({ link: links, recreate, shown: { create, retire, reopen } });
  const canApply = view.canEdit && (isNeeded || recreate.length > 0 || Object.keys(links).length > 0);

  return (
    <Callout
      tone={isNeeded ? 'info' : 'warning'}
      title={<h2>{title}</h2>}
      actions={
        <>
          <Button
            appearance="subtle"
            spacing="compact"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => open(!isOpen)}
          >
            {isOpen ? panel.replan.hide : panel.replan.show}
          </Button>
          {canApply && (
            <Button appearance="primary" spacing="compact" isLoading={command.busy} onClick={apply}>
              {panel.replan.apply}
            </Button>
          )}
        </>
      }
    >
      <fieldset id={id} className="frozen" disabled={command.busy} hidden={!isOpen}>
        {isOpen && (
          <ReplanDetail
            steps={steps}
            difference={difference}
            links={links}
            onLink={setLinks}
            recreate={recreate}
            onRecreate={setRecreate}
          />
        )}
      </fieldset>
      <ErrorCallout error={command.error} onRetry={apply} />
    </Callout>
  );
}
