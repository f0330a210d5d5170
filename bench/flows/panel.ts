import { PEOPLE } from '../../local-site/data/people';
import { CLIENTS, PROJECTS, TRANSITIONS } from '../../local-site/data/projects';
import type { LocalSite } from '../../local-site/site';
import { findSameClients } from '../../src/application/clients/find-same-clients';
import { PHASES } from '../../src/domain/procedure/step-id';
import type { Onboarding } from '../../src/domain/record/onboarding';
import { runAction } from './actions';
import { clientsAs } from './lists';
import { call, cost, type Flow, metered, NOTHING, ON, recordCommand, startEight, takeTransition } from './measure';

/** What a person does in a client's panel. */
export async function panelFlows(site: LocalSite): Promise<Flow[]> {
  const { losRobles: client, altoMaipo: other } = CLIENTS;
  // What a subtask type asks for is known after the first time.
  await call(site, other.id, 'start', startEight());
  const open = await cost(site, () => call(site, other.id, 'open', {}));
  const start = await cost(site, () => call(site, client.id, 'start', startEight()));
  const { costaAraucaria: same } = CLIENTS;
  const pointedOut = await cost(site, async () => {
    const found = await findSameClients(clientsAs(site, PEOPLE.implementation), {
      id: same.id,
      client: 'ALTO MAIPO S.A.',
    });
    if (found.length !== 1) throw new Error('the same client: not found');
  });
  const copying = await cost(site, () => call(site, same.id, 'start', copyingFrom(other.id)));
  const again = await cost(site, () => call(site, client.id, 'apply', { link: {}, recreate: [] }));
  const fact = await cost(site, () => recordCommand(site, client.id, { kind: 'expectScope', scope: 'sync' }));
  const rows = site.state.collection<{ value: { record: Onboarding } }>('forge-entity:onboarding');
  const entry = rows.get(client.id)?.value.record.history;
  const undone = await cost(site, () => call(site, client.id, 'undo', { entry }));
  await recordCommand(site, client.id, { kind: 'declineOffer', on: ON, how: 'refused' });
  const more = await cost(site, () => call(site, client.id, 'apply', { link: {}, recreate: [] }));
  return [
    { name: 'open the panel', cost: open, budget: { invocations: 1, requests: 1, points: 2, reads: 1, writes: 0 } },
    {
      name: 'start with a plan of 8 steps',
      cost: start,
      budget: { invocations: 1, requests: 4, points: 13, reads: 2, writes: 3 },
    },
    {
      name: 'the same client pointed out at the start',
      cost: pointedOut,
      budget: { ...NOTHING, requests: 1, points: 2 },
    },
    {
      name: 'start with 8 steps, modules copied',
      cost: copying,
      budget: { invocations: 1, requests: 5, points: 15, reads: 3, writes: 3 },
    },
    {
      name: 'apply 2 steps more',
      cost: more,
      budget: { invocations: 1, requests: 4, points: 7, reads: 2, writes: 3 },
    },
    {
      name: 'apply again, nothing changed',
      cost: again,
      budget: { invocations: 1, requests: 2, points: 4, reads: 2, writes: 0 },
    },
    { name: 'record one fact', cost: fact, budget: { invocations: 1, requests: 2, points: 4, reads: 1, writes: 1 } },
    { name: 'take it back', cost: undone, budget: { invocations: 1, requests: 2, points: 4, reads: 2, writes: 1 } },
  ];
}

async function saveSettings(site: LocalSite, settings: object): Promise<void> {
  const invoke = (functionKey: string, payload: object) =>
    site.forge.invoke({
      moduleKey: 'hauzd-settings',
      accountId: PEOPLE.lead,
      functionKey,
      payload,
      context: { extension: { project: { id: PROJECTS.hauzd.id } } },
    });
  const opened = Object(await invoke('openSettings', {}));
  const saved = Object(await invoke('saveSettings', { version: opened.value?.version, settings }));
  if (saved.ok !== true) throw new Error(`saveSettings: ${JSON.stringify(saved)}`);
  await site.forge.idle();
}

