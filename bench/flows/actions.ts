import { PEOPLE } from '../../local-site/data/people';
import { CLIENTS } from '../../local-site/data/projects';
import type { LocalSite } from '../../local-site/site';
import { type Cost, cost, type Flow, NOTHING, subtaskOf } from './measure';

/** What a rule or an agent asks, of a client with a plan of 8 steps. */
export async function actionFlows(site: LocalSite): Promise<Flow[]> {
  const { losRobles: client } = CLIENTS;
  const issueKey = client.key;
  const flows: Flow[] = [];
  const action = async (name: string, actionKey: string, inputs: object, most: Partial<Cost>) => {
    const measured = await cost(site, () => runAction(site, actionKey, inputs));
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

/** Runs an action as a rule does. */
export async function runAction(site: LocalSite, actionKey: string, inputs: object): Promise<void> {
  const call = { by: 'rule' as const, actionKey, accountId: PEOPLE.implementation, inputs: { ...inputs } };
  const { outcome } = await site.forge.runAction(call);
  if (outcome.ended !== 'answered') throw new Error(`${actionKey}: ${JSON.stringify(outcome)}`);
}
