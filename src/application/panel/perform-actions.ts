import type { StepId } from '../../domain/procedure/steps';
import type { PanelPorts } from '../ports';
import { begun, type Done, fold, type Marks, type Progress } from './apply-progress';
import { createUnderAttempt } from './create-under-attempt';
import type { Started } from './open-issue';
import type { LeasedAction } from './take-lease';

/** The attempt that no creation ever has: a linked subtask is known by its id alone. */
const LINKED_BY_HAND = 0;

/**
 * Does in Jira what was decided, one after the other, as the person who pressed *Aplicar*, so that Jira decides what
 * they may. What fails is told, and the rest is done all the same.
 *
 * @param started the issue and the record as they were when it was decided
 */
export async function performActions(ports: PanelPorts, started: Started, actions: LeasedAction[]): Promise<Progress> {
  let progress = begun(started.issue.subtasks);
  for (const action of actions) progress = fold(progress, await perform(ports, started, action, progress.marks));
  return progress;
}

async function perform(
  ports: PanelPorts,
  started: Started,
  action: LeasedAction,
  { quietly, carrying }: Marks,
): Promise<Done> {
  const { asUser } = ports;
  const { issue, settings } = started;
  switch (action.kind) {
    case 'create':
      return { ...action, outcome: await createUnderAttempt(ports, started, action) };
    case 'link': {
      const { step, subtask } = action;
      return { ...action, outcome: await asUser.writeMarker(subtask.id, { attempt: LINKED_BY_HAND, step }) };
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
    case 'linkProcedure':
      return { ...action, outcome: await asUser.linkProcedure(issue.id, action.page) };
    case 'adopt':
    case 'keepOpen':
      return action;
  }
}

/** Where nobody knows which of them carry the mark, none is marked or opened. */
function untried(step: StepId, { error }: Extract<Marks['carrying'], { ok: false }>): Done {
  return { kind: 'untried', step, error };
}