/** Twenty steps of the team's own, half of which keep the gate of their phase shut. */
const OWN_STEPS = Array.from({ length: 20 }, (_, at) => ({
  id: `own:${String(10_000_000 + at)}`,
  title: { es: `Paso propio ${at + 1}` },
  owedBy: 'planok',
  phase: PHASES[at % PHASES.length],
  when: {},
  holdsUp: at % 2 === 0,
  byClosing: false,
}));

/** The same with twenty steps of the team's own: applied once, asked for by every gate. */
export async function ownStepFlows(site: LocalSite): Promise<Flow[]> {
  const { puertaDelSur: client } = CLIENTS;
  // What storage takes in a minute was used up by the flows before.
  site.clock.advance(60_000);
  await saveSettings(site, { schema: 1, ownSteps: OWN_STEPS });
  // What a subtask type asks for is forgotten with the settings that were in force, and known after the first time.
  await call(site, CLIENTS.cerroClaro.id, 'start', startEight());
  await site.forge.idle();
  site.clock.advance(60_000);
  const start = await cost(site, () => call(site, client.id, 'start', startEight()));
  await site.forge.idle();
  const shut = await cost(site, () => takeTransition(site, client.key, TRANSITIONS.holdDemo));
  const done = { kind: 'recordOwnStep', step: OWN_STEPS[0]?.id, on: ON };
  const marked = await cost(site, () => recordCommand(site, client.id, done));
  const byRule = { issueKey: client.key, step: OWN_STEPS[1]?.title.es ?? '' };
  const told = await cost(site, () => runAction(site, 'hauzd-record-own-step', byRule));
  await saveSettings(site, { schema: 1 });
  const steps = 8 + OWN_STEPS.length;
  return [
    {
      name: `start with a plan of ${steps} steps, ${OWN_STEPS.length} of them the team's`,
      cost: start,
      // More keys than one transaction takes are a write of their own.
      budget: { invocations: 1, requests: 4, points: steps + 5, reads: 2, writes: 4 },
    },
    {
      name: `gate presentation, shut, with ${OWN_STEPS.length} own steps`,
      cost: shut,
      budget: { ...NOTHING, invocations: 1, reads: 2 },
    },
    {
      // Its subtask is closed with it, which Jira tells the app.
      name: 'record an own step',
      cost: marked,
      budget: { invocations: 2, requests: 5, points: 10, reads: 3, writes: 2 },
    },
    {
      name: 'action: record an own step',
      cost: told,
      budget: { invocations: 2, requests: 5, points: 10, reads: 4, writes: 2 },
    },
  ];
}

/** A client from start to live, everything recorded as it comes, the panel opened before each deed, events included. */
export async function wholeLife(site: LocalSite): Promise<Flow> {
  const { bahiaNorte: client } = CLIENTS;
  const deeds: object[] = [
    { kind: 'confirmModules', modules: { reservaEnLinea: 'contracted' }, on: ON, source: 'crm' },
    { kind: 'sendModuleInformation', on: ON },
    { kind: 'scheduleDemo', for: ON },
    { kind: 'holdDemo', on: ON },
    { kind: 'makeOffer', on: ON },
    { kind: 'declineOffer', on: ON, how: 'refused' },
    { kind: 'confirmModules', modules: { cotizadorWeb: 'contracted' }, on: ON, source: 'contract' },
    { kind: 'handOverFromClient', credentials: ['username', 'password'], on: ON, channel: 'phone' },
    { kind: 'handOverFromPlanok', on: ON, channel: 'phone', hauzdTold: true },
    ...['sync', 'quote', 'reserve'].map((scope) => ({ kind: 'reportIntegration', scope, on: ON })),
  ];
  await site.forge.idle();
  site.gateway.meter.reset();
  await call(site, client.id, 'open', {});
  await call(site, client.id, 'start', startEight());
  for (const deed of deeds) {
    await call(site, client.id, 'open', {});
    await recordCommand(site, client.id, deed);
  }
  await call(site, client.id, 'apply', { link: {}, recreate: [] });
  await site.forge.idle();
  return { name: 'a client from start to live', cost: metered(site) };
}

/** The same, with the modules that another client has: their backing comes from there. */
const copyingFrom = (from: string) => {
  const { modules, ...others } = startEight();
  return { ...others, modules: {}, copy: { from, modules } };
};
