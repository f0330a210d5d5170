import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startServer } from '../../local-site/server';
import { secondOpinion } from '../documents/second-opinion';
import { type App, type Json, openApp, yes } from '../integration/app';

const ON = '2026-01-05';

/** What somebody does in the panel while the script waits. */
const inPanel: Record<string, (app: App, issueId: string) => Promise<unknown>> = {
  start: async (app, issueId) =>
    yes(
      await app.panel('implementation', issueId, 'start', {
        commandId: 'start',
        modules: {
          apiRest: 'contracted',
          centralizador: 'contracted',
          cotizadorWeb: 'contracted',
          reservaEnLinea: 'notContracted',
        },
        on: ON,
        source: 'contract',
        agreement: { closedOn: ON, scope: 'sync' },
        link: {},
      }),
    ),
  inform: async (app, issueId) =>
    yes(
      await app.panel('implementation', issueId, 'record', {
        commandId: 'inform',
        command: { kind: 'sendModuleInformation', on: ON },
      }),
    ),
};

test('an ordinary Jira client goes through the main job beside the panel', async () => {
  const app = openApp();
  const server = await startServer(app.site, { port: 0 });
  try {
    const child = spawn(process.execPath, [join(__dirname, 'client.mjs'), server.url]);
    const errors: string[] = [];
    child.stderr.on('data', (data) => errors.push(String(data)));
    let seen: Json;
    for await (const line of createInterface({ input: child.stdout })) {
      const message: Json = JSON.parse(line);
      if (message.do === undefined) seen = message;
      else {
        await inPanel[message.do]?.(app, message.issueId);
        child.stdin.write('done\n');
      }
    }
    expect({ errors, ...seen }).toEqual({
      errors: [],
      subtasks: [
        'Informar a Hauzd los módulos – Inmobiliaria Nueva',
        'Coordinar y realizar la demostración – Inmobiliaria Nueva',
        'Entregar a Hauzd APIKEY, usuario y contraseña (cliente) – Inmobiliaria Nueva',
        'Sincronizar stock y precio – Inmobiliaria Nueva',
      ],
      links: ['Hd_Implementación'],
      phase: 'preparation',
      found: ['Inmobiliaria Nueva'],
      refused: [
        expect.stringMatching(
          /^No se puede avanzar \(punto de control «Presentación»\)\. Falta:\n• Informar a Hauzd los módulos que el cliente tiene contratados \(lo debe PlanOK\)\nRegístrelo en el panel Hauzd onboarding de HAUZD-\d+\.$/,
        ),
      ],
      accepted: 'accepted',
      status: 'Demostración',
      comments: 1,
    });
    const exchanges = app.site.gateway.exchanges.list().filter(({ product }) => product === 'jira');
    expect(exchanges.length).toBeGreaterThan(5);
    expect(await secondOpinion(exchanges)).toEqual([]);
    expect(app.violations).toEqual([]);
  } finally {
    await server.close();
    await app.close();
  }
}, 60_000);
