import { seedMany } from '../local-site/data/clients';
import { seedExample } from '../local-site/data/example';
import { PEOPLE } from '../local-site/data/people';
import { CLIENTS, ISSUE_TYPES, PROJECTS, SIMPLE_TRANSITIONS, TRANSITIONS } from '../local-site/data/projects';
import { loadBuiltHandler } from '../local-site/forge-host/functions/load';
import { tablesOf } from '../local-site/jira/model';
import { createSite, type Site } from '../local-site/site';
import { clientLists, MOST_IN_ONE } from '../src/application/clients/client-lists';
import { showMacro } from '../src/application/clients/macro-view';
import { findSameClients } from '../src/application/clients/same-client';
import { addressOf, errorOf, initOf, judge, outcomeOf } from '../src/contract/jira/ask-jira';
import { pageOperations } from '../src/contract/jira/page-operations';
import { clientsOf } from '../src/domain/lists/macro-config';
import { PHASES } from '../src/domain/procedure/step-id';
import { fail } from '../src/domain/result';

/** What one thing that a user does costs, by Atlassian's published rules. */
export interface Cost {
  invocations: number;
  requests: number;
  points: number;
  reads: number;
  writes: number;
}

export interface Flow {
  name: string;
  cost: Cost;
  /** The most it may cost; absent for what is only shown beside the others. */
  budget?: Cost;
}

const ON = '2026-01-05';
/** The example project's types of issue: each is an object of the answer that says which of them are clients. */
const TYPES = 3;
const NOTHING: Cost = { invocations: 0, requests: 0, points: 0, reads: 0, writes: 0 };

/** Each flow of a user, metered on a local site with the app's built functions. */
export async function measureFlows(): Promise<Flow[]> {
  const site = createSite({ loadHandler: loadBuiltHandler('build/functions') });
  seedExample(site, site.installation);
  try {
    return [
      ...(await panelFlows(site)),
      ...(await gateFlows(site)),
      await wholeLife(site),
      ...(await actionFlows(site)),
      ...(await listFlows(site)),
      ...(await manyFlows(site)),
      await oneByOne(site),
      await clientByClient(site),
      ...(await ownStepFlows(site)),
      ...(await portfolios()),
    ];
  } finally {
    site.close();
  }
}

async function panelFlows(site: Site): Promise<Flow[]> {
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
  const fact = await cost(site, () => record(site, client.id, { kind: 'expectScope', scope: 'sync' }));
  await record(site, client.id, { kind: 'declineOffer', on: ON, how: 'refused' });
  const replan = await cost(site, () => call(site, client.id, 'apply', { link: {}, recreate: [] }));
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
      cost: replan,
      budget: { invocations: 1, requests: 4, points: 7, reads: 2, writes: 3 },
    },
    {
      name: 'apply again, nothing changed',
      cost: again,
      budget: { invocations: 1, requests: 2, points: 4, reads: 2, writes: 0 },
    },
    { name: 'record one fact', cost: fact, budget: { invocations: 1, requests: 2, points: 4, reads: 1, writes: 1 } },
  ];
}

async function gateFlows(site: Site): Promise<Flow[]> {
  const flows: Flow[] = [];
  const client = CLIENTS.altoMaipo;
  const gate = async (name: string, transition: string, most: Partial<Cost>) => {
    const measured = await cost(site, () => move(site, client.key, transition));
    flows.push({ name, cost: measured, budget: { ...NOTHING, invocations: 1, reads: 2, ...most } });
  };
  await gate('gate presentation, shut', TRANSITIONS.holdDemo, {});
  await record(site, client.id, {
    kind: 'confirmModules',
    modules: { reservaEnLinea: 'contracted' },
    on: ON,
    source: 'crm',
  });
  await record(site, client.id, { kind: 'sendModuleInformation', on: ON });
  await gate('gate presentation, open', TRANSITIONS.holdDemo, {});
  await record(site, client.id, { kind: 'holdDemo', on: ON });
  await move(site, client.key, TRANSITIONS.negotiate);
  await gate('gate agreement', TRANSITIONS.startWork, {});
  await record(site, client.id, { kind: 'declineOffer', on: ON, how: 'refused' });
  await record(site, client.id, {
    kind: 'confirmModules',
    modules: { cotizadorWeb: 'contracted' },
    on: ON,
    source: 'crm',
  });
  await gate('gate prerequisites', TRANSITIONS.integrate, {});
  await gate('gate credentials', TRANSITIONS.connect, {});
  for (const scope of ['sync', 'quote', 'reserve'])
    await record(site, client.id, { kind: 'reportIntegration', scope, on: ON });
  await record(site, client.id, { kind: 'tellHauzd', on: ON });
  await move(site, client.key, TRANSITIONS.connect);
  await gate('gate live', TRANSITIONS.goLive, { requests: 1, points: 2 });
  // Of a subtask's key Jira is asked before it is held back.
  const open = subtaskOf(site, CLIENTS.losRobles.id, 'informHauzd');
  const held = await cost(site, () => move(site, open, SIMPLE_TRANSITIONS.finish));
  const most = { ...NOTHING, invocations: 1, requests: 1, points: 2, reads: 3 };
  flows.push({ name: 'gate of a subtask, shut', cost: held, budget: most });
  return flows;
}

