import { changes, needsApplying, notOpen } from '../../../src/domain/procedure/changes';
import { isClosedEarly, summary } from '../../../src/domain/procedure/summary';
import { warnings } from '../../../src/domain/procedure/warnings';
import type { Onboarding } from '../../../src/domain/record/onboarding';
import { Callout } from '../../shared/callout';
import { Now } from '../now/now';
import { nowOf } from '../now/now-of';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { OneFormAtATime } from '../record/open-form';
import { GoneNotice } from '../replan/apply-parts';
import { ApplyingProvider } from '../replan/applying';
import { Report } from '../replan/report';
import { SubtaskDetailsProvider, useAskedDetails } from '../subtask-details';
import { trackOf } from '../track/row-of';
import { Track } from '../track/track';
import { OpenInJira } from './open-in-jira';
import { ProcedureNotice } from './procedure-notice';
import { Tabbed } from './tabbed';
import { WarningsList } from './warnings-list';

/** A started onboarding: what is to be done now, and its plan. All of it is derived from the record here. */
export function Status({ onboarding }: { onboarding: Onboarding }) {
  const { panel } = useWords();
  const { view, applied } = usePanel();
  const { facts, plan, exceptions } = onboarding;
  const closed = notOpen(plan, view.subtasks);
  const stand = summary({ facts, plan, closed, exceptions });
  const difference = changes(facts, plan, view.subtasks);
  const details = useAskedDetails();

  // What just failed is told by the report, with its own way to try again.
  const failed = applied?.report.failed.map(({ step }) => step) ?? [];
  const toApply = [...difference.create, ...difference.retire, ...difference.reopen];
  const isTold = toApply.every((step) => failed.includes(step));
  const now = nowOf(stand, facts, needsApplying(difference) && !isTold, view.today);
  // The card asks about a demonstration whose day has passed.
  const odd = warnings(facts, view.today, view.settings.backingDays).filter(
    ({ code }) => !(code === 'demoOverdue' && now.is === 'waiting' && now.lead.day?.is === 'late'),
  );

  return (
    <SubtaskDetailsProvider value={details}>
      <ApplyingProvider difference={difference}>
        <OneFormAtATime head={<Now now={now} summary={stand} facts={facts} difference={difference} />}>
          {!view.canEdit && <p className="subtle">{panel.reader}</p>}
          <Report />
          {now.is !== 'toApply' && <GoneNotice />}
          <OpenInJira leftOpen={difference.leftOpen} />
          {view.issue.closed && isClosedEarly({ facts, plan, closed, exceptions }) && (
            <Callout tone="warning">{panel.openInJira.closedEarly}</Callout>
          )}
          <ProcedureNotice onboarding={onboarding} difference={difference} />
          <WarningsList warnings={odd} facts={facts} />
          <Tabbed onboarding={onboarding}>
            <Track track={trackOf(now, stand, facts, difference)} summary={stand} onboarding={onboarding} />
          </Tabbed>
        </OneFormAtATime>
      </ApplyingProvider>
    </SubtaskDetailsProvider>
  );
}
