import type { PanelView } from '../src/contract/panel-view';
import type { Command } from '../src/domain/facts/commands';
import type { LeftOpen } from '../src/domain/procedure/closing';
import { type ExistingSubtask, planDifference } from '../src/domain/procedure/plan-difference';
import type { StepId } from '../src/domain/procedure/step-id';
import type { Onboarding } from '../src/domain/record/onboarding';
import { record, start } from '../src/domain/record/record';
import { DEFAULT_SETTINGS, recordSettings } from '../src/domain/settings/settings';

/** The day on which the gallery is looked at, and who looks. */
export const TODAY = '2026-11-23';
export const NOW = '2026-11-23T15:00:00Z';
export const ME = 'me';
export const CAMILA = 'camila';
const settings = recordSettings(DEFAULT_SETTINGS);
/** How Jira shows a subtask that nobody has begun. */
const TO_DO = { closed: false, status: { name: 'Por hacer', isBegun: false } };

export const base: PanelView = {
  issue: { id: '10001', key: 'IMPL-7', client: 'Inmobiliaria Los Aromos', closed: false, transitions: [] },
  guards: [
    { gate: 'presentation', transitionId: '11', transition: 'Hacer la demostración' },
    { gate: 'agreement', transitionId: '21', transition: 'Comenzar la implementación' },
    { gate: 'prerequisites', transitionId: '31', transition: 'Integrar' },
    { gate: 'credentials', transitionId: '41', transition: 'Conectar' },
    { gate: 'live', transitionId: '51', transition: 'Pasar a En vivo' },
  ],
  canEdit: true,
  canStart: true,
  today: TODAY,
  subtasks: [],
  procedure: {
    id: '2135228422',
    url: 'https://example.atlassian.net/wiki/spaces/IYA/pages/2135228422',
    title: 'Hd_Implementación',
  },
  settings: DEFAULT_SETTINGS,
};

/** A view after some commands, its plan applied after the first `appliedAfter` of them. */
function viewAfter(commands: Command[], appliedAfter = commands.length): PanelView {
  const recording = { by: ME, at: '2026-11-02T13:05:00Z', today: '2026-11-02', id: 'start' };
  const issue = { issueId: '10001', issueKey: 'IMPL-7', projectId: '1' };
  const started = start(issue, commands.slice(0, 1), recording, settings);
  if (!started.ok) throw new Error(started.error.code);
  let view: PanelView = { ...base, onboarding: started.value.onboarding };
  if (appliedAfter > 0) view = applied(view);
  commands.slice(1).forEach((command, index) => {
    view = recorded(view, command, `c${index}`);
    if (index + 1 < appliedAfter) view = applied(view);
  });
  return view;
}

/** The view after a command, as the server side would answer. */
export function recorded(view: PanelView, command: Command, id: string, by = ME): PanelView {
  if (!view.onboarding) return view;
  const next = record(view.onboarding, command, { by, at: '2026-11-23T12:00:00Z', today: TODAY, id });
  if (!next.ok) throw new Error(next.error.code);
  const version = view.onboarding.version + 1;
  return { ...view, onboarding: { ...next.value.onboarding, version } };
}

/** The view after its plan is applied; `failing` is a step that Jira refuses. */
export function applied(view: PanelView, failing?: StepId): PanelView {
  if (!view.onboarding) return view;
  const difference = planDifference(view.onboarding, view.subtasks);
  const plan: Onboarding['plan'] = { ...view.onboarding.plan };
  let subtasks: ExistingSubtask[] = [...view.subtasks];
  for (const step of difference.create.filter((each) => each !== failing)) {
    const number = 20 + subtasks.length;
    subtasks.push({
      id: `1${number}`,
      key: `IMPL-${number}`,
      summary: step,
      ...TO_DO,
    });
    plan[step] = { id: `1${number}`, key: `IMPL-${number}` };
  }
  const toClose = [...difference.finish, ...difference.keep.filter((step) => plan[step]?.wasDone)];
  subtasks = subtasks.map((it) =>
    toClose.some((step) => plan[step]?.id === it.id)
      ? { ...it, closed: true, status: { name: 'Listo', isBegun: false } }
      : it,
  );
  for (const step of difference.retire) {
    const planned = plan[step];
    if (planned) plan[step] = { ...planned, retired: true };
  }
  for (const step of difference.reopen) {
    const planned = plan[step];
    if (planned) plan[step] = { id: planned.id, key: planned.key };
  }
  const version = view.onboarding.version + 1;
  return { ...view, subtasks, onboarding: { ...view.onboarding, plan, version } };
}

export function started(commands: Command[]): PanelView {
  const recording = { by: ME, at: '2026-11-23T12:00:00Z', today: TODAY, id: 'start' };
  const made = start({ issueId: '10001', issueKey: 'IMPL-7', projectId: '1' }, commands, recording, settings);
  if (!made.ok) throw new Error(made.error.code);
  return { ...base, onboarding: made.value.onboarding };
}

