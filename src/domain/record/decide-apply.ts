import type { OwnSteps } from '../procedure/own-steps';
import { markOfSteps } from '../procedure/own-steps-taken-over';
import { type AppliedPlan, plannedSubtasks, stepsOf } from '../procedure/plan';
import {
  type ExistingSubtask,
  type PlanDifference,
  type Planned,
  planDifference,
  SHOWN,
} from '../procedure/plan-difference';
import { isOwn, type StepId } from '../procedure/step-id';
import { fail, ok, type Result } from '../result';
import { linkAsWritten } from '../settings/procedure-page';
import { recordSettings } from '../settings/settings';
import { subtaskDraftOf } from '../settings/subtask-draft';
import { type ApplyAction, changesMark, type InForce } from './apply-actions';
import type { Onboarding } from './onboarding';

/** What a person chooses with *Aplicar*. */
export interface Choices {
  /** Subtasks that exist already, to be linked instead of created. Values are issue ids. */
  link: Partial<Record<StepId, string>>;
  /** Deleted subtasks that the person wants created again. */
  recreate: StepId[];
  /** What the person was shown: nothing else is created, marked or reopened. Absent where nobody looked. */
  shown?: Shown;
  /** Steps whose subtasks were found a moment ago: nobody was shown yet what becomes of them, and the next one does that. */
  found?: StepId[];
}

/** What a person was shown before they pressed *Aplicar*. */
export interface Shown extends Pick<PlanDifference, (typeof SHOWN)[number]> {
  /** How the settings said the team's own steps then (`markOfSteps`); absent where they said none, or nobody was told. */
  ownSteps?: string;
}

/** Why nothing at all is applied. */
export type ApplyRefusal =
  | { code: 'unknownSubtask'; id: string }
  /** It is another step's already, or was chosen for two. */
  | { code: 'subtaskOfOtherStep'; id: string }
  /** The step is done, does not apply, or has a subtask. */
  | { code: 'stepNeedsNoSubtask'; step: StepId }
  /** Since the person saw what would be applied, facts were recorded, or the team's own steps changed in the settings. */
  | { code: 'planChanged' };

/**
 * What makes the client's subtasks what the facts ask for, in the order in which it is done; or why nothing is.
 *
 * @param existing the subtasks of the client's issue
 */
export function decideApply(
  { facts, plan, ownSteps, procedureLink }: Pick<Onboarding, 'facts' | 'plan' | 'ownSteps' | 'procedureLink'>,
  existing: ExistingSubtask[],
  choices: Choices,
  { settings, today }: InForce,
): Result<ApplyAction[], ApplyRefusal> {
  const planned = { facts, plan, ownSteps, settings: recordSettings(settings) };
  const difference = withoutFound(planDifference(planned, existing), choices);
  const wrong = wrongChoice(difference, choices, plan);
  if (wrong) return fail(wrong);
  if (isOtherThanShown(difference, planned.settings, choices.shown)) return fail({ code: 'planChanged' });

  const { link, recreate } = choices;
  const { after: steps } = difference;
  const isChosen = (step: StepId) => recreate.includes(step) || link[step] !== undefined;
  const wanted = [...difference.create, ...gone(difference).filter(isChosen)];
  const drafts = steps
    .filter(({ id }) => wanted.includes(id) && link[id] === undefined)
    .map((step) => subtaskDraftOf(settings, step, facts, today));
  const linking = wanted.flatMap((step): ApplyAction[] => {
    const chosen = difference.unlinked.find(({ id }) => id === link[step]);
    const because = steps.find(({ id }) => id === step)?.causes;
    const entry = chosen && { id: chosen.id, key: chosen.key, ...(because && { because }) };
    return entry ? [{ kind: 'link', step, subtask: entry }] : [];
  });
  const { procedure: page } = settings;
  return ok([
    ...(drafts.length > 0 ? [{ kind: 'create' as const, drafts }] : []),
    ...linking,
    ...marking(difference, existing),
    ...revising(difference, ownSteps, existing),
    ...(procedureLink === linkAsWritten(page) ? [] : [{ kind: 'linkProcedure' as const, page }]),
  ]);
}

