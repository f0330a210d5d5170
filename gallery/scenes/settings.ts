import type { GateSettingsView, WorkflowView } from '../../src/contract/gate-settings-calls';
import type { SettingsView } from '../../src/contract/settings-calls';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings';
import { USUAL_CONFIGURATION } from '../../src/domain/workflow/gate-configuration';
import { loadWords } from '../../src/locales/load-words';
import type { SectionId } from '../../src/locales/setting-places';
import { NOW, TODAY } from '../clients';
import { OWN_STEPS } from '../own-steps';
import type { FakeJira, Scene, Scenes } from '../scene';
import { refusing, usualJira } from './jira';

type SettingsScene = Extract<Scene, { module: 'hauzd-settings' }>;
type Functions = SettingsScene['functions'];

const project = { id: '1', key: 'IMPL', name: 'Implementaciones' };

const opened: SettingsView = {
  project,
  settings: { ...DEFAULT_SETTINGS, parties: { client: { assignee: 'camila', due: { after: 'agreement', days: 10 } } } },
  version: 3,
  changed: { by: 'camila', at: NOW },
  findings: [],
  choices: {
    issueTypes: [
      { id: '10', name: 'Cliente', isSubtask: false },
      { id: '11', name: 'Subtarea', isSubtask: true },
    ],
    clientFields: [{ id: 'customfield_1', name: 'Inmobiliaria' }],
    roles: [{ id: '20', name: 'Implementadores' }],
    form: [
      { id: 'customfield_2', name: 'Área', kind: 'option', isRequired: true, options: [{ id: '1', name: 'Ventas' }] },
    ],
    doneStatuses: [
      { id: '30', name: 'Listo' },
      { id: '31', name: 'Cancelada' },
    ],
  },
  use: 'on',
  administersJira: true,
};

const workflow: WorkflowView = {
  id: 'w1',
  name: 'Implementación de clientes',
  isEditable: true,
  isGlobal: false,
  issueTypes: [{ id: '10', name: 'Cliente', isSubtask: false }],
  statuses: [
    { reference: 'a', name: 'Por iniciar', category: 'TODO' },
    { reference: 'b', name: 'Integración', category: 'IN_PROGRESS' },
    { reference: 'c', name: 'En marcha', category: 'DONE' },
  ],
  transitions: [
    {
      ...{ id: '1', name: 'Crear', kind: 'initial', from: [], to: 'a', gates: [] },
      suggestion: { advice: 'creation' },
    },
    {
      ...{ id: '2', name: 'Integrar', kind: 'directed', from: ['a'], to: 'b' },
      gates: [{ configuration: USUAL_CONFIGURATION, disabled: false }],
      suggestion: { advice: 'gate', configuration: { ...USUAL_CONFIGURATION, gate: 'prerequisites' } },
    },
    {
      ...{ id: '3', name: 'Poner en marcha', kind: 'global', from: [], to: 'c', gates: [], otherGates: 1 },
      suggestion: { advice: 'gate', configuration: { ...USUAL_CONFIGURATION, gate: 'live' } },
    },
  ],
  notStarted: 12,
};

const gates: GateSettingsView = {
  project,
  today: TODAY,
  workflows: [workflow, { ...workflow, id: 'w2', name: 'Jira', transitions: [], hindrance: 'notEditable' }],
  hidden: ['Incidente'],
};

const settings = (functions: Functions, press?: SettingsScene['press']): SettingsScene => ({
  module: 'hauzd-settings',
  extension: { project },
  jira: usualJira,
  functions: { openSettings: { ok: true, value: opened }, ...functions },
  ...(press && { press }),
});

type Press = NonNullable<SettingsScene['press']>;

/** Below this width, in pixels, the sections are a list that opens. */
const NARROW = 700;

/** Goes to a section: on the side, or in the list that opens where there is no room for that. */
const to =
  (section: SectionId | 'gates', then?: Press): Press =>
  async (hands, language) => {
    const { nav, sections } = await loadWords('settings', language);
    if (innerWidth < NARROW) await hands.pick(nav.choose, section);
    else await hands.press(section === 'gates' ? nav.gates : sections[section].title);
    await then?.(hands, language);
  };
/** Changes something in two sections. */
const change = to('exceptions', async (hands, language) => {
  const words = await loadWords('settings', language);
  await hands.choose(words.exceptions.allow);
  await to('rules', async ({ choose }) => choose(words.rules.calendar))(hands, language);
});
const changeAndSave: Press = async (hands, language) => {
  await change(hands, language);
  await hands.press((await loadWords('settings', language)).save.save);
};
const changeAndDiscard: Press = async (hands, language) => {
  await change(hands, language);
  await hands.press((await loadWords('settings', language)).save.discard);
};
const search = to('rules', async ({ press }, language) => {
  const { person } = await loadWords('settings', language);
  await press(person.change);
});
const showPanel: Press = async ({ press }, language) => press((await loadWords('settings', language)).panel.show);
const openMessage: Press = async ({ press }, language) =>
  press((await loadWords('settings', language)).messageTexts.messages.demoInvitation);
const openOwnStep: Press = async ({ press }, language) => {
  const { common } = await loadWords('settings', language);
  await press(new RegExp(`^${common.titleIn(OWN_STEPS.annex.title)}`));
};
const withOwn: Functions = {
  openSettings: {
    ok: true,
    value: { ...opened, settings: { ...opened.settings, ownSteps: Object.values(OWN_STEPS) } },
  },
};
/** A Jira that finds these people for any text. */
const assignable: FakeJira = (asked) =>
  asked.path.startsWith('/rest/api/3/user/assignable')
    ? {
        status: 200,
        body: [
          { accountId: 'camila', displayName: 'Camila Rojas' },
          { accountId: 'matias', displayName: 'Matías Fuentes' },
        ],
      }
    : usualJira(asked);

