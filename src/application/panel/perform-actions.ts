import type { JiraError } from '../../contract/errors';
import type { StepId } from '../../domain/procedure/step-id';
import type { ActionOf } from '../../domain/record/apply-actions';
import { ok, type Result } from '../../domain/result';
import { ruleOf } from '../../domain/settings/due-rules';
import { linkedPage } from '../../domain/settings/procedure-page';
import type { Jira, PanelPorts } from '../ports';
import { begun, type Done, fold, type Marks, type Progress } from './apply-progress';
import { createUnderAttempt } from './create-under-attempt';
import type { StartedClient } from './open-issue';
import type { LeasedAction } from './take-lease';

/** The attempt that no creation ever has: a linked subtask is known by its id alone. */
const LINKED_BY_HAND = 0;

/**
 * Does in Jira what was decided, one after the other, as the person who pressed *Aplicar*, so that Jira decides what
 * they may. What fails is told, and the rest is done all the same.
 *
 * @param started the issue and the record as they were when it was decided
 * @param found steps whose subtasks were taken over just now
 */
export async function performActions(
  ports: PanelPorts,
  started: StartedClient,
  actions: LeasedAction[],
  found: StepId[],
): Promise<Progress> {
  let progress = begun(started.issue.subtasks, found);
  for (const action of actions) progress = fold(progress, await perform(ports, started, action, progress.marks));
  return progress;
}

async function perform(
  ports: PanelPorts,
  started: StartedClient,
  action: LeasedAction,
  { quietly, carrying }: Marks,
): Promise<Done> {
  const { asUser } = ports;
  const { issue, settings } = started;
  switch (action.kind) {
    case 'create':
      return { ...action, outcome: await createUnderAttempt(ports, started, action) };
    case 'link': {
      return { ...action, outcome: await link(asUser, action, settings) };
    }
    case 'lookAtMarks': {
      const isQuiet = action.areSeveral && (await asUser.mayEditQuietly(issue.projectId));
      const found = action.inDoubt.length > 0 ? await asUser.readRetired(action.inDoubt) : carrying;
      return { ...action, outcome: { quietly: isQuiet, carrying: found } };
    }
    case 'retire': {
      const { step, subtask, because } = action;
      if (!carrying.ok) return untried(step, carrying);
      const isMarked = carrying.value.has(subtask.id);
      const outcome = await asUser.markRetired({ id: subtask.id, isMarked, quietly }, because, settings);
      return { ...action, wasMarked: isMarked, outcome };
    }
    case 'reopen': {
      const { step, subtask, isClosed, isToOpen } = action;
      if (!carrying.ok) return untried(step, carrying);
      const isMarked = subtask.retired === true || subtask.marking === true;
      const outcome = await asUser.reopen({ id: subtask.id, isClosed, isToOpen, isMarked, quietly }, settings);
      return { ...action, isMarked, wasMarked: carrying.value.has(subtask.id), outcome };
    }
    case 'revise': {
      const { step, telling } = action;
      if (!telling) return { ...action, outcome: ok(undefined) };
      const { summary, before, after } = telling;
      const { id, telling: isInDoubt = false } = telling.subtask;
      const text = ruleOf(settings, step)?.text;
      const change = { before: before.title, after: after.title, client: issue.client, ...(text && { text }) };
      return { ...action, outcome: await asUser.tellRevised({ id, quietly, summary, isInDoubt }, change, settings) };
    }
    case 'linkProcedure': {
      const before = linkedPage(started.onboarding.procedureLink);
      return { ...action, outcome: await asUser.linkProcedure(issue.id, action.page, before) };
    }
    case 'keepOpen':
      return action;
  }
}

/**
 * Makes a subtask that exists already the step's. It may carry the mark of *no aplica*: from before the app was installed
 * again, or cloned along with a client's. Its step is to be done, so the mark goes.
 */
async function link(
  jira: Pick<Jira, 'writeMarker' | 'readRetired' | 'reopen'>,
  { step, subtask: { id } }: ActionOf<'link'>,
  settings: StartedClient['settings'],
): Promise<Result<{ isMarked: boolean }, JiraError>> {
  const known = await jira.writeMarker(id, { attempt: LINKED_BY_HAND, step });
  if (!known.ok) return known;
  const marked = await jira.readRetired([id]);
  if (!marked.ok) return marked;
  if (!marked.value.has(id)) return ok({ isMarked: false });
  return jira.reopen({ id, isClosed: false, isToOpen: false, isMarked: true, quietly: false }, settings);
}

/** Where nobody knows which of them carry the mark, none is marked or opened. */
function untried(step: StepId, { error }: Extract<Marks['carrying'], { ok: false }>): Done {
  return { kind: 'untried', step, error };
}