/** What a person was shown is not about what was found since; where nobody looked, all is done. */
function withoutFound(difference: PlanDifference, { shown, found = [] }: Choices): PlanDifference {
  if (!shown || found.length === 0) return difference;
  const left = SHOWN.map((what) => [what, difference[what].filter((step) => !found.includes(step))]);
  return { ...difference, ...Object.fromEntries(left) };
}

/** Steps whose subtask is not the client's any more: offered, to be created again or linked. */
const gone = ({ deleted, moved }: PlanDifference): StepId[] => [...deleted, ...moved];

/**
 * Why these choices cannot be carried out, all of them: nothing is done then. A link that an earlier press made already
 * is none of them.
 */
function wrongChoice(difference: PlanDifference, { link }: Choices, plan: AppliedPlan): ApplyRefusal | undefined {
  const chosen = stepsOf(link).flatMap((step) => (link[step] === undefined ? [] : [{ step, id: link[step] }]));
  for (const [index, { step, id }] of chosen.entries()) {
    if (plan[step]?.id === id) continue;
    const isTwice = chosen.slice(0, index).some((earlier) => earlier.id === id);
    const isOthers = plannedSubtasks(plan).some(({ subtask }) => subtask.id === id);
    if (isTwice || isOthers) return { code: 'subtaskOfOtherStep', id };
    if (!difference.unlinked.some((subtask) => subtask.id === id)) return { code: 'unknownSubtask', id };
    if (![...difference.create, ...gone(difference)].includes(step)) return { code: 'stepNeedsNoSubtask', step };
  }
  return undefined;
}

/**
 * Less is as shown: an earlier press, or somebody else, did the rest. An own step that the settings say otherwise of by now is
 * not: what it asks for was not seen.
 */
function isOtherThanShown(
  difference: PlanDifference,
  { ownSteps }: Planned['settings'],
  shown: Choices['shown'],
): boolean {
  if (!shown) return false;
  const isSaidOtherwise = shown.ownSteps !== undefined && shown.ownSteps !== markOfSteps(ownSteps);
  if (isSaidOtherwise && SHOWN.some((what) => difference[what].some(isOwn))) return true;
  return SHOWN.some((what) => difference[what].some((step) => !shown[what].some((each) => each === step)));
}

/** The marks of *no aplica* that come and go, and what is opened again, in the procedure's order. */
function marking({ after: steps, retire, reopen }: PlanDifference, existing: ExistingSubtask[]): ApplyAction[] {
  const actions = steps.flatMap((each): ApplyAction[] => {
    const { id: step, state, subtask, causes, retiredBecause } = each;
    if (!subtask) return [];
    const shown = existing.find(({ id }) => id === subtask.id);
    if (retire.includes(step)) return [{ kind: 'retire', step, subtask, because: retiredBecause }];
    const isToOpen = state === 'pending';
    const isClosed = shown?.closed === true;
    if (reopen.includes(step)) return [{ kind: 'reopen', step, subtask, causes, isToOpen, isClosed }];
    return shown && !isClosed && isToOpen && subtask.wasDone ? [{ kind: 'keepOpen', step, subtask }] : [];
  });
  const areSeveral = actions.filter(changesMark).length > 1;
  const doubted = [...retire, ...reopen].flatMap((step) => steps.find(({ id }) => id === step)?.subtask ?? []);
  const inDoubt = doubted.flatMap(({ id, marking }) => (marking ? [id] : []));
  return areSeveral || inDoubt.length > 0 ? [{ kind: 'lookAtMarks', areSeveral, inDoubt }, ...actions] : actions;
}

/** The team's own steps that changed, with what their subtasks are called in Jira. */
function revising(
  { after: steps, revise }: PlanDifference,
  applied: OwnSteps,
  existing: ExistingSubtask[],
): ApplyAction[] {
  return revise.map((step): ApplyAction => {
    const before = applied.find(({ id }) => id === step);
    const { own: after, subtask, state } = steps.find(({ id }) => id === step) ?? {};
    const found = existing.find(({ id }) => id === subtask?.id);
    // One that is not to be done any more is left as it was called.
    const telling = before && after && subtask && found && { subtask, summary: found.summary, before, after };
    return { kind: 'revise', step, ...(telling && state === 'pending' && { telling }) };
  });
}
