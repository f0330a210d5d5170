import { Hono } from 'hono';
import { listOf, textsOf } from '../forge-host/json';
import { actorOf, type Env, type JiraSite, readBody } from './context';
import { RestError } from './errors';
import { compileJql } from './jql';

/** OpenAPI parseJqlQueries: whether queries are right. Their structure, which the document makes optional, is left out. */
export function jqlParseRoutes(site: JiraSite): Hono<Env> {
  const app = new Hono<Env>();
  app.post('/jql/parse', async (c) => {
    const queries = textsOf((await readBody(c, ['queries'])).queries);
    const accountId = actorOf(site, c);
    return c.json({ queries: queries.map((query) => ({ query, ...faultsOf(site, accountId, query) })) });
  });
  return app;
}

function faultsOf(site: JiraSite, accountId: string, query: string): { errors?: string[] } {
  try {
    compileJql(site, accountId, query);
    return {};
  } catch (error) {
    if (!(error instanceof RestError)) throw error;
    return { errors: textsOf(listOf(error.body.errorMessages)) };
  }
}