async function saveSettings(site: Site, settings: object): Promise<void> {
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
async function ownStepFlows(site: Site): Promise<Flow[]> {
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
  const shut = await cost(site, () => move(site, client.key, TRANSITIONS.holdDemo));
  const done = { kind: 'recordOwnStep', step: OWN_STEPS[0]?.id, on: ON };
  const marked = await cost(site, () => record(site, client.id, done));
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
  ];
}

/** What a rule or an agent asks, of a client with a plan of 8 steps. */
async function actionFlows(site: Site): Promise<Flow[]> {
  const { losRobles: client } = CLIENTS;
  const issueKey = client.key;
  const flows: Flow[] = [];
  const action = async (name: string, actionKey: string, inputs: object, most: Partial<Cost>) => {
    const measured = await cost(site, async () => {
      const call = { by: 'rule' as const, actionKey, accountId: PEOPLE.implementation, inputs: { ...inputs } };
      const { outcome } = await site.forge.runAction(call);
      if (outcome.ended !== 'answered') throw new Error(`${actionKey}: ${JSON.stringify(outcome)}`);
    });
    flows.push({ name: `action: ${name}`, cost: measured, budget: { ...NOTHING, invocations: 1, ...most } });
  };
  const step = subtaskOf(site, client.id, 'informHauzd');
  // No subtask closes by it: what closing costs is the panel's.
  const module = { issueKey, module: 'centralizador', state: 'notContracted' };
  await action('status', 'hauzd-client-status', { issueKey }, { requests: 2, points: 4, reads: 2 });
  await action('status, by a subtask', 'hauzd-client-status', { issueKey: step }, { requests: 2, points: 4, reads: 2 });
  await action('clients that wait', 'hauzd-waiting-clients', { party: 'planok' }, { requests: 1, points: 4 });
  await action('why shut', 'hauzd-shut-gate', { issueKey, gate: 'live' }, { requests: 1, points: 2, reads: 2 });
  const message = { issueKey, message: 'clientStatus' };
  await action('message', 'hauzd-message-text', message, { requests: 1, points: 2, reads: 2 });
  await action('record a module', 'hauzd-record-module', module, { requests: 2, points: 4, reads: 2, writes: 1 });
  await action('the same again', 'hauzd-record-module', module, { requests: 1, points: 2, reads: 2 });
  return flows;
}

/** The key of a client's subtask of a step. */
function subtaskOf(site: Site, clientId: string, step: string): string {
  const issues = tablesOf(site.state).issues.values();
  const found = issues.find(
    ({ parentId, properties }) => parentId === clientId && Object(properties['hauzd.step']).step === step,
  );
  if (!found) throw new Error(`no subtask of ${step}`);
  return found.key;
}

/** A client from start to live, everything recorded as it comes, the panel opened before each deed, events included. */
async function wholeLife(site: Site): Promise<Flow> {
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
    await record(site, client.id, deed);
  }
  await call(site, client.id, 'apply', { link: {}, recreate: [] });
  await site.forge.idle();
  return { name: 'a client from start to live', cost: metered(site) };
}

/** Clients of the bench's portfolio: not a multiple of a page. */
const MANY = 250;

