import { Hono } from 'hono';
import { z } from 'zod';
import type { Clock, State } from '../forge-host/contracts';
import { bodyOf } from '../forge-host/controls';
import { NO_SWITCHES } from './context';
import { automationRules, jiraTablesOf } from './model';

/** What happens to a person: they leave, or change their name or e-mail. */
const person = z.strictObject({ accountId: z.string(), change: z.enum(['left', 'updated']) });
/** What Jira adds to the controls for tests: its people and somebody's rules of automation. */
export function jiraControls({ state, clock }: { state: State; clock: Clock }): Hono {
  const { users, switches } = jiraTablesOf(state);
  const app = new Hono();

  app.post('/people', async (c) => {
    const { accountId, change } = person.parse(await bodyOf(c));
    const user = users.get(accountId);
    if (!user) return c.json({ message: `There is no account '${accountId}'.` }, 400);
    users.set(accountId, { ...user, ...(change === 'left' ? { hasLeft: true } : { changed: clock.now() }) });
    return c.json({});
  });

  app.post('/automation', async (c) => {
    const rules = automationRules.parse(await bodyOf(c));
    switches.set('jira', { ...NO_SWITCHES, ...switches.get('jira'), automation: rules });
    return c.json(rules);
  });

  return app;
}
