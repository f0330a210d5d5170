import { seedMany } from '../../local-site/data/clients';
import { PEOPLE } from '../../local-site/data/people';
import { ISSUE_TYPES, PROJECTS } from '../../local-site/data/projects';
import { jiraTablesOf } from '../../local-site/jira/model';
import type { LocalSite } from '../../local-site/site';
import { cost, type Flow } from './measure';

/**
 * The same eight subtasks made as a rule of native automation or a script makes them: for each one a look whether it is
 * there, and a create.
 */
export async function oneByOne(site: LocalSite): Promise<Flow> {
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
export async function clientByClient(site: LocalSite): Promise<Flow> {
  const issues = jiraTablesOf(site.state)
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
