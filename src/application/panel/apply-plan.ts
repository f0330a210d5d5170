import type { PanelError } from '../../contract/errors';
import type { ApplyRequest } from '../../contract/panel-calls';
import type { Applied } from '../../contract/panel-view';
import type { StepId } from '../../domain/procedure/step-id';
import { decideApply } from '../../domain/record/decide-apply';
import { fail, type Result } from '../../domain/result';
import type { Caller, ClientIssue, PanelPorts } from '../ports';
import { adoptMade } from '../repair/adopt-made';
import { carryOut } from './carry-out';
import { openToEdit } from './open-issue';

const TRIES = 3;

/**
 * Makes the client's subtasks what the facts ask for: creates, links, marks as *no aplica*, reopens. What is to be done
 * is decided first, all of it; then it is carried out.
 *
 * @param refusalOf why whoever asks may not apply this issue, besides what counts for everybody
 * @param tries how often it is begun where the record was written between reading and beginning
 * @param found what was taken over of an earlier one so far, in all of these
 */
export async function applyPlan<Other extends { code: string } = never>(
  ports: PanelPorts,
  caller: Caller,
  choices: ApplyRequest,
  refusalOf: (issue: ClientIssue) => Other | undefined = () => undefined,
  tries = TRIES,
  found: StepId[] = [],
): Promise<Result<Applied, PanelError | Other>> {
  const applied = await applyOnce(ports, caller, choices, refusalOf, found);
  if (applied.ok || applied.error.code !== 'changedMeanwhile' || tries === 1) return applied;
  // Somebody wrote between reading and beginning, mostly the app itself with a note: once more on what is there now.
  const again = await applyPlan(ports, caller, choices, refusalOf, tries - 1, found);
  return !again.ok && again.error.code === 'attemptUnderWay' ? applied : again;
}

async function applyOnce<Other extends { code: string }>(
  ports: PanelPorts,
  caller: Caller,
  choices: ApplyRequest,
  refusalOf: (issue: ClientIssue) => Other | undefined,
  found: StepId[],
): Promise<Result<Applied, PanelError | Other>> {
  const opened = await openToEdit(ports, caller);
  if (!opened.ok) return opened;
  const { issue, settings } = opened.value;
  const refusal = refusalOf(issue);
  if (refusal) return fail(refusal);
  if (!opened.value.onboarding) return fail({ code: 'notStarted' });
  const earlier = await adoptMade({ ...ports, jira: ports.asUser }, opened.value, opened.value.onboarding, settings);
  if (!earlier.ok) return earlier;
  const { onboarding } = earlier.value;
  found.push(...earlier.value.found);
  const inForce = { settings, today: ports.clock.today(settings.timeZone) };
  const decided = decideApply(onboarding, issue.subtasks, { ...choices, found }, inForce);
  if (!decided.ok) return decided;
  return carryOut(ports, caller, { ...opened.value, onboarding }, { ...earlier.value, found }, decided.value, inForce);
}
