import { loadWords } from '../../src/locales/load-words';
import type { ActionKey } from '../../static/action-form/action-keys';
import type { Scene, Scenes } from '../scene';

const form = (module: ActionKey, inputs: object, more: Partial<Scene> = {}) =>
  ({ module, extension: { data: { inputs } }, ...more }) as Scene;

const issueKey = '{{issue.key}}';

/** The forms of actions, as the editor of automation rules shows them. */
export const actionScenes = {
  'action.status': form('hauzd-client-status', {}),
  'action.waiting': form('hauzd-waiting-clients', { party: 'planok', days: 7, project: 'HAUZD' }),
  'action.gate': form('hauzd-shut-gate', {}),
  'action.message': form('hauzd-message-text', { issueKey, message: 'moduleOffer', module: 'cotizadorWeb' }),
  'action.recordModule': form('hauzd-record-module', {}),
  'action.recordFromWebhook': form('hauzd-record-module', {
    ...{ issueKey, module: '{{webhookData.modulo}}', state: '{{webhookData.estado}}', source: 'crm' },
    note: '{{webhookData.venta}}',
  }),
  'action.recordOwnStep': form('hauzd-record-own-step', {}),
  'action.refused': form(
    'hauzd-record-module',
    { issueKey },
    {
      extension: {
        data: { inputs: { issueKey } },
        errors: {
          invalidInputs: { module: { message: 'module is required' }, state: { message: 'state is required' } },
        },
      },
    },
  ),
  'action.smart': form(
    'hauzd-shut-gate',
    { issueKey },
    {
      press: async ({ pick }, language) => pick((await loadWords('actionForm', language)).inputs.gate, 'smart'),
    },
  ),
} satisfies Scenes;
