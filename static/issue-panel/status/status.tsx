import { lazy, Suspense } from 'react';
import type { PanelView } from '../../../src/contract/panel-view';
import { needsApplying, planDifference, SHOWN } from '../../../src/domain/procedure/plan-difference';
import type { StepId } from '../../../src/domain/procedure/step-id';
import { isClosedEarly, summary } from '../../../src/domain/procedure/summary';
import { warnings } from '../../../src/domain/procedure/warnings';
import { gateInput } from '../../../src/domain/record/gate-input';
import type { Onboarding } from '../../../src/domain/record/onboarding';
import { Callout } from '../../shared/callout';
import { GoneNotice } from '../apply/apply-parts';
import { ApplyingProvider } from '../apply/applying';
import { NowCard } from '../now/now';
import { nowOf } from '../now/now-of';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { OneFormAtATime } from '../record/open-form';
import { SubtaskDetailsProvider, useAskedDetails } from '../subtask-details';
import { trackOf } from '../track/row-of';
import { ProcedureTrack } from '../track/track';
import { Tabbed } from './tabbed';

/** What is rarely there is loaded when it is. */
const OpenInJira = lazy(() => import('./open-in-jira').then((room) => ({ default: room.OpenInJira })));
const ProcedureNotice = lazy(() => import('./procedure-notice').then((room) => ({ default: room.ProcedureNotice })));
const WarningsList = lazy(() => import('./warnings-list').then((room) => ({ default: room.WarningsList })));
const Report = lazy(() => import('../apply/report').then((room) => ({ default: room.Report })));

/** A started onboarding: what is to be done now, and its plan. All of it is derived from the record here. */
export function Status({ onboarding }: { onboarding: Onboarding }) {
  const { panel } = useWords();
  const { view, applied } = usePanel();
  const { facts } = onboarding;
  const input = gateInput(onboarding, view.subtasks);
  const stand = summary(input);
  const difference = planDifference(onboarding, view.subtasks);
  const details = useAskedDetails();

  // What just failed is told by the report, with its own way to try again.
  const failed = applied?.report.failed.map(({ step }) => step) ?? [];
  const toApply = SHOWN.flatMap((what): StepId[] => difference[what]);
  const isTold = toApply.every((step) => failed.includes(step));
  const now = nowOf(stand, facts, needsApplying(difference) && !isTold, view.today);
  // The card asks about a demonstration whose day has passed.
  const odd = warnings(facts, view.today, view.settings.backingDays).filter(
    ({ code }) => !(code === 'demoOverdue' && now.is === 'waiting' && now.lead.day?.is === 'late'),
  );

  return (
    <SubtaskDetailsProvider value={details}>
      <ApplyingProvider difference={difference}>
        <OneFormAtATime head={<NowCard now={now} summary={stand} facts={facts} difference={difference} />}>
          {!view.canEdit && <p className="subtle">{panel.reader}</p>}
          {applied && (
            <Suspense>
              <Report />
            </Suspense>
          )}
          {now.is !== 'toApply' && <GoneNotice />}
          {difference.leftOpen.length > 0 && (
            <Suspense>
              <OpenInJira leftOpen={difference.leftOpen} />
            </Suspense>
          )}
          {view.issue.closed && isClosedEarly(input) && (
            <Callout tone="warning">{panel.openInJira.closedEarly}</Callout>
          )}
          {hasNewProcedure(view, onboarding) && (
            <Suspense>
              <ProcedureNotice onboarding={onboarding} difference={difference} />
            </Suspense>
          )}
          {odd.length > 0 && (
            <Suspense>
              <WarningsList warnings={odd} facts={facts} />
            </Suspense>
          )}
          <Tabbed onboarding={onboarding}>
            <ProcedureTrack track={trackOf(now, stand, facts, difference)} summary={stand} onboarding={onboarding} />
          </Tabbed>
        </OneFormAtATime>
      </ApplyingProvider>
    </SubtaskDetailsProvider>
  );
}

/** The procedure's page has a newer version than the one that the plan was made with. */
const hasNewProcedure = ({ procedure: { version } }: PanelView, { procedureVersion: from }: Onboarding) =>
  from !== undefined && version !== undefined && version > from;
