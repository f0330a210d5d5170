import { Hono } from 'hono';
import type { Json } from '../forge-host/json';
import { actorOf, type Env, type Request, type Site } from './context';
import { RestError } from './errors';

/** OpenAPI getForgeAppPropertyKeys, getForgeAppProperty, putForgeAppProperty, deleteForgeAppProperty: the app itself only. */
export function appPropertyRoutes(site: Site): Hono<Env> {
  const app = new Hono<Env>();
  const { appProperties } = site.tables;
  const place = (key: string) => `${site.siteUrl}/rest/forge/1/app/properties/${encodeURIComponent(key)}`;

  app.use('*', async (c, next) => {
    actorOf(site, c);
    // "403 if the request isn't made directly by an app or if it's an impersonated request."
    if (c.env.caller.kind !== 'app') throw message(403, 'The request must be made by an app.');
    await next();
  });
  app.get('/properties', (c) => c.json({ keys: appProperties.keys().map((key) => ({ key, self: place(key) })) }));
  app.get('/properties/:key', (c) => {
    const key = keyOf(c);
    if (!appProperties.keys().includes(key)) throw noProperty();
    return c.json({ key, value: appProperties.get(key) });
  });
  app.put('/properties/:key', async (c) => {
    const key = keyOf(c);
    const text = await c.req.text();
    if (text.length > 32_768) throw message(400, 'The property value is longer than 32768 characters.');
    const value = parse(text);
    const isNew = !appProperties.keys().includes(key);
    appProperties.set(key, value);
    const statusCode = isNew ? 201 : 200;
    return c.json({ message: isNew ? 'Property created.' : 'Property updated.', statusCode }, statusCode);
  });
  app.delete('/properties/:key', (c) => {
    if (!appProperties.delete(keyOf(c))) throw noProperty();
    return c.body(null, 204);
  });
  return app;
}

function keyOf(c: Request): string {
  const key = c.req.param('key') ?? '';
  if (key.length > 127) throw message(400, 'The property key is longer than 127 characters.');
  return key;
}

function parse(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    throw message(400, 'The value is not valid JSON.');
  }
}

const noProperty = () => message(404, 'The property was not found.');
/** OpenAPI OperationMessage. */
const message = (status: 400 | 403 | 404, text: string) => new RestError(status, { message: text, statusCode: status });