const toGates = to('gates');
const removeAllGates = to('gates', async ({ press }, language) => {
  const { page } = await loadWords('gateSettings', language);
  await press(page.removeAll);
  await press(page.removeYes);
});
const shut = { gates: [{ configuration: USUAL_CONFIGURATION, disabled: false }] };
const allShut: WorkflowView = {
  ...workflow,
  transitions: workflow.transitions.slice(1).map(({ otherGates: _, ...each }) => ({ ...each, ...shut })),
};
const noneShut: WorkflowView = {
  ...workflow,
  transitions: workflow.transitions.map((each) => ({ ...each, gates: [] })),
};
const cutShort = { removed: 40, workflows: ['Uno'], left: [{ name: 'Dos', error: { code: 'noTime' as const } }] };

/** The settings of a project, and the gates beside them. */
export const settingsScenes = {
  'settings.loading': settings({ openSettings: 'waits' }),
  'settings.failed': settings({ openSettings: { ok: false, error: { code: 'storageUnavailable' } } }),
  'settings.noPermission': settings({ openSettings: { ok: false, error: { code: 'notAdministrator' } } }),
  'settings.opened': settings({}),
  'settings.notUsed': settings({ openSettings: { ok: true, value: { ...opened, use: 'off', version: 0 } } }),
  'settings.useLost': settings({ openSettings: { ok: true, value: { ...opened, use: 'lost' } } }),
  'settings.toMend': settings({
    openSettings: {
      ok: true,
      value: {
        ...opened,
        findings: [
          { code: 'closingNotChosen', statuses: ['Listo', 'Cancelada'] },
          { code: 'leadNotAssignable', name: 'Pedro Ruiz' },
          { code: 'pageNotSeen', title: 'Hd_Implementación', why: 'hidden' },
          { code: 'reportFailed', on: TODAY },
        ],
      },
    },
  }),
  'settings.rules': settings({}, to('rules')),
  'settings.holidaysEnd': settings(
    { openSettings: { ok: true, value: { ...opened, findings: [{ code: 'holidaysEnd', year: 2031 }] } } },
    to('rules'),
  ),
  'settings.overHolidays': settings(
    {
      openSettings: {
        ok: true,
        value: {
          ...opened,
          settings: { ...opened.settings, parties: { planok: { due: { after: 'start', days: 30 } } }, holidays: 'PE' },
        },
      },
    },
    to('rules'),
  ),
  'settings.ownStepsNone': settings({}, to('ownSteps')),
  'settings.ownSteps': settings(withOwn, to('ownSteps', openOwnStep)),
  'settings.ownStepFault': settings(
    {
      ...withOwn,
      saveSettings: {
        ok: false,
        error: { code: 'settingsInvalid', faults: [{ path: 'ownSteps.3.title.es', code: 'empty' }] },
      },
    },
    to('ownSteps', async (hands, language) => {
      const words = await loadWords('settings', language);
      await hands.press(words.ownSteps.add);
      await hands.press(words.save.save);
    }),
  ),
  'settings.subtasks': settings({}, to('subtasks')),
  'settings.messages': settings({}, to('messages', openMessage)),
  'settings.changed': settings({}, change),
  'settings.discarding': settings({}, changeAndDiscard),
  'settings.searching': { ...settings({}, search), jira: assignable },
  'settings.searchFailed': { ...settings({}, search), jira: refusing(503) },
  'settings.showingPanel': settings({ showPanel: 'waits' }, to('panel', showPanel)),
  'settings.panelShown': settings({ showPanel: { ok: true, value: { taskId: '1' } } }, to('panel', showPanel)),
  'settings.transfer': settings({}, to('transfer')),
  'settings.saving': settings({ saveSettings: 'waits' }, changeAndSave),
  'settings.faults': settings(
    {
      saveSettings: {
        ok: false,
        error: { code: 'settingsInvalid', faults: [{ path: 'parties.client.due.days', code: 'outOfRange' }] },
      },
    },
    changeAndSave,
  ),
  'settings.changedByAnother': settings(
    { saveSettings: { ok: false, error: { code: 'changedMeanwhile' } } },
    changeAndSave,
  ),
  'gates.loading': settings({ openGates: 'waits' }, toGates),
  'gates.failed': settings({ openGates: { ok: false, error: { code: 'missingScope' } } }, toGates),
  'gates.opened': settings({ openGates: { ok: true, value: gates } }, toGates),
  'gates.allShut': settings({ openGates: { ok: true, value: { ...gates, workflows: [allShut] } } }, toGates),
  'gates.noneShut': settings({ openGates: { ok: true, value: { ...gates, workflows: [noneShut] } } }, toGates),
  'gates.removing': settings(
    { openGates: { ok: true, value: gates }, removeGates: [{ ok: true, value: cutShort }, 'waits'] },
    removeAllGates,
  ),
  'gates.none': settings({ openGates: { ok: true, value: { ...gates, workflows: [], hidden: [] } } }, toGates),
} satisfies Scenes;

const rule = (extension: Record<string, unknown>, face?: 'view'): Scene => ({
  module: 'hauzd-gate',
  extension,
  ...(face && { face }),
});

/** A gate in Jira's workflow editor. */
export const ruleScenes = {
  'rule.new': rule({}),
  'rule.saved': rule({ validatorConfig: { ...USUAL_CONFIGURATION, gate: 'credentials' } }),
  'rule.unreadable': rule({ validatorConfig: { gate: 'nonsense' } }),
  'rule.creation': rule({ transitionContext: { id: '1', from: null } }),
  'rule.view': rule({ validatorConfig: { ...USUAL_CONFIGURATION, gate: 'live' } }, 'view'),
} satisfies Scenes;
