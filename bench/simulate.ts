import { seedMany } from '../local-site/data/clients';
import { seedExample } from '../local-site/data/example';
import { PEOPLE } from '../local-site/data/people';
import { CLIENTS, PROJECTS, TRANSITIONS } from '../local-site/data/projects';
import { loadBuiltHandler } from '../local-site/forge-host/functions/load';
import { jiraTablesOf } from '../local-site/jira/model';
import { createSite, type LocalSite } from '../local-site/site';

/**
 * `npm run bench -- --simulate`: what the app does where one of Atlassian's limits ends it, on the local site with the
 * limits on. One line for each question, and what was seen.
 */
export interface LimitSeen {
  question: string;
  seen: string;
}

export async function simulate(): Promise<LimitSeen[]> {
  return [await manyTransitions(), ...(await emptyQuota())];
}

/** A thousand transitions that a gate guards, twenty at a time, half of them of clients that may pass. */
async function manyTransitions(): Promise<LimitSeen> {
  const site = open();
  const issues = seedMany(site.state, site.clock, 1_000, 3);
  for (const [index, { id }] of issues.entries()) if (index % 2 === 0) await start(site, id);
  for (const [index, { id }] of issues.entries()) if (index % 4 === 0) await informed(site, id);
  await site.forge.idle();
  site.settings.rateLimits = true;
  site.gateway.meter.reset();
  const wrong: string[] = [];
  let passed = 0;
  for (let first = 0; first < issues.length; first += 20) {
    await Promise.all(
      issues.slice(first, first + 20).map(async ({ key }, offset) => {
        const isOpen = (first + offset) % 4 === 0;
        const status = await transition(site, key);
        if (status === 204) passed += 1;
        if ((status === 204) !== isOpen) wrong.push(`${key}: ${status}`);
      }),
    );
  }
  const refused = site.gateway.exchanges.list().filter(({ status }) => status === 429).length;
  const { requests, points } = site.gateway.meter.read();
  site.close();
  return {
    question: '1,000 guarded transitions, 20 at a time',
    seen: `${passed} passed, ${wrong.length} answered wrongly, ${refused} times 429, ${requests.jira} requests of Jira, ${points} points`,
  };
}

/** Other customers of the app have used up the hour's points. */
async function emptyQuota(): Promise<LimitSeen[]> {
  const site = open();
  const { losRobles: fresh, altoMaipo: known } = CLIENTS;
  await start(site, known.id);
  await informed(site, known.id);
  await site.forge.idle();
  for (const issue of seedMany(site.state, site.clock, 100, 5)) {
    jiraTablesOf(site.state).issues.set(issue.id, {
      ...issue,
      properties: { 'hauzd.onboarding': { schema: 1, phase: 'demo' } },
    });
  }
  site.settings.rateLimits = true;
  let others = 0;
  while ((await search(site)) === 200) {
    others += 1;
    // Bursts are another limit: the others are spread over the hour.
    site.clock.advance(1_000);
  }
  const refused = await call(site, fresh.id, 'start', startRequest(fresh.id));
  const stored = site.state.collection('forge-entity:onboarding').get(fresh.id) !== undefined;
  const gate = await transition(site, known.key);
  const shut = await transition(site, CLIENTS.bahiaNorte.key);
  site.clock.advance(3_600_000);
  const again = await call(site, fresh.id, 'start', startRequest(fresh.id));
  await site.forge.idle();
  const made = jiraTablesOf(site.state).issues.get(fresh.id)?.children.length ?? 0;
  site.close();
  return [
    { question: 'the hour’s 65,000 points are used up', seen: `after ${others} pages of 100 clients read by others` },
    { question: 'a client is started then', seen: `${codeOf(refused)}; anything stored: ${stored ? 'yes' : 'no'}` },
    {
      question: 'a gate answers then, its key known',
      seen: gate === 204 ? 'passes, as it should' : `refused with ${gate}`,
    },
    {
      question: 'a gate answers then, its key not known',
      seen: shut === 204 ? 'passes' : 'shut: it could not be checked',
    },
    { question: 'the hour turns, and *Reintentar* is pressed', seen: `${codeOf(again)}; ${made} subtasks, each once` },
  ];
}

function open(): LocalSite {
  const site = createSite({ loadHandler: loadBuiltHandler('build/functions') });
  seedExample(site, site.installation);
  return site;
}

const ON = '2026-01-05';
const startRequest = (id: string) => ({
  ...{ commandId: `start-${id}`, on: ON, source: 'contract', link: {} },
  modules: {
    apiRest: 'contracted',
    centralizador: 'contracted',
    cotizadorWeb: 'contracted',
    reservaEnLinea: 'contracted',
  },
});

const start = (site: LocalSite, id: string) => call(site, id, 'start', startRequest(id));
const informed = (site: LocalSite, id: string) =>
  call(site, id, 'record', { commandId: `informed-${id}`, command: { kind: 'sendModuleInformation', on: ON } });

function call(site: LocalSite, issueId: string, functionKey: string, payload: object): Promise<unknown> {
  const context = { extension: { issue: { id: issueId }, project: { id: PROJECTS.hauzd.id } } };
  const accountId = PEOPLE.implementation;
  return site.forge.invoke({ moduleKey: 'hauzd-onboarding', accountId, functionKey, payload, context });
}

function codeOf(answer: unknown): string {
  const { ok, error }: { ok?: boolean; error?: { code: string } } = { ...Object(answer) };
  return ok ? 'done' : `told: ${error?.code}`;
}

/** Not metered: a person's own request draws on no app's points. */
async function transition(site: LocalSite, key: string): Promise<number> {
  const request = new Request(`http://localhost/rest/api/3/issue/${key}/transitions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ transition: { id: TRANSITIONS.holdDemo } }),
  });
  const { status } = await site.jira.fetch(request, { kind: 'user', accountId: PEOPLE.implementation });
  return status;
}

async function search(site: LocalSite): Promise<number> {
  const response = await site.forge.requestProduct({
    product: 'jira',
    restPath: '/rest/api/3/search/jql',
    method: 'POST',
    headers: [['Content-Type', 'application/json']],
    accountId: PEOPLE.lead,
    body: JSON.stringify({ jql: `project = ${PROJECTS.hauzd.id}`, fields: ['summary'], maxResults: 100 }),
  });
  return response.status;
}
