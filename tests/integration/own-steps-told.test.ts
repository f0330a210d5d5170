import { CLIENTS } from '../../local-site/data/projects';
import type { OwnStepId } from '../../src/domain/facts/facts';
import type { App } from './app';
import { appForEachTest } from './app-for-tests';
import { afterTheLease, clientOf } from './onboarding';
import { save } from './settings';
import { virtualTime } from './virtual-time';

/** A step of the team's that changed is told in its subtask once, whatever becomes of the request. */

const ID: OwnStepId = 'own:annex001';
const ANNEX = {
  ...{ id: ID, title: { es: 'Firmar el anexo' }, text: 'Por correo certificado.', owedBy: 'planok' },
  ...{ phase: 'preparation', when: {}, holdsUp: true, byClosing: false },
};

const app = appForEachTest();
const client = clientOf(app, CLIENTS.losRobles);
beforeEach(async () => {
  await save(app, { ownSteps: [ANNEX] });
  await client.start();
});

const fields = async () => {
  const id = client.stored()?.plan[ID]?.id;
  return (await app.rest('lead', 'GET', `/rest/api/3/issue/${id}`)).body.fields;
};
/** What Jira does with the next request that tells it. */
const nextTime = (fault: Parameters<App['site']['gateway']['faults']['add']>[0]['fault']) =>
  app.site.gateway.faults.add({
    match: { method: 'PUT', path: `/issue/${client.stored()?.plan[ID]?.id}($|\\?)` },
    times: 1,
    fault,
  });

describe.each([
  ['its title', { title: { es: 'Firmar y enviar el anexo' } }, 'Firmar y enviar el anexo – Inmobiliaria Los Robles'],
  ['what it holds up', { holdsUp: false }, 'Firmar el anexo – Inmobiliaria Los Robles'],
])('%s changed', (_, part, title) => {
  test.each([
    { kind: 'stopBefore' },
    { kind: 'stopAfter' },
    { kind: 'lostAnswer' },
    { kind: 'status', status: 503 },
  ] as const)('and $kind: once, with the next Aplicar', async (fault) => {
    await save(app, { ownSteps: [{ ...ANNEX, ...part }] });
    nextTime(fault);
    const giveBack = virtualTime(app.site.clock);
    try {
      await client.apply().catch(() => undefined);
      afterTheLease(app);
      await client.apply();
    } finally {
      giveBack();
    }
    const { summary, comment } = await fields();
    expect([summary, comment.comments.length]).toEqual([title, 1]);
    expect(client.stored()?.plan[ID]).not.toHaveProperty('telling');
    expect((await client.apply()).report.revised).toEqual([]);
  });
});

test('changed once more after an answer was lost, it is told what it is now', async () => {
  await save(app, { ownSteps: [{ ...ANNEX, title: { es: 'Enviar el anexo' } }] });
  nextTime({ kind: 'lostAnswer' });
  await client.apply();
  afterTheLease(app);
  await save(app, { ownSteps: [{ ...ANNEX, title: { es: 'Archivar el anexo' } }] });
  await client.apply();
  const { comment } = await fields();
  expect(JSON.stringify(comment.comments.at(-1).body)).toContain('«Archivar el anexo»');
  expect(comment.comments).toHaveLength(2);
});

test('one that comes back, and can be neither opened nor told, is one step that failed; the next Aplicar does both', async () => {
  await save(app, { ownSteps: [] });
  await client.apply();
  await save(app, { ownSteps: [ANNEX] });
  app.site.gateway.faults.add({
    match: { method: 'PUT', path: `/issue/${client.stored()?.plan[ID]?.id}($|\\?)` },
    fault: { kind: 'status', status: 403 },
  });
  expect((await client.apply()).report).toMatchObject({
    ...{ reopened: [], revised: [] },
    failed: [{ step: ID, error: { code: 'notAllowed' } }],
  });

  app.site.gateway.faults.clear();
  afterTheLease(app);
  expect((await client.apply()).report).toMatchObject({ reopened: [ID], revised: [ID], failed: [] });
});
