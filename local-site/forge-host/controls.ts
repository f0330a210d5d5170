import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { SiteClock } from './clock';
import type { LocalForgeHost } from './functions/host';
import { type SiteSettings, siteSettings } from './functions/settings';
import { faultRule } from './gateway/faults';
import type { Gateway } from './gateway/gateway';

/** What the controls reach of the site. */
export interface Controlled {
  clock: SiteClock;
  gateway: Gateway;
  forge: Pick<LocalForgeHost, 'events' | 'idle' | 'runSchedule'>;
  settings: SiteSettings;
}

const count = z.number().int().positive();
const advance = z.strictObject({ advance: z.number().nonnegative() });
const events = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('hold') }),
  z.strictObject({ action: z.literal('release'), only: z.array(z.number().int().nonnegative()).optional() }),
  z.strictObject({ action: z.literal('double'), count: count.default(1) }),
  z.strictObject({ action: z.literal('drop'), count: count.default(1) }),
]);
/**
 * The controls for tests, under `/_local`: meter, faults, clock, exchanges, events, schedules, settings, reset; a
 * product adds its own. JSON in and out; 400 with `{ message }` for what they do not understand.
 *
 * @param reset empties the site, and fills it again where it had been filled
 */
export function createControls(site: Controlled, reset: () => void | Promise<void>): Hono {
  const { gateway, clock, forge } = site;
  const app = new Hono().basePath('/_local');
  const time = () => ({ now: clock.now(), iso: new Date(clock.now()).toISOString() });
  const held = () => ({ held: forge.events.held().map(({ event }) => event) });
  app.onError((error, c) => c.json({ message: error.message }, error instanceof z.ZodError ? 400 : 500));

  app.get('/meter', (c) => c.json(gateway.meter.read()));
  app.delete('/meter', (c) => {
    gateway.meter.reset();
    return c.json(gateway.meter.read());
  });

  app.get('/faults', (c) => c.json(gateway.faults.list()));
  app.post('/faults', async (c) => {
    const rules = z.union([faultRule.transform((it) => [it]), z.array(faultRule)]).parse(await bodyOf(c));
    for (const it of rules) gateway.faults.add(it);
    return c.json(gateway.faults.list());
  });
  app.delete('/faults', (c) => {
    gateway.faults.clear();
    return c.json([]);
  });

  app.get('/clock', (c) => c.json(time()));
  app.post('/clock', async (c) => {
    clock.advance(advance.parse(await bodyOf(c)).advance);
    return c.json(time());
  });

  app.get('/exchanges', (c) => c.json(gateway.exchanges.list()));
  app.delete('/exchanges', (c) => {
    gateway.exchanges.clear();
    return c.json([]);
  });

  app.get('/events', (c) => c.json(held()));
  app.post('/events', async (c) => {
    const asked = events.parse(await bodyOf(c));
    if (asked.action === 'hold') forge.events.hold();
    else if (asked.action === 'release') forge.events.release(asked.only);
    else forge.events[asked.action](asked.count);
    return c.json(held());
  });
  app.post('/schedules/:key', async (c) => {
    await forge.runSchedule(c.req.param('key'));
    return c.json({});
  });
  app.post('/idle', async (c) => {
    await forge.idle();
    return c.json({});
  });

  app.get('/settings', (c) => c.json(site.settings));
  app.post('/settings', async (c) =>
    c.json(Object.assign(site.settings, siteSettings.partial().parse(await bodyOf(c)))),
  );

  app.post('/reset', async (c) => {
    await reset();
    return c.json({});
  });
  return app;
}

/** Undefined, which nothing accepts, for a body that is no JSON. */
export function bodyOf(c: Context): Promise<unknown> {
  return c.req.json().catch(() => undefined);
}
