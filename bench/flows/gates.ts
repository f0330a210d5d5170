import { CLIENTS, SIMPLE_TRANSITIONS, TRANSITIONS } from '../../local-site/data/projects';
import type { LocalSite } from '../../local-site/site';
import { type Cost, cost, type Flow, NOTHING, ON, recordCommand, subtaskOf, takeTransition } from './measure';

/** What a gate answers with, each of the five, and that of a subtask. */
export async function gateFlows(site: LocalSite): Promise<Flow[]> {
  const flows: Flow[] = [];
  const client = CLIENTS.altoMaipo;
  const gate = async (name: string, transition: string, most: Partial<Cost>) => {
    const measured = await cost(site, () => takeTransition(site, client.key, transition));
    flows.push({ name, cost: measured, budget: { ...NOTHING, invocations: 1, reads: 2, ...most } });
  };
  await gate('gate presentation, shut', TRANSITIONS.holdDemo, {});
  await recordCommand(site, client.id, {
    kind: 'confirmModules',
    modules: { reservaEnLinea: 'contracted' },
    on: ON,
    source: 'crm',
  });
  await recordCommand(site, client.id, { kind: 'sendModuleInformation', on: ON });
  await gate('gate presentation, open', TRANSITIONS.holdDemo, {});
  await recordCommand(site, client.id, { kind: 'holdDemo', on: ON });
  await takeTransition(site, client.key, TRANSITIONS.negotiate);
  await gate('gate agreement', TRANSITIONS.startWork, {});
  await recordCommand(site, client.id, { kind: 'declineOffer', on: ON, how: 'refused' });
  await recordCommand(site, client.id, {
    kind: 'confirmModules',
    modules: { cotizadorWeb: 'contracted' },
    on: ON,
    source: 'crm',
  });
  await gate('gate prerequisites', TRANSITIONS.integrate, {});
  await gate('gate credentials', TRANSITIONS.connect, {});
  for (const scope of ['sync', 'quote', 'reserve'])
    await recordCommand(site, client.id, { kind: 'reportIntegration', scope, on: ON });
  await recordCommand(site, client.id, { kind: 'tellHauzd', on: ON });
  await takeTransition(site, client.key, TRANSITIONS.connect);
  await gate('gate live', TRANSITIONS.goLive, { requests: 1, points: 2 });
  // Of a subtask's key Jira is asked before it is held back.
  const open = subtaskOf(site, CLIENTS.losRobles.id, 'informHauzd');
  const held = await cost(site, () => takeTransition(site, open, SIMPLE_TRANSITIONS.finish));
  const most = { ...NOTHING, invocations: 1, requests: 1, points: 2, reads: 3 };
  flows.push({ name: 'gate of a subtask, shut', cost: held, budget: most });
  return flows;
}
