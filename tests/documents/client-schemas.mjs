/**
 * Checks answers with the schemas of jira.js and confluence.js, which were corrected against live sites. Both packages are
 * ES modules, so this is a process of its own: exchanges in on the standard input, sentences out, both as JSON.
 * AUDIT_SCHEMAS=true, set by who starts it, makes those schemas refuse unknown properties.
 */
import { text } from 'node:stream/consumers';

/** Asks every function of a client for its request, without sending it: its method and path name its schema. */
async function schemasOf(api) {
  const schemas = [];
  const client = { sendRequest: async (config) => schemas.push(config) };
  const parameters = new Proxy({}, { get: (_, name) => (typeof name === 'string' ? `{${name}}` : undefined) });
  for (const request of Object.values(api)) {
    if (typeof request !== 'function') continue;
    // Some need more than names for their parameters (a file, a list): those have no second opinion.
    await Promise.resolve(request)
      .then((it) => it(client, parameters))
      .catch(() => undefined);
  }
  return schemas
    .filter((config) => config.schema)
    .map(({ url, method = 'GET', schema }) => ({ method, schema, pattern: patternOf(url) }));
}

function patternOf(url) {
  const parts = decodeURIComponent(url).split('/');
  return { variables: parts.filter(isVariable).length, parts };
}

const isVariable = (part) => part.startsWith('{');

function findSchema(schemas, { method, path }) {
  const given = new URL(path, 'http://site').pathname.split('/');
  const found = schemas.filter(
    (it) =>
      it.method === method &&
      it.pattern.parts.length === given.length &&
      it.pattern.parts.every((part, index) => isVariable(part) || part === given[index]),
  );
  return found.sort((a, b) => a.pattern.variables - b.pattern.variables)[0]?.schema;
}

const [jira, confluenceV1, confluenceV2] = await Promise.all([
  import('jira.js/cloud'),
  import('confluence.js/v1'),
  import('confluence.js/v2'),
]);
const schemas = (await Promise.all([jira, confluenceV1, confluenceV2].map(schemasOf))).flat();

const opinions = JSON.parse(await text(process.stdin)).flatMap((exchange) => {
  if (exchange.status < 200 || exchange.status > 299 || exchange.responseBody === undefined) return [];
  const result = findSchema(schemas, exchange)?.safeParse(exchange.responseBody);
  if (!result || result.success) return [];
  const name = `${exchange.method} ${exchange.path}, answer ${exchange.status}`;
  return result.error.issues.slice(0, 5).map((issue) => `${name}: /${issue.path.join('/')} ${issue.message}`);
});
process.stdout.write(JSON.stringify(opinions));
