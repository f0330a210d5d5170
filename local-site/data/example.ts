import type { Clock, State } from '../forge-host/contracts';
import { seedClients } from './clients';
import { seedPeople } from './people';
import { seedConfluence } from './procedure-page';
import { seedProjects } from './seed-projects';
import { type AppPlace, seedWorkflows } from './seed-workflows';
import { seedStatusPage } from './status-page';

/**
 * Fills an empty site with the example: people, projects, workflows with the app's gates, clients, the procedure's page.
 * Onboardings come later, by using the app.
 *
 * @param site its state and clock
 * @param app whose rules the workflows hold
 */
export function seedExample(site: { state: State; clock: Clock }, app: AppPlace): void {
  const { state, clock } = site;
  seedPeople(state);
  seedProjects(state);
  seedWorkflows(state, clock, app);
  seedClients(state, clock);
  seedConfluence(state, clock);
  seedStatusPage(state, clock, app);
}
