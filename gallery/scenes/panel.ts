import type { Applied, PanelView } from '../../src/contract/panel-view';
import type { Language } from '../../src/domain/language';
import { loadWords } from '../../src/locales/load-words';
import { base, CAMILA, NOW, PANEL_VIEWS, recorded, started, TODAY } from '../clients';
import { OWN_STEPS, viewWithOwnSteps } from '../own-steps';
import type { FakeJira, Scene, Scenes } from '../scene';
import { ISSUES, usualJira } from './jira';

const { plans, annex, training } = OWN_STEPS;
const place = { issue: { key: base.issue.key, id: base.issue.id }, project: { key: 'IMPL', id: '1' } };
const wordsIn = async (language: Language) => (await loadWords('panel', language)).panel;
type PanelScene = Extract<Scene, { module: 'hauzd-onboarding' }>;

/** The panel on a client, and what is different in it. */
export function panelOn(view: PanelView, more: Omit<Partial<PanelScene>, 'module'> = {}): PanelScene {
  const { functions, ...rest } = more;
  return {
    module: 'hauzd-onboarding',
    extension: place,
    jira: usualJira,
    functions: { open: { ok: true, value: view }, ...functions },
    ...rest,
  };
}

const refused = (open: PanelScene['functions']['open']): PanelScene =>
  panelOn(base, { functions: open === undefined ? {} : { open } });

/** What is applied, but for the last step, which Jira refuses. Of what was made just now the answer has no status. */
const partly: Applied = {
  view: { ...PANEL_VIEWS.midway, subtasks: PANEL_VIEWS.midway.subtasks.map(({ status, ...made }) => made) },
  report: {
    created: ['confirmModules', 'informHauzd', 'holdDemo'],
    linked: [],
    retired: [],
    reopened: [],
    revised: [],
    finished: [],
    failed: [{ step: 'closeAgreement', error: { code: 'jiraRefused', messages: ['El campo Área es obligatorio.'] } }],
    notDone: [{ what: 'copy', error: { code: 'jiraUnavailable' } }],
  },
};

const line = PANEL_VIEWS.midway.onboarding?.unwritten[0];

const startedByAnother = recorded(
  started([{ kind: 'expectScope', scope: 'quote' }]),
  { kind: 'closeAgreement', closedOn: TODAY, scope: 'quote' },
  'theirs',
  CAMILA,
);

const startPress: PanelScene['press'] = async ({ press, choose }, language) => {
  const { start } = await wordsIn(language);
  const { facts } = await loadWords('panel', language);
  await choose(start.noAgreement);
  await choose(facts.sources.contract);
  await press(new RegExp(`^${start.button(4, 0)}`));
};

/** The client of the view has two onboardings more, in other projects: one of them knows nothing of its modules. */
const sameClient: FakeJira = (asked) => {
  if (!asked.path.startsWith('/rest/api/3/search/jql')) return usualJira(asked);
  const fields = { summary: 'Los Aromos SpA' };
  const issues = [
    { ...ISSUES[3], key: 'HAUZD-12', fields },
    { ...ISSUES[0], key: 'PILOTO-3', fields },
  ];
  return { status: 200, body: { issues, isLast: true } };
};

const copyPress: PanelScene['press'] = async ({ press }, language) =>
  press((await wordsIn(language)).start.same.copy('HAUZD-12'));

/** Somebody else records an agreement while one is being recorded, in the form that this button opens. */
function overtaken(view: PanelView, button: 'agreement' | 'newAgreement'): PanelScene {
  const theirs = recorded(view, { kind: 'closeAgreement', closedOn: TODAY, scope: 'reserve' }, 'theirs', CAMILA);
  return panelOn(view, {
    functions: {
      open: [
        { ok: true, value: view },
        { ok: true, value: theirs },
      ],
      record: {
        ok: false,
        error: { code: 'changedByOther', changes: [{ fact: 'agreement:theirs', by: CAMILA, at: NOW }] },
      },
    },
    press: async ({ press, choose, see }, language) => {
      const words = await loadWords('panel', language);
      await press(words.panel.action[button]);
      await choose(words.common.scopes.sync);
      await press(words.panel.save);
      await see(words.panel.form.overtaken);
    },
  });
}

