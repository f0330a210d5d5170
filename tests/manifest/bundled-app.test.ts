import { CLIENTS, TRANSITIONS } from '../../local-site/data/projects';
import { loadBuiltHandler } from '../../local-site/forge-host/functions/load';
import { openApp, yes } from '../integration/app';

/** As Forge's own bundler makes them. */
const BUNDLE = 'build/forge-bundle';
const ON = '2026-01-05';

test('what Forge’s own bundler makes of the functions goes through the main job', async () => {
  const app = openApp({ loadHandler: loadBuiltHandler(BUNDLE) });
  const client = CLIENTS.losRobles;
  const move = () =>
    app.rest('implementation', 'POST', `/rest/api/3/issue/${client.key}/transitions`, {
      transition: { id: TRANSITIONS.holdDemo },
    });
  try {
    const started = yes(
      await app.panel('implementation', client.id, 'start', {
        commandId: 'start',
        modules: {
          apiRest: 'contracted',
          centralizador: 'contracted',
          cotizadorWeb: 'contracted',
          reservaEnLinea: 'contracted',
        },
        on: ON,
        source: 'contract',
        link: {},
      }),
    );
    expect(started.report).toMatchObject({
      created: ['informHauzd', 'holdDemo', 'closeAgreement'],
      failed: [],
      notDone: [],
    });
    expect((await move()).body.errorMessages[0]).toContain(
      'Informar a Hauzd los módulos que el cliente tiene contratados',
    );
    const command = { kind: 'sendModuleInformation', on: ON } as const;
    yes(await app.panel('implementation', client.id, 'record', { commandId: 'inform', command }));
    expect((await move()).status).toBe(204);
    expect(app.violations).toEqual([]);
  } finally {
    await app.close();
  }
});
