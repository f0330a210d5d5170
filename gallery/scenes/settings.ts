import type { GatesView, WorkflowView } from '../../src/contract/gate-calls';
import type { SettingsView } from '../../src/contract/settings-calls';
import { DEFAULT_SETTINGS } from '../../src/domain/settings/settings';
import { USUAL_CONFIGURATION } from '../../src/domain/workflow/gate-configuration';
import { loadWords } from '../../src/locales/load-words';
import { NOW, TODAY } from '../clients';
import type { Scene, Scenes } from '../scene';
import { people } from './jira';

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

const gates: GatesView = {
  project,
  today: TODAY,
  workflows: [workflow, { ...workflow, id: 'w2', name: 'Jira', transitions: [], hindrance: 'notEditable' }],
  hidden: ['Incidente'],
};

const settings = (functions: Functions, press?: SettingsScene['press']): SettingsScene => ({
  module: 'hauzd-settings',
  extension: { project },
  jira: people,
  functions: { openSettings: { ok: true, value: opened }, ...functions },
  ...(press && { press }),
});

const toGates: SettingsScene['press'] = async ({ press }, language) =>
  press((await loadWords('settings', language)).tabs.gates);
/** Changes something and saves it. */
const changeAndSave: SettingsScene['press'] = async ({ press, choose }, language) => {
  const words = await loadWords('settings', language);
  await choose(words.exceptions.allow);
  await press(words.save.save);
};

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
