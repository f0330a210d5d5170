import { appForEachTest } from './app-for-tests';
import { PAGE, settingsPage } from './settings';

/** Settings of any shape, as somebody sends or imports them. */

const app = appForEachTest();

describe('an import names each fault, and saves nothing', () => {
  const faultsOf = async (settings: unknown) => {
    const checked = await settingsPage(app, 'lead', 'checkSettings', { settings });
    const saved = await settingsPage(app, 'lead', 'saveSettings', { version: 0, settings });
    expect(saved).toEqual(checked);
    return !checked.ok && checked.error.code === 'settingsInvalid' ? checked.error.faults : checked;
  };
  const long = 'x'.repeat(256);
  test.each<[string, unknown, unknown]>([
    ['another version', { schema: 2, anything: 1 }, [{ path: 'schema', code: 'otherVersion', detail: '2' }]],
    ['no version', {}, [{ path: 'schema', code: 'notOneOf', detail: '1' }]],
    ['no object', 'text', [{ path: '', code: 'wrongType' }]],
    [
      'unknown keys, at the top and inside',
      { schema: 1, colour: 'red', parties: { planok: { owner: 'x' }, stranger: {} } },
      [
        { path: 'parties.planok', code: 'unknownKey', detail: 'owner' },
        { path: 'parties', code: 'unknownKey', detail: 'stranger' },
        { path: '', code: 'unknownKey', detail: 'colour' },
      ],
    ],
    [
      'a placeholder that is not known, and one that is missing',
      { schema: 1, messages: { credentialsRequest: { es: { subject: 'Para {cliente}', body: 'Hola {nombre}' } } } },
      [
        { path: 'messages.credentialsRequest.es', code: 'unknownPlaceholder', detail: 'nombre' },
        { path: 'messages.credentialsRequest.es', code: 'missingPlaceholder', detail: 'credenciales' },
      ],
    ],
    [
      'the APIKEY in a message to the client',
      { schema: 1, messages: { apiRestOffer: { es: { body: 'PlanOK ya entregó la API KEY a Hauzd' } } } },
      [{ path: 'messages.apiRestOffer.es', code: 'apiKeyToClient' }],
    ],
    ['a credential in a text', { schema: 1, text: 'password=Hola.1234' }, [{ path: 'text', code: 'credential' }]],
    ['a label with a space', { schema: 1, labels: ['a b'] }, [{ path: 'labels.0', code: 'spaceInLabel' }]],
    ['a label that is too long', { schema: 1, labels: [long] }, [{ path: 'labels.0', code: 'tooLong', detail: '255' }]],
    ['a time zone', { schema: 1, timeZone: 'Chile' }, [{ path: 'timeZone', code: 'notATimeZone' }]],
    [
      'a country whose holidays are not known',
      { schema: 1, holidays: 'ZZ' },
      [{ path: 'holidays', code: 'notOneOf', detail: 'CL, CO, MX, PE, none' }],
    ],
    [
      'days out of range',
      { schema: 1, parties: { hauzd: { due: { after: 'demo', days: 400 } } }, backingDays: 0 },
      [
        { path: 'parties.hauzd.due.days', code: 'outOfRange', detail: '365' },
        { path: 'backingDays', code: 'outOfRange', detail: '1' },
      ],
    ],
    [
      'another page than the address says',
      { schema: 1, procedure: { id: '1', url: 'https://a.atlassian.net/wiki/spaces/X/pages/2', title: 'T' } },
      [{ path: 'procedure', code: 'notAPage' }],
    ],
    ...[
      'https://wiki.example.com/wiki/spaces/X/pages/1',
      'https://planok.atlassian.net.example.com/wiki/spaces/X/pages/1',
      'https://planok.atlassian.net@example.com/wiki/spaces/X/pages/1',
      'https://atlassian.net/wiki/spaces/X/pages/1',
      'http://planok.atlassian.net/wiki/spaces/X/pages/1',
    ].map((url): [string, object, object[]] => [
      `a page at ${url}`,
      { schema: 1, procedure: { id: '1', url, title: 'T' } },
      [{ path: 'procedure', code: 'notAPage' }],
    ]),
    ...[
      ['labels.0', { labels: ['clave:Robles77'] }],
      ['procedure.title', { procedure: { ...PAGE, title: 'Clave: Robles77' } }],
      ['procedure.url', { procedure: { ...PAGE, url: `${PAGE.url}?clave=Robles77` } }],
      ['retire.name', { retire: { how: 'transition', name: 'clave Robles77' } }],
      ['confirmers.name', { confirmers: { who: 'group', id: 'g-1', name: 'contraseña Robles77' } }],
      ['fieldValues.customfield_10050', { fieldValues: { customfield_10050: 'la clave es Robles77' } }],
      ['steps.holdDemo.text', { steps: { holdDemo: { text: `Usar ghp_${'aB3dE5fG7h'.repeat(4).slice(0, 36)}` } } }],
      ['messages.apiRestOffer.es.body', { messages: { apiRestOffer: { es: { body: 'Su contraseña es Robles77' } } } }],
    ].map(([path, settings]): [string, object, object[]] => [
      `a credential at ${path}`,
      Object.assign({ schema: 1 }, settings),
      [{ path: String(path), code: 'credential' }],
    ]),
    [
      'more than 50 values of fields',
      { schema: 1, fieldValues: Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`customfield_${at}`, 'x'])) },
      [{ path: 'fieldValues', code: 'tooMany', detail: '50' }],
    ],
    [
      'a name that nobody can read',
      { schema: 1, procedure: { ...PAGE, title: '\u3164\u200B' }, retire: { how: 'transition', name: '\u2800' } },
      [
        { path: 'procedure.title', code: 'empty' },
        { path: 'retire.name', code: 'empty' },
      ],
    ],
  ])('%s', async (_, settings, faults) => {
    expect(await faultsOf(settings)).toEqual(faults);
  });
});
