import { type Context, Hono } from 'hono';
import type { ForgeHost, Product } from '../contracts';
import { jsonOf, pick, textAt } from '../json';
import { realtimeCalls } from './realtime';

/**
 * What a page's bridge asks of the server, under `/_host`: always as the person of the session, whatever the page says.
 *
 * @param accountOf who is signed in on a request of the site's own page
 */
export function bridgeCalls(forge: ForgeHost, accountOf: (c: Context) => string | undefined): Hono {
  const app = new Hono();

  app.post('/invoke', async (c) => {
    const call: unknown = await c.req.json();
    try {
      const value = await forge.invoke({
        moduleKey: textAt(call, 'moduleKey') ?? '',
        functionKey: textAt(call, 'functionKey') ?? '',
        payload: pick(call, 'payload'),
        accountId: accountOf(c),
        context: jsonOf(pick(call, 'context')),
      });
      return c.json({ ok: true, value });
    } catch (error) {
      return c.json({ ok: false, message: error instanceof Error ? error.message : String(error) });
    }
  });

  app.post('/fetch-product', async (c) => {
    const call: unknown = await c.req.json();
    const headers = pick(call, 'headers');
    const body = textAt(call, 'body');
    const response = await forge.requestProduct({
      product: productOf(pick(call, 'product')),
      restPath: textAt(call, 'restPath') ?? '/',
      method: (textAt(call, 'method') ?? 'GET').toUpperCase(),
      headers: Array.isArray(headers) ? headers.map(([name, value]) => [String(name), String(value)]) : [],
      ...(body === undefined ? {} : { body }),
      accountId: accountOf(c),
    });
    return c.json({
      body: await response.text(),
      headers: Object.fromEntries(response.headers),
      status: response.status,
      statusText: response.statusText,
      isAttachment: false,
    });
  });

  app.route('/realtime', realtimeCalls());

  return app;
}

const productOf = (value: unknown): Product => (value === 'confluence' ? 'confluence' : 'jira');
