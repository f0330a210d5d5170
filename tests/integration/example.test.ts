import { CLIENTS } from '../../local-site/data/projects';
import { seedOnboardings } from '../../local-site/data/seed-onboardings';
import { summary } from '../../src/domain/procedure/summary';
import { yes } from './app';
import { appForAllTests } from './app-for-tests';

const app = appForAllTests();
beforeAll(() => seedOnboardings(app.site, 6));

async function standing(client: { id: string }): Promise<string> {
  const { onboarding, subtasks } = yes(await app.panel('reader', client.id, 'open', {}));
  if (!onboarding) return 'not started';
  const closed = new Set(subtasks.filter((subtask) => subtask.closed).map((subtask) => subtask.key));
  const { phase, holders, progress } = summary({ ...onboarding, closed });
  return `${phase}, ${holders.map(({ party }) => party).join(' and ') || 'nobody'}, ${progress.done} of ${progress.total}`;
}

test.each([
  ['losRobles', 'not started'],
  ['puertaDelSur', 'not started'],
  ['altoMaipo', 'demo, hauzd, 2 of 4'],
  ['bahiaNorte', 'preparation, planok, 0 of 4'],
  ['cerroClaro', 'prerequisites, client, 4 of 8'],
  ['valleVerde', 'integration, hauzd, 7 of 9'],
  ['lagoRanco', 'live, nobody, 8 of 8'],
  ['costaAraucaria', 'discarded, nobody, 1 of 1'],
] as const)('the example has %s at: %s', async (client, expected) => {
  expect(await standing(CLIENTS[client])).toBe(expected);
});

test('the clocks of the example run in the past, not in the future', async () => {
  const { onboarding, today } = yes(await app.panel('reader', CLIENTS.altoMaipo.id, 'open', {}));
  expect(onboarding?.facts.startedOn && onboarding.facts.startedOn < today).toBe(true);
});

test('what the example writes fits Atlassian’s documents', () => {
  expect(app.violations).toEqual([]);
});