/** What readers of lists cost: the macro for one client, and the portfolio, both of which ask Jira from the browser. */
async function listFlows(site: Site): Promise<Flow[]> {
  const { altoMaipo: client } = CLIENTS;
  const one = await cost(site, async () => {
    const reader = { clients: clientsAs(site, PEOPLE.reader), now: new Date().toISOString() };
    const answer = await showMacro(reader, { show: 'issue', issue: client.id });
    if (!answer.ok) throw new Error(`macro: ${answer.error.code}`);
  });
  for (const issue of seedMany(site.state, site.clock, MANY, 2)) {
    const properties = { 'hauzd.onboarding': { schema: 1, phase: 'demo' } };
    tablesOf(site.state).issues.set(issue.id, { ...issue, properties });
  }
  const started = tablesOf(site.state)
    .issues.values()
    .filter(({ properties }) => 'hauzd.onboarding' in properties).length;
  const pages = Math.ceil(started / 100);
  let toStart = 0;
  const all = await cost(site, async () => {
    toStart = await readPortfolio(site);
  });
  return [
    { name: 'macro, one client', cost: one, budget: { ...NOTHING, requests: 1, points: 3 } },
    {
      name: `portfolio, ${started} clients`,
      cost: all,
      budget: { ...NOTHING, requests: pages + 2, points: started + pages + toStart + 2 + TYPES },
    },
  ];
}

/** Clients that are started from the portfolio in one go, and the subtasks of each. */
const STARTED = 100;
const EACH = 8;

/** Starting many from the portfolio: what is asked once, and a call for each client. */
async function manyFlows(site: Site): Promise<Flow[]> {
  const ask = async (functionKey: string, payload: object) =>
    accepted(
      functionKey,
      await site.forge.invoke({
        moduleKey: 'hauzd-portfolio',
        accountId: PEOPLE.implementation,
        functionKey,
        payload,
        context: { extension: { project: { id: PROJECTS.hauzd.id } } },
      }),
    );
  const { link, ...known } = startEight();
  const clients = seedMany(site.state, site.clock, STARTED, 5);
  const ready = await cost(site, () => ask('prepare', {}));
  const all = await cost(site, async () => {
    for (const { id } of clients) await ask('startClient', { ...known, commandId: `many-${id}`, issueId: id });
  });
  const budget = { invocations: 1, requests: 4, points: EACH + 5, reads: 2, writes: 3 };
  const keys = ['invocations', 'requests', 'points', 'reads', 'writes'] as const;
  const times = Object.fromEntries(keys.map((key) => [key, budget[key] * STARTED]));
  return [
    {
      name: 'ready to start many',
      cost: ready,
      budget: { invocations: 1, requests: 1, points: 5, reads: 2, writes: 0 },
    },
    { name: `start ${STARTED} clients with ${EACH} steps each`, cost: all, budget: { ...NOTHING, ...times } },
  ];
}

/** The requests that the portfolio's page makes, as the person looking: those that nobody started are two of them. */
async function readPortfolio(site: Site): Promise<number> {
  const clients = clientsAs(site, PEOPLE.lead);
  const toStart = await clients.notStarted(PROJECTS.hauzd.id);
  if (!toStart.ok) throw new Error(`portfolio: ${toStart.error.code}`);
  let next: string | undefined;
  do {
    const page = await clients.search({
      jql: clientsOf(PROJECTS.hauzd.id),
      size: MOST_IN_ONE,
      ...(next && { next }),
    });
    if (!page.ok) throw new Error(`portfolio: ${page.error.code}`);
    next = page.value.next;
  } while (next);
  return toStart.value.rows.length;
}

/** The pages' reader of clients, in the browser of a person. */
function clientsAs(site: Site, accountId: string) {
  return clientLists(async (name, request = {}) => {
    const { method, headers, body } = initOf(pageOperations[name], request);
    const response = await site.forge.requestProduct({
      product: 'jira',
      restPath: addressOf(pageOperations[name], request),
      method,
      headers: Object.entries(headers),
      accountId,
      ...(body !== undefined && { body }),
    });
    const outcome = await outcomeOf(response, Date.now());
    return outcome.kind === 'reply' ? judge(outcome.reply) : fail(errorOf(outcome));
  });
}

/**
 * The same eight subtasks made as a rule of native automation or a script makes them: for each one a look whether it is
 * there, and a create.
 */
async function oneByOne(site: Site): Promise<Flow> {
  const [parent] = seedMany(site.state, site.clock, 1, 1);
  if (!parent) throw new Error('no client to work on');
  const send = async (method: string, restPath: string, body?: object) => {
    const headers: [string, string][] = [['Content-Type', 'application/json']];
    const accountId = PEOPLE.implementation;
    const content = body ? { body: JSON.stringify(body) } : {};
    const response = await site.forge.requestProduct({
      product: 'jira',
      restPath,
      method,
      headers,
      accountId,
      ...content,
    });
    if (!response.ok) throw new Error(`${method} ${restPath}: ${response.status}`);
  };
  const measured = await cost(site, async () => {
    for (let number = 1; number <= 8; number += 1) {
      await send('GET', `/rest/api/3/issue/${parent.key}?fields=subtasks`);
      const { hauzd } = PROJECTS;
      const place = { project: { id: hauzd.id }, parent: { id: parent.id }, issuetype: { id: ISSUE_TYPES.subtask } };
      await send('POST', '/rest/api/3/issue', { fields: { ...place, summary: `Subtarea ${number}` } });
    }
  });
  return { name: 'for comparison: 8 subtasks, one by one', cost: measured };
}

