import type { Issue } from '../jira/model';
import type { LocalSite } from '../site';
import { seedMany } from './clients';
import { PEOPLE } from './people';
import { CLIENTS, PROJECTS } from './projects';

const DAY = 86_400_000;

/** What somebody did in the panel, so many days ago. The site knows names of calls and payloads, not what they mean. */
type Deed = [daysAgo: number, call: 'start' | 'record' | 'apply', payload: (day: string) => object];

const contracted = (...modules: string[]) => Object.fromEntries(modules.map((module) => [module, 'contracted']));
const lacking = (...modules: string[]) => Object.fromEntries(modules.map((module) => [module, 'notContracted']));
const ALL = ['apiRest', 'centralizador', 'cotizadorWeb', 'reservaEnLinea'];

const start = (daysAgo: number, modules: object, more: object = {}): Deed => [
  daysAgo,
  'start',
  (on) => ({ modules, on, source: 'contract', link: {}, ...more }),
];
const record = (daysAgo: number, command: (day: string) => object): Deed => [
  daysAgo,
  'record',
  (day) => ({ command: command(day) }),
];
const apply = (daysAgo: number): Deed => [daysAgo, 'apply', () => ({ link: {}, recreate: [] })];

const informed = (daysAgo: number) => record(daysAgo, (on) => ({ kind: 'sendModuleInformation', on }));
const held = (daysAgo: number) => record(daysAgo, (on) => ({ kind: 'holdDemo', on, contact: true }));
const agreed = (daysAgo: number, scope: string) =>
  record(daysAgo, (closedOn) => ({ kind: 'closeAgreement', closedOn, scope }));
const works = (daysAgo: number, scope: string) => record(daysAgo, (on) => ({ kind: 'reportIntegration', scope, on }));

/** Clients at different stages. Los Robles and Puerta del Sur, with its hand-made subtasks, are left to be started. */
const DEEDS: [client: { id: string; key: string }, deeds: Deed[]][] = [
  [
    CLIENTS.altoMaipo,
    [
      start(12, contracted(...ALL), { expectedScope: 'quote' }),
      informed(11),
      record(9, () => ({ kind: 'scheduleDemo', for: dayOf(Date.now() + 12 * DAY) })),
    ],
  ],
  [
    CLIENTS.bahiaNorte,
    [start(9, { ...contracted('centralizador'), ...lacking('apiRest') }, { expectedScope: 'sync' })],
  ],
  [
    CLIENTS.cerroClaro,
    [
      start(40, { ...contracted('centralizador', 'reservaEnLinea'), ...lacking('apiRest', 'cotizadorWeb') }),
      informed(38),
      held(30),
      agreed(12, 'quote'),
      apply(11),
      record(8, (on) => ({ kind: 'makeOffer', on })),
    ],
  ],
  [
    CLIENTS.valleVerde,
    [
      start(63, { ...contracted('centralizador', 'cotizadorWeb', 'reservaEnLinea'), ...lacking('apiRest') }),
      informed(60),
      held(50),
      agreed(41, 'reserve'),
      record(36, (on) => ({ kind: 'makeOffer', on })),
      record(29, (on) => ({ kind: 'declineOffer', on, how: 'refused' })),
      apply(29),
      record(21, (on) => ({
        ...{ kind: 'handOverFromClient', credentials: ['username', 'password'], on, channel: 'passwordManager' },
      })),
      record(20, (on) => ({ kind: 'handOverFromPlanok', on, channel: 'passwordManager', hauzdTold: true })),
      works(14, 'sync'),
    ],
  ],
  [
    CLIENTS.lagoRanco,
    [
      start(118, contracted(...ALL)),
      informed(117),
      held(104),
      agreed(90, 'reserve'),
      apply(90),
      record(84, (on) => ({
        ...{ kind: 'handOverFromClient', credentials: ['apiKey', 'username', 'password'], on, channel: 'meeting' },
      })),
      works(70, 'sync'),
      works(61, 'quote'),
      works(48, 'reserve'),
    ],
  ],
  [
    CLIENTS.costaAraucaria,
    [start(3, contracted(...ALL)), record(1, (on) => ({ kind: 'discard', on, reason: 'El proyecto se postergó' }))],
  ],
];

/**
 * Onboardings at different stages, made by using the app as the example's people would have.
 *
 * @param count how many more clients to make and start, for trying how things grow
 */
export async function seedOnboardings(site: LocalSite, count: number): Promise<void> {
  for (const [client, deeds] of DEEDS) {
    for (const deed of deeds) await carryOut(site, client, deed);
  }
  for (const client of seedMany(site.state, site.clock, count, 1)) await startOneOfMany(site, client);
}

async function carryOut(site: LocalSite, { id, key }: { id: string; key: string }, [daysAgo, call, payload]: Deed) {
  site.clock.advance(-daysAgo * DAY);
  try {
    const answer = await site.forge.invoke({
      moduleKey: 'hauzd-onboarding',
      accountId: PEOPLE.implementation,
      functionKey: call,
      payload: { commandId: `example-${id}-${site.state.next('example:deed')}`, ...payload(dayOf(Date.now())) },
      context: { extension: { issue: { id, key }, project: { id: PROJECTS.hauzd.id } } },
    });
    if (!isYes(answer)) throw new Error(`${key}, ${call}: ${JSON.stringify(answer)}`);
    await site.forge.idle();
  } finally {
    site.clock.advance(daysAgo * DAY);
  }
}

/** A client of `--demo N`, differing by its number. */
async function startOneOfMany(site: LocalSite, client: Issue): Promise<void> {
  const number = Number(client.id);
  const known = ALL.filter((_, index) => (number >> index) % 3 !== 0);
  const modules = { ...lacking(...known), ...contracted(...known.filter((_, index) => (number + index) % 2 === 0)) };
  const scope = ['sync', 'quote', 'reserve'][number % 3];
  const deeds = [start(number % 60, modules, { expectedScope: scope }), informed(number % 50), held(number % 40)];
  for (const deed of deeds.slice(0, 1 + (number % deeds.length))) await carryOut(site, client, deed);
}

const isYes = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;

/** The day in Chile, where the example's people are. */
function dayOf(milliseconds: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Santiago' }).format(milliseconds);
}
