import { seedMany } from '../../local-site/data/clients';
import { PEOPLE } from '../../local-site/data/people';
import { PROJECTS } from '../../local-site/data/projects';
import type { LocalSite } from '../../local-site/site';
import { accepted, cost, type Flow, NOTHING, startEight } from './measure';

/** Clients that are started from the portfolio in one go, and the subtasks of each. */
const STARTED = 100;
const EACH = 8;

/** Starting many from the portfolio: what is asked once, and a call for each client. */
export async function manyFlows(site: LocalSite): Promise<Flow[]> {
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
