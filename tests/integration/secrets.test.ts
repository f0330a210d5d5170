import { CLIENTS } from '../../local-site/data/projects';
import type { RequestOf } from '../../src/contract/call';
import type { PanelCalls } from '../../src/contract/panel-calls';
import type { Command } from '../../src/domain/facts/commands';
import { ORDINARY } from '../domain/text/credentials/ordinary';
import { type Planted, SECRETS } from '../domain/text/credentials/secrets';
import { appForEachTest } from './app-for-tests';
import { clientOf, DAY, KNOWN } from './onboarding';

/** Every free text that a person can send, and what becomes of a secret in it: nothing, anywhere. */

type Call = {
  [Name in 'start' | 'record']: { name: Name; issueId: string; request: RequestOf<PanelCalls[Name]> };
}['start' | 'record'];

const started = CLIENTS.losRobles.id;
let number = 0;
const id = () => `planted-${++number}`;
const recording = (command: Command): Call => ({
  ...{ name: 'record', issueId: started, request: { commandId: id(), command } },
});

const FIELDS: [string, (text: string) => Call][] = [
  [
    'the note of the modules when starting',
    (note) => ({ name: 'start', issueId: CLIENTS.altoMaipo.id, request: { ...KNOWN, commandId: id(), note } }),
  ],
  [
    'the note of the modules',
    (note) => recording({ kind: 'confirmModules', modules: { apiRest: 'contracted' }, on: DAY, source: 'crm', note }),
  ],
  ['why Hauzd was not informed', (reason) => recording({ kind: 'omitModuleInformation', on: DAY, reason })],
  ['why there was no demonstration', (reason) => recording({ kind: 'omitDemo', on: DAY, reason })],
  ['why it was discarded', (reason) => recording({ kind: 'discard', on: DAY, reason })],
  ['why a fact is withdrawn', (reason) => recording({ kind: 'withdraw', fact: 'module:apiRest', reason })],
];

const app = appForEachTest({ checked: false });
const logged: string[] = [];

beforeEach(async () => {
  logged.length = 0;
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    jest.spyOn(console, method).mockImplementation((...said) => {
      logged.push(said.map(String).join(' '));
    });
  }
  await clientOf(app).start();
});
afterEach(() => jest.restoreAllMocks());

const call = ({ name, issueId, request }: Call) =>
  app.invoke('implementation', name, request, { extension: { issue: { id: issueId } } });

/** All that is kept anywhere: storage, Jira's issues with their properties, comments and history, events on their way. */
function everythingKept(): string {
  const names = ['forge-kvs', 'jira:issues', 'forge-deliveries'];
  const entities = ['onboarding', 'history', 'issue-key', 'project'].map((entity) => `forge-entity:${entity}`);
  const kept = [...names, ...entities].map((name) => app.site.state.collection(name).entries());
  return JSON.stringify([kept, app.site.gateway.exchanges.list()]);
}

test.each(FIELDS)(
  `%s: none of ${SECRETS.length} secrets is kept, sent, logged or repeated`,
  async (_, make) => {
    const before = everythingKept();
    const passed: Planted[] = [];
    const repeated: Planted[] = [];
    app.site.gateway.exchanges.clear();
    const requests = app.site.gateway.meter.read().storageWrites.requests;
    for (const planted of SECRETS) {
      const answer = await call(make(planted.text));
      if (JSON.stringify(answer) !== '{"ok":false,"error":{"code":"credentialInText"}}') passed.push(planted);
      if (JSON.stringify(answer).includes(planted.secret)) repeated.push(planted);
    }
    expect(passed).toEqual([]);
    expect(repeated).toEqual([]);
    expect(app.site.gateway.meter.read().storageWrites.requests).toBe(requests);
    const after = `${everythingKept()}\n${logged.join('\n')}`;
    const found = SECRETS.filter(({ secret }) => after.includes(secret) && !before.includes(secret));
    expect(found).toEqual([]);
  },
  60_000,
);

/** One of four: that none of them is refused by the screen is tested where the fields are. */
const SAMPLE = ORDINARY.filter((_, index) => index % 4 === 0);

test(`each of ${SAMPLE.length} ordinary sentences is recorded as it is written`, async () => {
  const refused: string[] = [];
  for (const reason of SAMPLE) {
    await call(recording({ kind: 'omitDemo', on: DAY, reason }));
    const stored = clientOf(app).stored()?.facts.demo.outcome;
    if (stored?.kind !== 'omitted' || stored.reason !== reason) refused.push(reason);
  }
  expect(refused).toEqual([]);
}, 60_000);
