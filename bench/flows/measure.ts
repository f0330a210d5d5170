import { PEOPLE } from '../../local-site/data/people';
import { PROJECTS } from '../../local-site/data/projects';
import { jiraTablesOf } from '../../local-site/jira/model';
import type { LocalSite } from '../../local-site/site';

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

export const ON = '2026-01-05';
export const NOTHING: Cost = { invocations: 0, requests: 0, points: 0, reads: 0, writes: 0 };

/** The key of a client's subtask of a step. */
export function subtaskOf(site: LocalSite, clientId: string, step: string): string {
  const issues = jiraTablesOf(site.state).issues.values();
  const found = issues.find(
    ({ parentId, properties }) => parentId === clientId && Object(properties['hauzd.step']).step === step,
  );
  if (!found) throw new Error(`no subtask of ${step}`);
  return found.key;
}

export const startEight = () => ({
  modules: { apiRest: 'notContracted', centralizador: 'contracted', cotizadorWeb: 'notContracted' },
  on: ON,
  source: 'contract',
  agreement: { closedOn: ON, scope: 'reserve' },
  link: {},
});

export const recordCommand = (site: LocalSite, issueId: string, command: object) =>
  call(site, issueId, 'record', { command });

export async function call(site: LocalSite, issueId: string, functionKey: string, payload: object): Promise<void> {
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

export function accepted(functionKey: string, answer: unknown): void {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer) || answer.ok !== true) {
    throw new Error(`${functionKey}: ${JSON.stringify(answer)}`);
  }
}

export async function takeTransition(site: LocalSite, key: string, transition: string): Promise<void> {
  const request = new Request(`http://localhost/rest/api/3/issue/${key}/transitions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ transition: { id: transition } }),
  });
  await site.jira.fetch(request, { kind: 'user', accountId: PEOPLE.implementation });
}

/** What the work cost, without what events set off afterwards. */
export async function cost(site: LocalSite, work: () => Promise<void>): Promise<Cost> {
  await site.forge.idle();
  site.forge.events.hold();
  site.gateway.meter.reset();
  await work();
  const measured = metered(site);
  site.forge.events.release();
  await site.forge.idle();
  return measured;
}

export function metered(site: LocalSite): Cost {
  const { invocations, requests, points, storageReads, storageWrites } = site.gateway.meter.read();
  return { invocations, requests: requests.jira, points, reads: storageReads.requests, writes: storageWrites.requests };
}
