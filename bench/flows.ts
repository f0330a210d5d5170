import { seedExample } from '../local-site/data/example';
import { loadBuiltHandler } from '../local-site/forge-host/functions/load';
import { createSite } from '../local-site/site';
import { actionFlows } from './flows/actions';
import { clientByClient, oneByOne } from './flows/comparison';
import { gateFlows } from './flows/gates';
import { listFlows, portfolios } from './flows/lists';
import { manyFlows } from './flows/many';
import type { Flow } from './flows/measure';
import { ownStepFlows, panelFlows, wholeLife } from './flows/panel';

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
