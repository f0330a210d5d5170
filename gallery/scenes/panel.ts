import type { Applied, PanelView } from '../../src/contract/panel-view';
import type { Language } from '../../src/domain/language';
import { loadWords } from '../../src/locales/load-words';
import { base, CAMILA, NOW, recorded, started, TODAY, VIEWS } from '../clients';
import { OWN_STEPS, withOwnSteps } from '../own-steps';
import type { FakeJira, Scene, Scenes } from '../scene';
import { ISSUES, people } from './jira';

const { plans, annex, training } = OWN_STEPS;
const place = { issue: { key: base.issue.key, id: base.issue.id }, project: { key: 'IMPL', id: '1' } };
const wordsIn = async (language: Language) => (await loadWords('panel', language)).panel;
type PanelScene = Extract<Scene, { module: 'hauzd-onboarding' }>;

/** The panel on a client, and what is different in it. */
function panel(view: PanelView, more: Omit<Partial<PanelScene>, 'module'> = {}): PanelScene {
  const { functions, ...rest } = more;
  return {
    module: 'hauzd-onboarding',
    extension: place,
    jira: people,
    functions: { open: { ok: true, value: view }, ...functions },
    ...rest,
  };
}

const refused = (open: PanelScene['functions']['open']): PanelScene =>
  panel(base, { functions: open === undefined ? {} : { open } });

/** What is applied, but for the last step, which Jira refuses. Of what was made just now the answer has no status. */
const partly: Applied = {
  view: { ...VIEWS.midway, subtasks: VIEWS.midway.subtasks.map(({ status, ...made }) => made) },
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

const line = VIEWS.midway.onboarding?.unwritten[0];

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
  if (!asked.path.startsWith('/rest/api/3/search/jql')) return people(asked);
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
  return panel(view, {
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
  'panel.start': panel(VIEWS.start),
  'panel.startSameClient': panel(VIEWS.start, { jira: sameClient }),
  'panel.startCopied': panel(VIEWS.start, { jira: sameClient, press: copyPress }),
  'panel.startNotCopied': panel(VIEWS.start, {
    jira: sameClient,
    functions: { start: { ok: false, error: { code: 'cannotCopy', why: 'changed' } } },
    press: async (hands, language) => {
      await copyPress(hands, language);
      const { start } = await wordsIn(language);
      await hands.press(new RegExp(`^${start.button(3, 0)}`));
    },
  }),
  'panel.startDue': panel(VIEWS.startDue),
  'panel.startLinking': panel(VIEWS.handMade),
  'panel.starting': panel(VIEWS.start, { functions: { start: 'waits' }, press: startPress }),
  'panel.startRefused': panel(VIEWS.start, {
    functions: { start: { ok: false, error: { code: 'requiredFields', fields: ['Área', 'Región'] } } },
    press: startPress,
  }),
  'panel.startedPartly': panel(VIEWS.start, {
    functions: { start: { ok: true, value: partly } },
    press: startPress,
    until: async () => 'Por hacer',
  }),
  'panel.startedMeanwhile': panel(VIEWS.start, {
    functions: {
      open: [
        { ok: true, value: VIEWS.start },
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
  'panel.readerNotStarted': panel(VIEWS.readerEmpty),
  'panel.otherType': panel(VIEWS.otherType),
  'panel.onSubtask': panel(VIEWS.onSubtask),
  'panel.onSubtaskDone': panel(VIEWS.onSubtaskDone),
  'panel.onSubtaskOfTheirs': panel(VIEWS.onSubtaskOfTheirs),
  'panel.otherEnvironment': panel(VIEWS.otherEnvironment),
  'panel.unknownModules': panel(VIEWS.unknown),
  'panel.midway': panel(VIEWS.midway),
  'panel.blocked': panel(VIEWS.blocked),
  'panel.withException': panel(VIEWS.withException),
  'panel.leftOpen': panel(VIEWS.leftOpen),
  'panel.replan': panel(VIEWS.replan),
  'panel.replanDue': panel(VIEWS.replanDue),
  'panel.applying': panel(VIEWS.replan, {
    functions: { apply: 'waits' },
    press: async ({ press }, language) => press((await wordsIn(language)).replan.apply),
  }),
  'panel.planChanged': panel(VIEWS.replan, {
    functions: { apply: { ok: false, error: { code: 'planChanged' } } },
    press: async ({ press }, language) => press((await wordsIn(language)).replan.apply),
  }),
  'panel.ownSteps': panel(withOwnSteps(VIEWS.midway, [plans, annex])),
  'panel.ownStepForm': panel(withOwnSteps(VIEWS.midway, [plans, annex]), {
    press: async ({ press }, language) => press((await wordsIn(language)).action.ownStep),
  }),
  'panel.ownStepsChanged': panel(
    withOwnSteps(
      VIEWS.credentials,
      [plans, annex],
      [{ ...plans, title: { es: 'Cargar los planos y las plantas', en: 'Load plans and floors' } }, training],
    ),
  ),
  'panel.otherBranch': panel(VIEWS.branch),
  'panel.credentials': panel(VIEWS.credentials),
  'panel.integration': panel(VIEWS.integration),
  'panel.deletedSubtask': panel(VIEWS.deleted),
  'panel.reader': panel(VIEWS.reader),
  'panel.discarded': panel(VIEWS.discarded),
  'panel.finished': panel(VIEWS.finished),
  'panel.onlyToMove': panel(VIEWS.onlyToMove),
  'panel.freeToMove': panel(VIEWS.freeToMove),
  'panel.form': panel(VIEWS.blocked, {
    press: async ({ press }, language) => press((await wordsIn(language)).action.newAgreement),
  }),
  'panel.formLacking': panel(VIEWS.unknown, {
    press: async ({ press, see }, language) => {
      const { action, save, form } = await wordsIn(language);
      await press(action.modules);
      await press(save);
      await see(form.lacks.source);
    },
  }),
  'panel.saving': panel(VIEWS.blocked, {
    functions: { record: 'waits' },
    press: async ({ press, choose }, language) => {
      const words = await loadWords('panel', language);
      await press(words.panel.action.newAgreement);
      await choose(words.common.scopes.reserve);
      await press(words.panel.save);
    },
  }),
  'panel.changedByAnother': overtaken(VIEWS.blocked, 'newAgreement'),
  // The row that it was opened from is gone with what the other one recorded.
  'panel.recordedByAnother': overtaken(VIEWS.unagreed, 'agreement'),
  'panel.credentialRefused': panel(VIEWS.blocked, {
    press: async ({ press, write }, language) => {
      const { action, form, track } = await wordsIn(language);
      await press(track.actions);
      await press(action.discard);
      await write(form.reason, 'clave: Robles*77');
      await press(form.discard);
    },
  }),
  'panel.facts': panel(VIEWS.integration, {
    press: async ({ press }, language) => {
      const { track, facts } = await wordsIn(language);
      const words = await loadWords('panel', language);
      await press(track.facts);
      await press(facts.menu(words.facts.fact('demoOutcome')));
    },
  }),
  'panel.messages': panel(VIEWS.credentials, {
    press: async ({ press }, language) => press((await wordsIn(language)).track.messages),
  }),
  'panel.history': panel(VIEWS.midway, {
    functions: { history: { ok: true, value: { entries: line ? [line] : [], more: false } } },
    press: async ({ press }, language) => press((await wordsIn(language)).track.history),
  }),
} satisfies Scenes;
