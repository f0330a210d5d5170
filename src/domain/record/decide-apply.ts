import type { LocalDate } from '../dates';
import type { Facts } from '../facts/facts';
import { ownStepsDone } from '../facts/own-steps-done';
import { changes, type Difference, type ExistingSubtask, type Planned, SHOWN, toBe } from '../procedure/changes';
import { type AppliedOwnStep, MOST_KEPT_OWN_STEPS, type OwnSteps } from '../procedure/own-step';
import { markOfSteps, takenOver } from '../procedure/own-steps-taken-over';
import { type AppliedPlan, type PlannedSubtask, plannedSubtasks, stepsOf } from '../procedure/plan';
import { type Cause, isOwn, type StepId } from '../procedure/step-id';
import { fail, ok, type Result } from '../result';
import { linkAsWritten, type ProcedurePage } from '../settings/procedure-page';
import { type ProjectSettings, recordSettings } from '../settings/settings';
import { type SubtaskDraft, subtaskDraftOf } from '../settings/subtask-draft';
import type { Onboarding } from './onboarding';

/** What a person chooses with *Aplicar*. */
export interface Choices {
  /** Subtasks that exist already, to be linked instead of created. Values are issue ids. */
  link: Partial<Record<StepId, string>>;
  /** Deleted subtasks that the person wants created again. */
  recreate: StepId[];
  /** What the person was shown: nothing else is created, marked or reopened. Absent where nobody looked. */
  shown?: Shown;
}

/** What a person was shown before they pressed *Aplicar*. */
export interface Shown extends Pick<Difference, (typeof SHOWN)[number]> {
  /** How the settings said the team's own steps then (`markOfSteps`); absent where they said none, or nobody was told. */
  ownSteps?: string;
}

