import type { JiraError } from '../../contract/errors';
import { closingsLately, fightOver, leftOpen, type NotClosed } from '../../domain/procedure/closing';
import { plannedSubtasks } from '../../domain/procedure/plan';
import { planDifference } from '../../domain/procedure/plan-difference';
import type { Onboarding } from '../../domain/record/onboarding';
import { type PlanNote, withNotes } from '../../domain/record/plan-notes';
import { ok, type Result } from '../../domain/result';
import type { ClientIssue, Jira, PanelPorts } from '../ports';

/** With `asUser` where a person is behind it: what the app may not close, they may. */
export type ClosingDeps = Pick<PanelPorts, 'asApp' | 'clock'> & { asUser?: Jira };

export interface Closed {
  /** Ids of the subtasks that were closed. */
  finished: string[];
  notes: PlanNote[];
  /** What Jira could not do now: it is asked again. */
  errors: JiraError[];
}

/**
 * Closes the subtasks whose fact is recorded: as the app, then as the person who records, if there is one. What stays
 * open is noted with the reason, and not tried again before something changes.
 *
 * Where nobody is behind it, it is noted too when a subtask is closed again: a rule of somebody else that opens what
 * the app closes would otherwise go on for ever.
 *
 * @param how `again`: all that are open are tried. What is remembered of one is forgotten once there is an outcome, so
 *   that nothing is lost where Jira gives none
 */
export async function closeSubtasks(
  deps: ClosingDeps,
  issue: ClientIssue,
  onboarding: Onboarding,
  { again }: { again?: true } = {},
): Promise<Closed> {
  const closed: Closed = { finished: [], notes: closedSince(issue, onboarding), errors: [] };
  const now = deps.clock.now();
  const plan = again ? withNotes(onboarding.plan, allAgain(onboarding)) : onboarding.plan;
  for (const step of planDifference({ ...onboarding, plan }, issue.subtasks).finish) {
    const planned = plan[step];
    const subtask = issue.subtasks.find(({ id }) => id === planned?.id);
    if (!planned || !subtask) continue;
    const note = { step, id: planned.id };
    const fight = deps.asUser === undefined ? fightOver(planned, now) : undefined;
    const outcome: Result<'finished' | NotClosed, JiraError> = fight
      ? ok(fight)
      : await close(deps, { ...subtask, projectId: issue.projectId }, onboarding);
    if (!outcome.ok) {
      closed.errors.push(outcome.error);
      // What Jira says of one that it was asked for before counts for more than that it fails now.
      const before = onboarding.plan[step] ?? planned;
      const isKnown = before.leftOpen !== undefined && before.leftOpen.because.why !== 'noAnswer';
      if (outcome.error.code === 'jiraUnavailable' && !isKnown) {
        const left = leftOpen(before, { why: 'noAnswer' }, subtask.statusId);
        closed.notes.push({ ...note, what: 'leftOpen', leftOpen: left });
      }
      continue;
    }
    if (again) closed.notes.push({ ...note, what: 'tryAgain' });
    if (outcome.value === 'finished') {
      closed.finished.push(planned.id);
      closed.notes.push({
        ...note,
        what: 'closed',
        ...(!deps.asUser && { again: [...closingsLately(planned, now), now] }),
      });
    } else {
      const left = leftOpen(planned, outcome.value, subtask.statusId);
      closed.notes.push({ ...note, what: 'leftOpen', leftOpen: left });
    }
  }
  return closed;
}

function allAgain({ plan }: Onboarding): PlanNote[] {
  return plannedSubtasks(plan).map(({ step, subtask }) => ({ step, id: subtask.id, what: 'tryAgain' }));
}

/** Subtasks that were left open, and that somebody has closed since: what is remembered of that is over. */
export function closedSince(issue: ClientIssue, { plan }: Onboarding): PlanNote[] {
  return plannedSubtasks(plan).flatMap(({ step, subtask }): PlanNote[] => {
    const isClosed = issue.subtasks.some(({ id, closed }) => id === subtask.id && closed);
    return isClosed && subtask.leftOpen ? [{ step, id: subtask.id, what: 'closed' }] : [];
  });
}

type Subtask = Parameters<Jira['finish']>[0];

async function close(
  { asApp, asUser }: ClosingDeps,
  subtask: Subtask,
  { settings }: Onboarding,
): Promise<Result<'finished' | NotClosed, JiraError>> {
  const closing = settings.closing ?? {};
  const byApp = refusedForGood(await asApp.finish(subtask, closing));
  if (!asUser || !byApp.ok || byApp.value === 'finished' || !mayDependOnWho(byApp.value)) return byApp;
  const byPerson = refusedForGood(await asUser.finish(subtask, closing));
  // Where the person could not do it either, the app's reason stands unless theirs says more.
  const saysMore = byPerson.ok && (byPerson.value === 'finished' || byPerson.value.why === 'refused');
  return !byPerson.ok || saysMore ? byPerson : byApp;
}

/** Conditions and validators may ask who it is; which ways there are, and their screens, are the same for everyone. */
const mayDependOnWho = ({ why }: NotClosed) => why === 'noWay' || why === 'hidden' || why === 'refused';

/** What no waiting changes is a reason, not an error. */
function refusedForGood(outcome: Result<'finished' | NotClosed, JiraError>): Result<'finished' | NotClosed, JiraError> {
  if (outcome.ok) return outcome;
  const { error } = outcome;
  if (error.code === 'jiraRefused') return ok({ why: 'refused', messages: error.messages });
  return error.code === 'notAllowed' || error.code === 'issueNotFound' ? ok({ why: 'refused', messages: [] }) : outcome;
}
