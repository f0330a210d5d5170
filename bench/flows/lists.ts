import { seedMany } from '../../local-site/data/clients';
import { seedExample } from '../../local-site/data/example';
import { PEOPLE } from '../../local-site/data/people';
import { CLIENTS, PROJECTS } from '../../local-site/data/projects';
import { loadBuiltHandler } from '../../local-site/forge-host/functions/load';
import { jiraTablesOf } from '../../local-site/jira/model';
import { createSite, type LocalSite } from '../../local-site/site';
import { clientLists, MOST_IN_ONE } from '../../src/application/clients/client-lists';
import { showMacro } from '../../src/application/clients/macro-view';
import { addressOf, errorOf, initOf, judge, outcomeOf } from '../../src/contract/jira/ask-jira';
import { pageOperations } from '../../src/contract/jira/page-operations';
import { clientsOf } from '../../src/domain/lists/macro-config';
import { fail } from '../../src/domain/result';
import { cost, type Flow, NOTHING } from './measure';

/** The example project's types of issue: each is an object of the answer that says which of them are clients. */
const TYPES = 3;

/** Clients of the bench's portfolio: not a multiple of a page. */
const MANY = 250;

/** What readers of lists cost: the macro for one client, and the portfolio, both of which ask Jira from the browser. */
export async function listFlows(site: LocalSite): Promise<Flow[]> {
  const { altoMaipo: client } = CLIENTS;
  const one = await cost(site, async () => {
    const reader = { clients: clientsAs(site, PEOPLE.reader), now: new Date().toISOString() };
    const answer = await showMacro(reader, { show: 'issue', issue: client.id });
    if (!answer.ok) throw new Error(`macro: ${answer.error.code}`);
  });
  for (const issue of seedMany(site.state, site.clock, MANY, 2)) {
    const properties = { 'hauzd.onboarding': { schema: 1, phase: 'demo' } };
    jiraTablesOf(site.state).issues.set(issue.id, { ...issue, properties });
  }
  const started = jiraTablesOf(site.state)
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

/** The requests that the portfolio's page makes, as the person looking: those that nobody started are two of them. */
async function readPortfolio(site: LocalSite): Promise<number> {
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
export function clientsAs(site: LocalSite, accountId: string) {
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
 * How the portfolio's requests grow: ⌈N / 100⌉ and a point for each client and each request; those that nobody started are
 * two requests more, however many, and a hundred of them at most.
 */
export async function portfolios(): Promise<Flow[]> {
  const flows: Flow[] = [];
  for (const count of [100, 1_000, 5_000]) {
    const site = createSite({ loadHandler: loadBuiltHandler('build/functions') });
    seedExample(site, site.installation);
    for (const issue of seedMany(site.state, site.clock, count, 1)) {
      const properties = { 'hauzd.onboarding': { schema: 1, phase: 'demo' } };
      jiraTablesOf(site.state).issues.set(issue.id, { ...issue, properties });
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