const modules = (apiRest: boolean, cotizadorWeb = true, on = '2026-11-02'): Command => ({
  kind: 'confirmModules',
  modules: {
    apiRest: apiRest ? 'contracted' : 'notContracted',
    centralizador: 'contracted',
    cotizadorWeb: cotizadorWeb ? 'contracted' : 'notContracted',
    reservaEnLinea: 'notContracted',
  },
  on,
  source: 'contract',
});
const told: Command = { kind: 'sendModuleInformation', on: '2026-11-04' };
const scheduled: Command = { kind: 'scheduleDemo', for: '2026-11-14' };
const held: Command = { kind: 'holdDemo', on: '2026-11-14', contact: true };
const agreed = (scope: 'sync' | 'quote' | 'reserve'): Command => ({
  kind: 'closeAgreement',
  closedOn: '2026-11-16',
  scope,
});
const declined: Command = { kind: 'declineOffer', on: '2026-11-18', how: 'refused' };
const fromPlanok: Command = {
  kind: 'handOverFromPlanok',
  on: '2026-11-19',
  channel: 'passwordManager',
  hauzdTold: true,
};
const fromClient: Command = {
  kind: 'handOverFromClient',
  credentials: ['username', 'password'],
  on: '2026-11-19',
  channel: 'phone',
};

const stages = {
  midway: [modules(false), told, scheduled],
  agreed: [modules(false), told, held, agreed('quote'), declined],
  finished: [
    ...[modules(false), told, held, agreed('sync'), declined, fromPlanok, fromClient],
    { kind: 'reportIntegration', scope: 'sync', on: '2026-11-22' },
  ],
} satisfies Record<string, Command[]>;

const all = viewAfter(stages.finished);
/** The project has due dates in working days, one of them over Christmas. */
const dueOver: PanelView['settings'] = {
  ...DEFAULT_SETTINGS,
  parties: {
    planok: { due: { after: 'start', days: 5 } },
    client: { due: { after: 'start', days: 30 } },
    hauzd: { due: { after: 'agreement', days: 10 } },
  },
  steps: { holdDemo: { due: { after: 'start', days: 12 } } },
};
const finished: PanelView = {
  ...all,
  subtasks: all.subtasks.map((subtask) => ({ ...subtask, closed: true, status: { name: 'Listo', isBegun: false } })),
};
const credentials = viewAfter(stages.agreed);
const midway = viewAfter(stages.midway);
const blocked = viewAfter([modules(false, false), told, held, agreed('quote')]);

/** With something else in the record than commands make. */
const inRecord = (view: PanelView, part: Partial<Onboarding>): PanelView =>
  view.onboarding ? { ...view, onboarding: { ...view.onboarding, ...part } } : view;

/** Where Jira offers a transition to who looks. */
const offering = (view: PanelView, id: string, name: string): PanelView => ({
  ...view,
  issue: { ...view.issue, transitions: [{ id, name, isDone: false, hasScreen: false }] },
});

const exceptions = {
  prerequisites: { by: CAMILA, at: NOW, on: TODAY, reason: 'El contrato del cotizador se firma esta semana' },
};
const refusedToClose: LeftOpen = { because: { why: 'refused', messages: ['Falta el campo «Resolución».'] }, tries: 3 };
const stillOpen = midway.onboarding?.plan.informHauzd;

/** Clients at every stage, as the panel's function would show them. */
export const PANEL_VIEWS = {
  start: base,
  startDue: { ...base, settings: dueOver },
  handMade: {
    ...base,
    subtasks: [
      { id: '1', key: 'IMPL-8', summary: 'Confirmación módulos contratados', closed: true },
      { id: '2', key: 'IMPL-9', summary: 'Reunión con gerencia', closed: false },
    ],
  },
  otherType: { ...base, canStart: false },
  onSubtask: {
    ...blocked,
    canStart: false,
    subtaskOf: {
      issueKey: 'IMPL-7',
      client: 'Inmobiliaria Los Aromos',
      step: 'contractCotizadorWeb',
      state: 'pending',
    },
  },
  onSubtaskDone: {
    ...blocked,
    canStart: false,
    subtaskOf: { issueKey: 'IMPL-7', client: 'Inmobiliaria Los Aromos', step: 'holdDemo', state: 'done' },
  },
  onSubtaskOfTheirs: { ...base, canStart: false, subtaskOf: { issueKey: 'IMPL-7', client: 'Inmobiliaria Los Aromos' } },
  unknown: viewAfter([{ kind: 'expectScope', scope: 'quote' }]),
  midway,
  unagreed: viewAfter([modules(false), told, held]),
  blocked,
  toApply: viewAfter([modules(false), told, held, agreed('quote'), declined], 3),
  toApplyDue: {
    ...viewAfter([modules(false), told, held, agreed('quote'), declined], 3),
    settings: dueOver,
  },
  branch: viewAfter([modules(false), told, held, agreed('sync'), declined, modules(true, true, '2026-11-20')], 5),
  credentials,
  integration: viewAfter([...stages.agreed, fromPlanok, fromClient]),
  reader: { ...midway, canEdit: false },
  readerEmpty: { ...base, canEdit: false },
  discarded: viewAfter([
    ...[modules(true), told, held],
    { kind: 'discard', on: '2026-11-20', reason: 'El cliente eligió otra plataforma' },
  ]),
  withException: inRecord(blocked, { exceptions }),
  leftOpen: stillOpen
    ? inRecord(
        { ...midway, subtasks: midway.subtasks.map((it) => (it.id === stillOpen.id ? { ...it, ...TO_DO } : it)) },
        { plan: { ...midway.onboarding?.plan, informHauzd: { ...stillOpen, leftOpen: refusedToClose } } },
      )
    : midway,
  otherEnvironment: { ...base, strangeCopy: 'otherEnvironment' },
  deleted: { ...credentials, subtasks: credentials.subtasks.slice(0, -1) },
  finished,
  onlyToMove: offering(finished, '51', 'Pasar a En vivo'),
  freeToMove: offering(midway, '11', 'Hacer la demostración'),
} satisfies Record<string, PanelView>;