/** The same list as a script reads it: the issues' keys, and then each issue. */
async function clientByClient(site: Site): Promise<Flow> {
  const issues = tablesOf(site.state)
    .issues.values()
    .filter(({ properties }) => 'hauzd.onboarding' in properties);
  const measured = await cost(site, async () => {
    for (const { id } of issues) {
      const restPath = `/rest/api/3/issue/${id}?fields=summary&properties=hauzd.onboarding`;
      const asked = { product: 'jira' as const, restPath, method: 'GET', headers: [], accountId: PEOPLE.lead };
      const response = await site.forge.requestProduct(asked);
      if (!response.ok) throw new Error(`${restPath}: ${response.status}`);
    }
  });
  return { name: `for comparison: ${issues.length} clients, one by one`, cost: measured };
}

/**
 * How the portfolio's requests grow: ⌈N / 100⌉ and a point for each client and each request; those that nobody started are
 * two requests more, however many, and a hundred of them at most.
 */
async function portfolios(): Promise<Flow[]> {
  const flows: Flow[] = [];
  for (const count of [100, 1_000, 5_000]) {
    const site = createSite({ loadHandler: loadBuiltHandler('build/functions') });
    seedExample(site, site.installation);
    for (const issue of seedMany(site.state, site.clock, count, 1)) {
      const properties = { 'hauzd.onboarding': { schema: 1, phase: 'demo' } };
      tablesOf(site.state).issues.set(issue.id, { ...issue, properties });
    }
    const pages = Math.ceil(count / 100);
    let toStart = 0;
    const measured = await cost(site, async () => {
      toStart = await readPortfolio(site);
    });
    const budget = { ...NOTHING, requests: pages + 2, points: count + pages + toStart + 2 + TYPES };
    flows.push({ name: `portfolio, ${count} clients`, cost: measured, budget });
    site.close();
  }
  return flows;
}

const startEight = () => ({
  modules: { apiRest: 'notContracted', centralizador: 'contracted', cotizadorWeb: 'notContracted' },
  on: ON,
  source: 'contract',
  agreement: { closedOn: ON, scope: 'reserve' },
  link: {},
});

/** The same, with the modules that another client has: their backing comes from there. */
const copyingFrom = (from: string) => {
  const { modules, ...others } = startEight();
  return { ...others, modules: {}, copy: { from, modules } };
};

const record = (site: Site, issueId: string, command: object) => call(site, issueId, 'record', { command });

async function call(site: Site, issueId: string, functionKey: string, payload: object): Promise<void> {
  const commandId = functionKey === 'open' ? {} : { commandId: `bench-${site.state.next('bench')}` };
  const answer = await site.forge.invoke({
    moduleKey: 'hauzd-onboarding',
    accountId: PEOPLE.implementation,
    functionKey,
    payload: { ...commandId, ...payload },
    // As the platform says it to an issue panel.
    context: { extension: { issue: { id: issueId }, project: { id: PROJECTS.hauzd.id } } },
  });
  accepted(functionKey, answer);
}

function accepted(functionKey: string, answer: unknown): void {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer) || answer.ok !== true) {
    throw new Error(`${functionKey}: ${JSON.stringify(answer)}`);
  }
}

async function move(site: Site, key: string, transition: string): Promise<void> {
  const request = new Request(`http://localhost/rest/api/3/issue/${key}/transitions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ transition: { id: transition } }),
  });
  await site.jira.fetch(request, { kind: 'user', accountId: PEOPLE.implementation });
}

/** What the work cost, without what events set off afterwards. */
async function cost(site: Site, work: () => Promise<void>): Promise<Cost> {
  await site.forge.idle();
  site.forge.events.hold();
  site.gateway.meter.reset();
  await work();
  const measured = metered(site);
  site.forge.events.release();
  await site.forge.idle();
  return measured;
}

function metered(site: Site): Cost {
  const { invocations, requests, points, storageReads, storageWrites } = site.gateway.meter.read();
  return { invocations, requests: requests.jira, points, reads: storageReads.requests, writes: storageWrites.requests };
}
