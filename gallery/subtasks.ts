import type { PanelView } from '../src/contract/panel-view';
import { planSteps } from '../src/domain/procedure/plan';
import type { StepId } from '../src/domain/procedure/step-id';
import { applied, PANEL_VIEWS, recorded } from './clients';
import { OWN_STEPS, viewWithOwnSteps } from './own-steps';

const { blocked, finished, midway } = PANEL_VIEWS;
const { plans, annex } = OWN_STEPS;

/** A client's view as it is shown on the subtask of one of its steps. */
function onSubtask(view: PanelView, step: StepId): PanelView {
  const { onboarding } = view;
  const stand = onboarding && planSteps(onboarding.facts, onboarding.plan, onboarding.ownSteps);
  const state = stand?.find(({ id }) => id === step)?.state;
  if (!state) throw new Error(`no step ${step}`);
  const { key, client } = view.issue;
  return { ...view, canStart: false, subtaskOf: { issueKey: key, client, step, state } };
}

/** The view after somebody closed a step's subtask in Jira. */
function closedInJira(view: PanelView, step: StepId): PanelView {
  const id = view.onboarding?.plan[step]?.id;
  const listo = { closed: true, status: { name: 'Listo', isBegun: false } };
  return { ...view, subtasks: view.subtasks.map((it) => (it.id === id ? { ...it, ...listo } : it)) };
}

/** The view whose settings have these steps of the team's by now. */
const withSettings = (view: PanelView, present: Parameters<typeof viewWithOwnSteps>[1]): PanelView => {
  const { onboarding } = viewWithOwnSteps(view, [], present);
  return {
    ...view,
    ...(onboarding && view.onboarding && { onboarding: { ...view.onboarding, settings: onboarding.settings } }),
  };
};

const discarded = closedInJira(
  applied(
    recorded(
      // The API REST was offered and refused; the cotizador was never contracted.
      recorded(blocked, { kind: 'declineOffer', on: '2026-11-18', how: 'refused' }, 'o'),
      { kind: 'discard', on: '2026-11-20', reason: 'El cliente eligió otra plataforma' },
      'd',
    ),
  ),
  'enableQuotes',
);
const resumed = recorded(discarded, { kind: 'resume' }, 'r');
/** The client's issue was moved to a project whose team has other steps. */
const elsewhere = viewWithOwnSteps(midway, [plans, annex], [annex]);
const appliedThere: PanelView = elsewhere.onboarding
  ? {
      ...applied(elsewhere),
      onboarding: {
        ...elsewhere.onboarding,
        ownSteps: elsewhere.onboarding.ownSteps.map((step) =>
          step.id === plans.id ? { ...step, removed: true } : step,
        ),
        plan: applied(elsewhere).onboarding?.plan ?? {},
      },
    }
  : elsewhere;
const back = withSettings(appliedThere, [plans, annex]);

/** Clients as they are shown on a subtask, and the same on their own issue where that has to agree with it. */
export const SUBTASK_VIEWS = {
  discarded,
  resumed,
  elsewhere,
  back,
  onSubtaskOfDiscarded: onSubtask(discarded, 'holdDemo'),
  onSubtaskOfLive: onSubtask(finished, 'holdDemo'),
  onSubtaskRetired: onSubtask(discarded, 'contractCotizadorWeb'),
  onSubtaskRetiredAndClosed: onSubtask(discarded, 'enableQuotes'),
  onSubtaskResumed: onSubtask(resumed, 'contractCotizadorWeb'),
  onSubtaskResumedAndClosed: onSubtask(resumed, 'enableQuotes'),
  onSubtaskWithdrawn: onSubtask(
    recorded(midway, { kind: 'withdraw', fact: 'moduleInformation', reason: 'Era de otro cliente' }, 'w'),
    'informHauzd',
  ),
  onSubtaskElsewhere: onSubtask(elsewhere, plans.id),
  onSubtaskBack: onSubtask(back, plans.id),
} satisfies Record<string, PanelView>;
