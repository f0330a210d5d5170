import { changes, notOpen } from '../../../src/domain/procedure/changes';
import { isClosedEarly, summary } from '../../../src/domain/procedure/summary';
import { warnings } from '../../../src/domain/procedure/warnings';
import type { Onboarding } from '../../../src/domain/record/onboarding';
import { Callout } from '../../shared/callout';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { OneFormAtATime } from '../record/open-form';
import { Replan } from '../replan/replan';
import { Report } from '../replan/report';
import { Footer } from './footer';
import { GatesRow } from './gates-row';
import { MissingList } from './missing-list';
import { OpenInJira } from './open-in-jira';
import { ProcedureNotice } from './procedure-notice';
import { Standing } from './standing';
import { StepsList } from './steps-list';
import { WarningsList } from './warnings-list';

/** A started onboarding: where it stands, what is missing, and the steps. All of it is derived from the record here. */
export function Status({ onboarding }: { onboarding: Onboarding }) {
  const { panel } = useWords();
  const { view } = usePanel();
  const { facts, plan, exceptions } = onboarding;
  const closed = notOpen(plan, view.subtasks);
  const stand = summary({ facts, plan, closed, exceptions });
  const difference = changes(facts, plan, view.subtasks);

  return (
    <OneFormAtATime head={<Standing summary={stand} facts={facts} today={view.today} />}>
      {!view.canEdit && <p className="subtle">{panel.reader}</p>}
      <Report />
      <Replan steps={stand.steps} difference={difference} />
      <OpenInJira leftOpen={difference.leftOpen} />
      {view.issue.closed && isClosedEarly({ facts, plan, closed, exceptions }) && (
        <Callout tone="warning">{panel.openInJira.closedEarly}</Callout>
      )}
      <ProcedureNotice onboarding={onboarding} difference={difference} />
      {!facts.discarded && (
        <>
          <MissingList summary={stand} facts={facts} />
          <GatesRow gates={stand.gates} onboarding={onboarding} />
        </>
      )}
      <WarningsList warnings={warnings(facts, view.today, view.settings.backingDays)} facts={facts} />
      <StepsList summary={stand} facts={facts} difference={difference} />
      <Footer onboarding={onboarding} />
    </OneFormAtATime>
  );
}
