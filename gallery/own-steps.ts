import type { PanelView } from '../src/contract/panel-view';
import type { OwnStep } from '../src/domain/procedure/own-steps';
import { DEFAULT_SETTINGS, type OwnStepSetting, recordSettings } from '../src/domain/settings/settings';

/** Steps as a team of PlanOK adds them. */
const plans: OwnStepSetting = {
  id: 'own:planos01',
  title: { es: 'Cargar los planos de las torres', en: 'Load the towers’ plans' },
  text: 'Pedir los planos en DWG al área de proyectos del cliente.',
  owedBy: 'planok',
  phase: 'preparation',
  when: {},
  holdsUp: false,
  byClosing: true,
};
const annex: OwnStepSetting = {
  id: 'own:anexo001',
  title: { es: 'Firmar el anexo del contrato', en: 'Sign the contract’s annex' },
  text: 'El representante legal firma el anexo y lo envía a PlanOK.',
  owedBy: 'client',
  phase: 'demo',
  when: { module: { id: 'apiRest', state: 'notContracted' } },
  holdsUp: true,
  byClosing: false,
};
const training: OwnStepSetting = {
  id: 'own:capaci01',
  title: { es: 'Capacitar al equipo de ventas' },
  owedBy: 'hauzd',
  phase: 'integration',
  when: { scope: 'quote' },
  holdsUp: true,
  byClosing: false,
};

export const OWN_STEPS = { plans, annex, training };

const definitions = (ownSteps: OwnStepSetting[]): OwnStep[] =>
  recordSettings({ ...DEFAULT_SETTINGS, ownSteps }).ownSteps ?? [];

/** The view where the plan was last applied with these steps, and the settings have those. */
export function viewWithOwnSteps(
  view: PanelView,
  applied: OwnStepSetting[],
  present: OwnStepSetting[] = applied,
): PanelView {
  if (!view.onboarding) return view;
  const made = applied.map(({ id }, index) => ({ id, subtask: { id: `3${index}`, key: `IMPL-${40 + index}` } }));
  const plan = Object.fromEntries(made.map(({ id, subtask }) => [id, subtask]));
  const subtasks = made.map(({ subtask }) => ({
    ...subtask,
    summary: '',
    closed: false,
    status: { name: 'Por hacer', isBegun: false },
  }));
  const ownSteps = definitions(applied).map((step) => ({
    ...step,
    from: view.onboarding?.facts.startedOn ?? view.today,
  }));
  const { settings, plan: before } = view.onboarding;
  return {
    ...view,
    subtasks: [...view.subtasks, ...subtasks],
    settings: { ...view.settings, ownSteps: present },
    onboarding: {
      ...view.onboarding,
      ownSteps,
      plan: { ...before, ...plan },
      settings: { ...settings, ownSteps: definitions(present) },
    },
  };
}