/** The panel of an issue, in every state. */
export const panelScenes = {
  'panel.loading': refused('waits'),
  'panel.failed': refused({ ok: false, error: { code: 'jiraUnavailable' } }),
  'panel.lost': refused('lost'),
  'panel.noPermission': refused({ ok: false, error: { code: 'issueNotFound' } }),
  'panel.quotaSpent': refused({ ok: false, error: { code: 'quotaSpent', until: '2026-11-23T16:00:00Z' } }),
  'panel.newerRecord': refused({ ok: false, error: { code: 'newerRecord' } }),
  'panel.start': panelOn(PANEL_VIEWS.start),
  'panel.startSameClient': panelOn(PANEL_VIEWS.start, { jira: sameClient }),
  'panel.startCopied': panelOn(PANEL_VIEWS.start, { jira: sameClient, press: copyPress }),
  'panel.startNotCopied': panelOn(PANEL_VIEWS.start, {
    jira: sameClient,
    functions: { start: { ok: false, error: { code: 'cannotCopy', why: 'changed' } } },
    press: async (hands, language) => {
      await copyPress(hands, language);
      const { start } = await wordsIn(language);
      await hands.press(new RegExp(`^${start.button(3, 0)}`));
    },
  }),
  'panel.startDue': panelOn(PANEL_VIEWS.startDue),
  'panel.startLinking': panelOn(PANEL_VIEWS.handMade),
  'panel.starting': panelOn(PANEL_VIEWS.start, { functions: { start: 'waits' }, press: startPress }),
  'panel.startRefused': panelOn(PANEL_VIEWS.start, {
    functions: { start: { ok: false, error: { code: 'requiredFields', fields: ['Área', 'Región'] } } },
    press: startPress,
  }),
  'panel.startedPartly': panelOn(PANEL_VIEWS.start, {
    functions: { start: { ok: true, value: partly } },
    press: startPress,
    until: async () => 'Por hacer',
  }),
  'panel.startedMeanwhile': panelOn(PANEL_VIEWS.start, {
    functions: {
      open: [
        { ok: true, value: PANEL_VIEWS.start },
        { ok: true, value: startedByAnother },
      ],
      start: { ok: false, error: { code: 'alreadyStarted' } },
    },
    press: async (hands, language) => {
      const { common, panel, facts } = await loadWords('panel', language);
      await hands.choose(common.scopes.reserve);
      await hands.choose(facts.sources.contract);
      await hands.press(new RegExp(`^${panel.start.button(4, 0).split(' ')[0]}`));
      await hands.press(panel.refresh);
      await hands.see(panel.start.meanwhile);
    },
  }),
  'panel.readerNotStarted': panelOn(PANEL_VIEWS.readerEmpty),
  'panel.otherType': panelOn(PANEL_VIEWS.otherType),
  'panel.otherEnvironment': panelOn(PANEL_VIEWS.otherEnvironment),
  'panel.unknownModules': panelOn(PANEL_VIEWS.unknown),
  'panel.midway': panelOn(PANEL_VIEWS.midway),
  'panel.blocked': panelOn(PANEL_VIEWS.blocked),
  'panel.withException': panelOn(PANEL_VIEWS.withException),
  'panel.leftOpen': panelOn(PANEL_VIEWS.leftOpen),
  'panel.toApply': panelOn(PANEL_VIEWS.toApply),
  'panel.toApplyDue': panelOn(PANEL_VIEWS.toApplyDue),
  'panel.applying': panelOn(PANEL_VIEWS.toApply, {
    functions: { apply: 'waits' },
    press: async ({ press }, language) => press((await wordsIn(language)).apply.apply),
  }),
  'panel.planChanged': panelOn(PANEL_VIEWS.toApply, {
    functions: { apply: { ok: false, error: { code: 'planChanged' } } },
    press: async ({ press }, language) => press((await wordsIn(language)).apply.apply),
  }),
  'panel.ownSteps': panelOn(viewWithOwnSteps(PANEL_VIEWS.midway, [plans, annex])),
  'panel.ownStepForm': panelOn(viewWithOwnSteps(PANEL_VIEWS.midway, [plans, annex]), {
    press: async ({ press }, language) => press((await wordsIn(language)).action.ownStep),
  }),
  'panel.ownStepsChanged': panelOn(
    viewWithOwnSteps(
      PANEL_VIEWS.credentials,
      [plans, annex],
      [{ ...plans, title: { es: 'Cargar los planos y las plantas', en: 'Load plans and floors' } }, training],
    ),
  ),
  'panel.otherBranch': panelOn(PANEL_VIEWS.branch),
  'panel.credentials': panelOn(PANEL_VIEWS.credentials),
  'panel.integration': panelOn(PANEL_VIEWS.integration),
  'panel.deletedSubtask': panelOn(PANEL_VIEWS.deleted),
  'panel.reader': panelOn(PANEL_VIEWS.reader),
  'panel.discarded': panelOn(PANEL_VIEWS.discarded),
  'panel.finished': panelOn(PANEL_VIEWS.finished),
  'panel.onlyToMove': panelOn(PANEL_VIEWS.onlyToMove),
  'panel.freeToMove': panelOn(PANEL_VIEWS.freeToMove),
  'panel.form': panelOn(PANEL_VIEWS.blocked, {
    press: async ({ press }, language) => press((await wordsIn(language)).action.newAgreement),
  }),
  'panel.formLacking': panelOn(PANEL_VIEWS.unknown, {
    press: async ({ press, see }, language) => {
      const { action, save, form } = await wordsIn(language);
      await press(action.modules);
      await press(save);
      await see(form.lacks.source);
    },
  }),
  'panel.saving': panelOn(PANEL_VIEWS.blocked, {
    functions: { record: 'waits' },
    press: async ({ press, choose }, language) => {
      const words = await loadWords('panel', language);
      await press(words.panel.action.newAgreement);
      await choose(words.common.scopes.reserve);
      await press(words.panel.save);
    },
  }),
  'panel.changedByAnother': overtaken(PANEL_VIEWS.blocked, 'newAgreement'),
  // The row that it was opened from is gone with what the other one recorded.
  'panel.recordedByAnother': overtaken(PANEL_VIEWS.unagreed, 'agreement'),
  'panel.credentialRefused': panelOn(PANEL_VIEWS.blocked, {
    press: async ({ press, write }, language) => {
      const { action, form, track } = await wordsIn(language);
      await press(track.actions);
      await press(action.discard);
      await write(form.reason, 'clave: Robles*77');
      await press(form.discard);
    },
  }),
  'panel.facts': panelOn(PANEL_VIEWS.integration, {
    press: async ({ press }, language) => {
      const { track, facts } = await wordsIn(language);
      const words = await loadWords('panel', language);
      await press(track.facts);
      await press(facts.menu(words.facts.fact('demoOutcome')));
    },
  }),
  'panel.messages': panelOn(PANEL_VIEWS.credentials, {
    press: async ({ press }, language) => press((await wordsIn(language)).track.messages),
  }),
  'panel.history': panelOn(PANEL_VIEWS.midway, {
    functions: { history: { ok: true, value: { entries: line ? [line] : [], more: false } } },
    press: async ({ press }, language) => press((await wordsIn(language)).track.history),
  }),
} satisfies Scenes;
