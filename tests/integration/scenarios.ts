import { PEOPLE } from '../../local-site/data/people';
import { CLIENTS, PROJECTS, SIMPLE_TRANSITIONS } from '../../local-site/data/projects';
import type { Answer } from '../../src/contract/answer';
import type { App } from './app';
import { type Client, clientOf, DAY, KNOWN } from './onboarding';
import { portfolioPage } from './portfolio';

/** Something the app does that makes several requests, each of which may be its last. */
export interface Scenario {
  name: string;
  /** The function that does it. */
  functionKey: 'panel' | 'portfolio' | 'repair' | 'issue-event' | 'repair-hourly';
  issue: { id: string; key: string };
  prepare(app: App, client: Client): Promise<void>;
  /** The same press of a button, however often; for what nobody presses, undefined. */
  press?(app: App, client: Client): Promise<Answer<unknown>>;
  /** What makes Jira send the event. */
  cause?(app: App, client: Client): Promise<unknown>;
}

const settle = (app: App) => app.settle();
const move = (app: App, id: string | undefined, transition: string) =>
  app.rest('lead', 'POST', `/rest/api/3/issue/${id}/transitions`, { transition: { id: transition } });

const apply =
  (choices: object = {}) =>
  (app: App, client: Client) =>
    app.panel('implementation', client.id, 'apply', { commandId: 'pressed-once', link: {}, recreate: [], ...choices });

/** A client without API REST who does not buy it: PlanOK hands over the APIKEY (2.1.2). */
async function onPlanoksBranch(client: Client) {
  await client.start({
    modules: { ...KNOWN.modules, apiRest: 'notContracted' },
    agreement: { closedOn: DAY, scope: 'sync' },
  });
  await client.record({ kind: 'declineOffer', on: DAY, how: 'refused' });
  await client.apply();
}

const buysApiRest = { kind: 'confirmModules', modules: { apiRest: 'contracted' }, on: DAY, source: 'crm' } as const;

export const SCENARIOS: Scenario[] = [
  {
    name: 'starting a client, with a subtask that was there already',
    functionKey: 'panel',
    issue: CLIENTS.puertaDelSur,
    prepare: async () => {},
    press: async (app, client) => {
      const [byHand] = await client.subtasks();
      const request = { ...KNOWN, modules: {}, agreement: { closedOn: DAY, scope: 'reserve' as const } };
      return app.panel('implementation', client.id, 'start', {
        ...{ ...request, commandId: 'pressed-once', link: { holdDemo: byHand.id } },
      });
    },
  },
  {
    name: 'starting one of many',
    functionKey: 'portfolio',
    issue: CLIENTS.losRobles,
    prepare: async () => {},
    press: (app, client) =>
      portfolioPage(app, 'implementation', 'startClient', {
        ...{ commandId: 'pressed-once', issueId: client.id, modules: KNOWN.modules, on: DAY, source: 'crm' },
        agreement: { closedOn: DAY, scope: 'reserve' },
      }),
  },
  {
    name: 'applying what a declined offer asks for',
    functionKey: 'panel',
    issue: CLIENTS.losRobles,
    async prepare(app, client) {
      const modules = { ...KNOWN.modules, apiRest: 'notContracted' } as const;
      await client.start({ modules, agreement: { closedOn: DAY, scope: 'reserve' } });
      await client.record({ kind: 'declineOffer', on: DAY, how: 'refused' });
      await settle(app);
    },
    press: apply(),
  },
  {
    name: 'applying another branch: one step comes, two go',
    functionKey: 'panel',
    issue: CLIENTS.losRobles,
    async prepare(app, client) {
      await onPlanoksBranch(client);
      await client.record(buysApiRest);
      await settle(app);
    },
    press: apply(),
  },
  {
    name: 'applying the branch that was there before: two steps come back, one goes, a deleted one is made again',
    functionKey: 'panel',
    issue: CLIENTS.losRobles,
    async prepare(app, client) {
      await onPlanoksBranch(client);
      await client.record(buysApiRest);
      await client.apply();
      await client.record({ kind: 'withdraw', fact: 'module:apiRest', reason: 'Se registró por error' });
      await client.record({ ...buysApiRest, modules: { apiRest: 'notContracted' } });
      await app.rest('lead', 'DELETE', `/rest/api/3/issue/${client.stored()?.plan.connectStockAndPrices?.id}`);
      await settle(app);
    },
    press: apply({ recreate: ['connectStockAndPrices'] }),
  },
  {
    name: 'applying after a fact was withdrawn: a closed subtask is opened again',
    functionKey: 'panel',
    issue: CLIENTS.losRobles,
    async prepare(app, client) {
      await client.start();
      await client.record({ kind: 'holdDemo', on: DAY });
      await client.record({ kind: 'withdraw', fact: 'demoOutcome', reason: 'No se realizó' });
      await settle(app);
    },
    press: apply(),
  },
  {
    name: 'recording a fact that closes a subtask',
    functionKey: 'panel',
    issue: CLIENTS.losRobles,
    async prepare(app, client) {
      await client.start();
      await settle(app);
    },
    press: (app, client) =>
      app.panel('implementation', client.id, 'record', {
        commandId: 'pressed-once',
        command: { kind: 'holdDemo', on: DAY, contact: true },
      }),
  },
  ...(['repair', 'issue-event'] as const).map((functionKey) => ({
    name: `repairing a reopened subtask and its copy (${functionKey})`,
    functionKey,
    issue: CLIENTS.losRobles,
    async prepare(app: App, client: Client) {
      await client.start();
      await client.record({ kind: 'holdDemo', on: DAY });
      await settle(app);
    },
    cause: (app: App, client: Client) => move(app, client.stored()?.plan.holdDemo?.id, SIMPLE_TRANSITIONS.reopen),
  })),
  {
    name: 'finding within the hour what a lost event would have told',
    functionKey: 'repair-hourly',
    issue: CLIENTS.losRobles,
    async prepare(app, client) {
      await client.start();
      await client.record({ kind: 'holdDemo', on: DAY });
      await settle(app);
      app.site.forge.events.drop(100);
    },
    cause: (app, client) => move(app, client.stored()?.plan.holdDemo?.id, SIMPLE_TRANSITIONS.reopen),
  },
  {
    name: 'following an issue that was moved',
    functionKey: 'repair',
    issue: CLIENTS.losRobles,
    async prepare(app, client) {
      await client.start();
      await settle(app);
    },
    cause: async (app, client) => app.site.jira.moveIssue(client.id, PROJECTS.team.key, PEOPLE.lead),
  },
  {
    name: 'noting that an issue was deleted',
    functionKey: 'repair',
    issue: CLIENTS.losRobles,
    async prepare(app, client) {
      await client.start();
      await settle(app);
    },
    cause: (app, client) => app.rest('lead', 'DELETE', `/rest/api/3/issue/${client.id}?deleteSubtasks=true`),
  },
];

/** Midday of a working day in Chile: no run of a test crosses midnight. */
const NOON = Date.parse('2026-03-04T15:00:00Z');

export async function openScenario(scenario: Scenario, open: () => App): Promise<{ app: App; client: Client }> {
  const app = open();
  app.site.clock.advance(NOON - app.site.clock.now());
  const client = clientOf(app, scenario.issue);
  await scenario.prepare(app, client);
  return { app, client };
}