/** What counts in the project on the day of an *Aplicar*. */
export interface InForce {
  settings: ProjectSettings;
  today: LocalDate;
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

/** One thing that *Aplicar* does, with all that is needed to do it. `subtask`: the plan's entry as it is, or is to be. */
export type ApplyAction =
  /** All of them with one request. */
  | { kind: 'create'; drafts: SubtaskDraft[] }
  /** An earlier *Aplicar* had created it, and nobody knew. */
  | { kind: 'adopt'; step: StepId; subtask: PlannedSubtask }
  | { kind: 'link'; step: StepId; subtask: PlannedSubtask }
  /**
   * Before marks change: whether nobody needs a mail about it, where there are several; and which of those that an
   * earlier *Aplicar* left in doubt carry the mark, so that they are not marked, and commented on, again.
   */
  | { kind: 'lookAtMarks'; areSeveral: boolean; inDoubt: string[] }
  | { kind: 'retire'; step: StepId; subtask: PlannedSubtask; because: Cause[] }
  /** `isToOpen`: its step is to be done again; otherwise only its mark goes. */
  | { kind: 'reopen'; step: StepId; subtask: PlannedSubtask; causes: Cause[]; isToOpen: boolean; isClosed: boolean }
  /** Its fact was withdrawn, and it is open already: by an *Aplicar* that was cut short, or by hand. */
  | { kind: 'keepOpen'; step: StepId; subtask: PlannedSubtask }
  /** The settings say otherwise of the team's own step than when the plan was applied: its subtask, where there is one, is told. */
  | { kind: 'revise'; step: StepId; telling?: Telling }
  | { kind: 'linkProcedure'; page: ProcedurePage };

/** What a subtask is told of its step, and what it is called in Jira. */
export interface Telling {
  subtask: PlannedSubtask;
  summary: string;
  before: AppliedOwnStep;
  after: AppliedOwnStep;
}

/** The action of a kind. */
export type ActionOf<Kind extends ApplyAction['kind']> = Extract<ApplyAction, { kind: Kind }>;

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
  const difference = changes(planned, existing);
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

/** Steps whose subtask is not the client's any more: offered, to be created again or linked. */
const gone = ({ deleted, moved }: Difference): StepId[] => [...deleted, ...moved];

/**
 * Why these choices cannot be carried out, all of them: nothing is done then. A link that an earlier press made already
 * is none of them.
 */
function wrongChoice(difference: Difference, { link }: Choices, plan: AppliedPlan): ApplyRefusal | undefined {
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
function isOtherThanShown(difference: Difference, { ownSteps }: Planned['settings'], shown: Choices['shown']): boolean {
  if (!shown) return false;
  const isSaidOtherwise = shown.ownSteps !== undefined && shown.ownSteps !== markOfSteps(ownSteps);
  if (isSaidOtherwise && SHOWN.some((what) => difference[what].some(isOwn))) return true;
  return SHOWN.some((what) => difference[what].some((step) => !shown[what].some((each) => each === step)));
}

/** The marks of *no aplica* that come and go, and what is opened again, in the procedure's order. */
function marking({ after: steps, retire, reopen }: Difference, existing: ExistingSubtask[]): ApplyAction[] {
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
function revising({ after: steps, revise }: Difference, applied: OwnSteps, existing: ExistingSubtask[]): ApplyAction[] {
  return revise.map((step): ApplyAction => {
    const before = applied.find(({ id }) => id === step);
    const { own: after, subtask, state } = steps.find(({ id }) => id === step) ?? {};
    const found = existing.find(({ id }) => id === subtask?.id);
    // One that is not to be done any more is left as it was called.
    const telling = before && after && subtask && found && { subtask, summary: found.summary, before, after };
    return { kind: 'revise', step, ...(telling && state === 'pending' && { telling }) };
  });
}

/**
 * The record with the team's own steps as the settings have them now: what *Aplicar* takes over. Of those that are gone
 * from the settings it keeps so many, those first that are still to be marked; a subtask of another belongs to no step.
 */
export function withOwnSteps<Of extends Planned>(planned: Of, { settings, today }: InForce): Of {
  const { ownSteps: present = [] } = recordSettings(settings);
  const all = takenOver(planned.ownSteps, present, planned, today);
  const isSettled = ({ id, removed }: AppliedOwnStep) => removed === true && planned.plan[id]?.retired === true;
  const ownSteps = [...all].sort((a, b) => Number(isSettled(a)) - Number(isSettled(b))).slice(0, MOST_KEPT_OWN_STEPS);
  const known = plannedSubtasks(planned.plan).filter(
    ({ step }) => !isOwn(step) || ownSteps.some(({ id }) => id === step),
  );
  const plan = Object.fromEntries(known.map(({ step, subtask }) => [step, subtask]));
  return { ...planned, plan, ownSteps, facts: withoutLost(planned.facts, ownSteps) };
}

/** Without what was done of own steps that nothing is known of any more: the history tells it. Otherwise new ones would find no room. */
function withoutLost({ ownSteps: all, ...facts }: Facts, ownSteps: OwnSteps): Facts {
  const done = ownStepsDone({ ...(all && { ownSteps: all }) }).filter(([step]) =>
    ownSteps.some(({ id }) => id === step),
  );
  return done.length > 0 ? { ...facts, ownSteps: Object.fromEntries(done) } : facts;
}

/** Whether a mark of *no aplica* comes or goes. */
function changesMark(action: ApplyAction): action is ActionOf<'retire' | 'reopen'> {
  return action.kind === 'retire' || (action.kind === 'reopen' && action.subtask.retired === true);
}

/** Whether something of it must not be done by two at once: subtasks are created, linked, marked, reopened or told. */
export function needsLease(actions: ApplyAction[]): boolean {
  return actions.some(({ kind }) => ['create', 'link', 'retire', 'reopen', 'revise'].includes(kind));
}

/**
 * The plan with the marks that are about to change in doubt, and what is about to be told, so that an *Aplicar* that is cut
 * short is taken up where it was.
 */
export function inDoubt(plan: AppliedPlan, actions: ApplyAction[]): AppliedPlan {
  const noted = { ...plan };
  for (const { step, subtask } of actions.filter(changesMark)) noted[step] = { ...subtask, marking: true };
  for (const action of actions) {
    if (action.kind !== 'revise' || !action.telling) continue;
    noted[action.step] = { ...(noted[action.step] ?? action.telling.subtask), telling: true };
  }
  return noted;
}

/** The same actions, where these subtasks were found that an earlier *Aplicar* had created: they are not created again. */
export function adopt(
  actions: ApplyAction[],
  found: { step: StepId; id: string; key: string }[],
  { facts, plan, ownSteps }: Pick<Onboarding, 'facts' | 'plan' | 'ownSteps'>,
  { settings, today }: InForce,
): ApplyAction[] {
  const steps = toBe({ facts, plan, ownSteps, settings: recordSettings(settings) });
  const adopting = found.map(({ step, id, key }): ApplyAction => {
    const status = steps.find((each) => each.id === step);
    const subtask = status ? createdOf(subtaskDraftOf(settings, status, facts, today), { id, key }) : { id, key };
    return { kind: 'adopt', step, subtask };
  });
  const left = actions.flatMap((action): ApplyAction[] => {
    if (action.kind !== 'create') return [action];
    const drafts = action.drafts.filter(({ step }) => !found.some((each) => each.step === step));
    return drafts.length > 0 ? [{ ...action, drafts }] : [];
  });
  return [...adopting, ...left];
}

/** The plan's entry of a subtask that was created from a draft: why its step came in is kept with it. */
export function createdOf(
  { causes, dueLater }: SubtaskDraft,
  { id, key }: { id: string; key: string },
): PlannedSubtask {
  return { id, key, because: causes, ...(dueLater && { dueLater }) };
}
