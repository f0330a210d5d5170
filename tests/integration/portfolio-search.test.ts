import { CLIENTS } from '../../local-site/data/projects';
import type { Json } from './app';
import { appForAllTests } from './app-for-tests';
import { clientOf, DAY } from './onboarding';

/** What boards, filters and lists find in Jira by the read copy: each alias that manifest.yml declares. */

const app = appForAllTests();
beforeAll(async () => {
  await clientOf(app, CLIENTS.altoMaipo).start();
  const agreed = clientOf(app, CLIENTS.cerroClaro);
  await agreed.start({
    modules: {
      apiRest: 'contracted',
      centralizador: 'contracted',
      cotizadorWeb: 'notContracted',
      reservaEnLinea: 'contracted',
    },
    agreement: { closedOn: DAY, scope: 'quote' },
  });
  await agreed.record({ kind: 'sendModuleInformation', on: DAY });
  await agreed.record({ kind: 'holdDemo', on: DAY });
  await app.settle();
});

const ALTO = CLIENTS.altoMaipo.key;
const CERRO = CLIENTS.cerroClaro.key;

async function found(jql: string): Promise<string[]> {
  const { body } = await app.rest('reader', 'POST', '/rest/api/3/search/jql', { jql, fields: ['key'], maxResults: 50 });
  return body.issues.map((issue: Json) => issue.key).toSorted();
}

test.each([
  ['hauzdPhase = preparation', [ALTO]],
  ['hauzdPhase in (preparation, prerequisites)', [ALTO, CERRO]],
  ['hauzdPhase is not EMPTY', [ALTO, CERRO]],
  ['hauzdScope = quote', [CERRO]],
  ['hauzdScope is EMPTY AND hauzdPhase is not EMPTY', [ALTO]],
  ['hauzdWaitingOn = planok', [ALTO]],
  ['hauzdWaitingOn in (client, hauzd)', [CERRO]],
  ['hauzdMissing = hauzdNotInformed', [ALTO]],
  ['hauzdMissing = moduleNotContracted', [CERRO]],
  ['hauzdProgress >= 50', [CERRO]],
  ['hauzdProgress < 50', [ALTO]],
  [`hauzdWaitingSince <= "${DAY}"`, []],
  ['hauzdWaitingSince >= startOfDay()', [ALTO, CERRO]],
  ['hauzdAttention is not EMPTY', []],
  ['hauzdClient = altomaipo', [ALTO]],
])('%s', async (jql, keys) => {
  expect(await found(jql)).toEqual(keys);
});

test('a forged copy is found by what it says, until the app writes it again', async () => {
  const path = `/rest/api/3/issue/${CLIENTS.altoMaipo.id}/properties/hauzd.onboarding`;
  await app.rest('implementation', 'PUT', path, { schema: 1, phase: 'live', progress: 100 });
  const forged = await found('hauzdPhase = live');
  await app.settle();
  app.site.clock.advance(600_000);
  await app.settle();
  expect([forged, await found('hauzdPhase = live'), await found('hauzdPhase = preparation')]).toEqual([
    [ALTO],
    [],
    [ALTO],
  ]);
});

test('values of a wrong kind match nothing and break no query', async () => {
  const path = `/rest/api/3/issue/${CLIENTS.losRobles.id}/properties/hauzd.onboarding`;
  const forged = {
    phase: { $ne: 1 },
    scope: ['quote', 7],
    progress: 'many',
    waitingSince: 'soon',
    missing: 'x'.repeat(999),
  };
  await app.rest('implementation', 'PUT', path, forged);
  app.site.forge.events.hold();
  expect(await found('hauzdProgress > 0 OR hauzdWaitingSince < now() OR hauzdPhase = live')).not.toContain(
    CLIENTS.losRobles.key,
  );
  expect(await found('hauzdScope = quote ORDER BY hauzdWaitingSince ASC, hauzdProgress DESC')).toContain(CERRO);
  app.site.forge.events.release();
});
