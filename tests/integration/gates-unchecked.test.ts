import { CLIENTS } from '../../local-site/data/projects';
import { type Json, yes } from './app';
import { appForEachTest } from './app-for-tests';
import { client, goingPast, MISSING, start } from './going-past';

/** Where a gate cannot find out, it is shut, and says why. */

const app = appForEachTest();
beforeEach(async () => yes(await app.panel('implementation', client.id, 'start', start())));

const { goOn, tamper } = goingPast(app);

test('the configuration is read the same as an object and as a text', async () => {
  for (const validatorConfigurationAs of ['object', 'string'] as const) {
    Object.assign(app.site.settings, { validatorConfigurationAs });
    expect(await goOn()).toEqual([MISSING]);
  }
});

describe('where it cannot be checked', () => {
  const unavailable =
    'No se pudo comprobar: los datos de la implementación no están disponibles en este momento. Intente de nuevo en un minuto.';
  const noAnswer = 'No se pudo comprobar: Jira no respondió a tiempo. Intente de nuevo en un minuto.';
  const down = { kind: 'status', status: 503 } as const;

  test('a record of a newer version of the app', async () => {
    tamper((row) => ({ ...row, value: { ...row.value, schema: 99 } }));
    expect(await goOn()).toEqual([
      'No se pudo comprobar: los datos los escribió una versión más nueva de la aplicación. Recargue la página e intente de nuevo.',
    ]);
  });

  test.each([
    ['a record that is not one', (row: Json) => ({ ...row, value: { ...row.value, record: 'x' } })],
    ['a record without a schema', (row: Json) => ({ ...row, value: { record: row.value.record } })],
  ])('%s', async (_, change) => {
    tamper(change);
    expect(await goOn()).toEqual([
      'No se pudo comprobar: los datos guardados de esta implementación no se pueden leer. Avise a quien administra Jira.',
    ]);
  });

  test('a record whose facts are broken', async () => {
    tamper((row) => ({ ...row, value: { ...row.value, record: { ...row.value.record, facts: {} } } }));
    expect(await goOn()).toEqual([
      'No se pudo comprobar: los datos guardados de esta implementación no se pueden leer. Avise a quien administra Jira.',
    ]);
  });

  test('a configuration that cannot be read', async () => {
    const answer = await app.site.forge.runValidator(callOf(client.key, '{"gate":'));
    expect(answer).toEqual({
      result: false,
      errorMessage:
        'No se pudo comprobar: la configuración de este punto de control no se puede leer. Avise a quien administra Jira.',
    });
  });

  test('a call that names no issue, as when one is being created', async () => {
    const answer = await app.site.forge.runValidator(callOf('', '{"gate":"live","notStarted":"pass"}'));
    expect(answer).toEqual({
      result: false,
      errorMessage: 'No se pudo comprobar: Jira no indicó de qué incidencia se trata.',
    });
  });

  test('storage down, at the first read and at the second', async () => {
    for (const nth of [1, 2]) {
      app.site.gateway.faults.clear();
      app.site.gateway.faults.add({ match: { product: 'storage' }, nth, fault: down });
      expect(await goOn()).toEqual([unavailable]);
    }
  });

  test('Jira down, where the key is not known', async () => {
    app.site.gateway.faults.add({ match: { product: 'jira' }, fault: down });
    expect(await goOn('implementation', CLIENTS.bahiaNorte.key)).toEqual([noAnswer]);
  }, 20_000);

  test('Jira slower than the function may be: the answer comes before the platform stops it', async () => {
    Object.assign(app.site.settings.timeLimits, { standard: 5_100 });
    app.site.gateway.faults.add({ match: { product: 'jira' }, fault: { kind: 'delay', ms: 3_000 } });
    const began = performance.now();
    expect(await goOn('implementation', CLIENTS.bahiaNorte.key)).toEqual([
      'No se pudo comprobar a tiempo. Intente de nuevo en un minuto.',
    ]);
    expect(performance.now() - began).toBeLessThan(2_000);
  }, 20_000);

  test('storage slower than the function may be', async () => {
    Object.assign(app.site.settings.timeLimits, { standard: 5_100 });
    app.site.gateway.faults.add({ match: { product: 'storage' }, fault: { kind: 'delay', ms: 3_000 } });
    expect(await goOn()).toEqual(['No se pudo comprobar a tiempo. Intente de nuevo en un minuto.']);
  }, 20_000);
});

/** What Jira hands a validator. */
function callOf(issueKey: string, configuration: string) {
  return { moduleKey: 'hauzd-gate', issueKey, configuration, transition: { from: { id: '1' }, to: { id: '2' } } };
}
