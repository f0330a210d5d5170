import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Contracts, listenTo, openContracts } from './contract';
import type { Exchange } from './exchange';

const opened = openContracts();
// `npm test` says "not run" where the documents are not there.
const withDocuments = opened ? describe : describe.skip;

const CREATED: Exchange = {
  method: 'POST',
  path: '/rest/api/3/issue/bulk',
  requestBody: {
    issueUpdates: [
      {
        fields: { project: { id: '10000' }, summary: 'x', description: adf({ type: 'text', text: 'x' }) },
        properties: [{ key: 'step', value: { id: 'holdDemo' } }],
      },
    ],
  },
  status: 201,
  responseBody: { issues: [{ id: '10001', key: 'HZ-2', self: 'https://site/rest/api/3/issue/10001' }], errors: [] },
};

withDocuments("the contract with Atlassian's OpenAPI documents", () => {
  const contracts = opened as Contracts;

  test('accepts a request and an answer that keep to it', () => {
    expect(contracts.checkExchange(CREATED)).toEqual([]);
    const read = { method: 'GET', path: '/rest/api/3/issue/HZ-1?fields=summary,subtasks', status: 404 };
    const responseBody = {
      errorMessages: ['Issue does not exist or you do not have permission to see it.'],
      errors: {},
    };
    expect(contracts.checkExchange({ ...read, responseBody })).toEqual([]);
    const write = { method: 'PUT', path: '/rest/api/3/issue/1/properties/k', requestBody: { a: 1 }, status: 201 };
    expect(contracts.checkExchange(write)).toEqual([]);
    expect(contracts.checkExchange({ ...CREATED, status: 429, responseBody: undefined })).toEqual([]);
    const space = {
      method: 'GET',
      path: '/wiki/api/v2/spaces?keys=IYA&limit=1',
      status: 200,
      responseBody: { results: [] },
    };
    expect(contracts.checkExchange(space)).toEqual([]);
  });

  test('knows the operations that only the whole document has, refusals without a body of their own included', () => {
    const roles = { method: 'GET', path: '/rest/api/3/project/HZ/roledetails?currentMember=true', status: 200 };
    const role = { id: 10002, name: 'Administrators' };
    expect(contracts.checkExchange({ ...roles, responseBody: [role] })).toEqual([]);
    expect(contracts.checkExchange({ ...roles, responseBody: [{ ...role, id: 'x', members: [] }] })).toEqual([
      expect.stringContaining('must NOT have additional properties (members)'),
      expect.stringContaining('/0/id must be integer'),
    ]);
    expect(contracts.checkAnswer({ ...roles, status: 404, responseBody: { errorMessages: [], errors: {} } })).toEqual(
      [],
    );
    expect(contracts.checkAnswer({ ...roles, status: 404, responseBody: { errorMessages: 'x' } })).toEqual([
      expect.stringContaining('/errorMessages must be array'),
    ]);
  });

  test.each<[string, Partial<Exchange>, string]>([
    ['an unknown operation', { path: '/rest/api/3/issue/bulky' }, 'no such operation'],
    ['an unknown method', { method: 'PATCH' }, 'no such operation'],
    ['an unknown parameter', { path: '/rest/api/3/issue/bulk?notify=1' }, 'the parameter notify is not declared'],
    [
      'an unknown property in the request',
      { requestBody: { issues: [] } },
      'must NOT have additional properties (issues)',
    ],
    ['a wrong value in the request', { requestBody: { issueUpdates: 3 } }, '/issueUpdates must be array'],
    ['a status that is not declared', { status: 200 }, 'the status is not declared'],
    [
      'an unknown property in the answer',
      { responseBody: { issues: [], extra: 1 } },
      'must NOT have additional properties (extra)',
    ],
    ['a wrong value in the answer', { responseBody: { issues: [{ id: 10001 }] } }, '/issues/0/id must be string'],
    ['an answer without its body', { responseBody: undefined }, 'the body is missing'],
    ['a text where a document belongs', asDescription('x'), '/issueUpdates/0/fields/description is not valid ADF'],
    ['a document with an empty text', asDescription(adf({ type: 'text', text: '' })), 'is not valid ADF'],
  ])('names %s', (_, change, sentence) => {
    const found = contracts.checkExchange({ ...CREATED, ...change });
    expect(found).toEqual([expect.stringContaining(sentence)]);
  });

  test('names a missing or wrong parameter, and a body with 204', () => {
    const select = {
      method: 'GET',
      path: '/rest/api/3/search/jql?jql=x&maxResults=many',
      status: 200,
      responseBody: { issues: [] },
    };
    expect(contracts.checkExchange(select)).toEqual([
      expect.stringContaining('the parameter maxResults: / must be integer'),
    ]);
    const deleted = { method: 'DELETE', path: '/rest/api/3/issue/HZ-1', status: 204, responseBody: {} };
    expect(contracts.checkExchange(deleted)).toEqual([expect.stringContaining('a body is sent with 204')]);
    const properties = { method: 'GET', path: '/rest/api/3/user/assignable/search', status: 200, responseBody: [] };
    expect(contracts.checkAnswer(properties)).toEqual([]);
  });

  test("accepts the examples in Jira's own document, but for those that contradict it", () => {
    const refused = examples()
      .filter(({ exchange, side }) => contracts[side](exchange).length > 0)
      .map(({ exchange, side }) => `${exchange.method} ${exchange.path} ${side}`);
    expect(refused).toEqual([
      'POST /rest/api/3/issue/bulkfetch checkAnswer', // `expand` is not declared
      'GET /rest/api/3/issue/1/changelog checkAnswer', // null where a text is declared
      'GET /rest/api/3/search/jql checkAnswer', // texts in place of ADF
      'POST /rest/api/3/search/jql checkAnswer',
      'GET /rest/api/3/issue/createmeta/1/issuetypes/1 checkAnswer', // no `schema`, which is required
      'POST /rest/api/3/expression/evaluate checkRequest', // an object where a list is declared
      'PUT /rest/api/3/workflow/rule/config checkRequest', // no `key`, which is required
      'GET /rest/api/3/user/assignable/search checkAnswer', // one user where a list is declared
      'GET /rest/api/3/serverInfo checkAnswer', // `defaultLocale` is not declared
    ]);
  });
});

test('a listener is handed each exchange, and both sides can still be read', async () => {
  const heard: Exchange[] = [];
  const api = listenTo({ fetch: async (request) => new Response(await request.text(), { status: 201 }) }, (exchange) =>
    heard.push(exchange),
  );
  const request = new Request('http://site/rest/api/3/issue?updateHistory=true', {
    method: 'POST',
    body: '{"fields":{}}',
  });
  const response = await api.fetch(request, { kind: 'app' });
  expect(await response.json()).toEqual({ fields: {} });
  const bodies = { requestBody: { fields: {} }, responseBody: { fields: {} } };
  expect(heard).toEqual([{ method: 'POST', path: '/rest/api/3/issue?updateHistory=true', status: 201, ...bodies }]);
});

function adf(...content: object[]) {
  return { type: 'doc', version: 1, content: [{ type: 'paragraph', content }] };
}

function asDescription(description: unknown): Partial<Exchange> {
  return { requestBody: { issueUpdates: [{ fields: { description } }] } };
}

type Operations = Record<
  string,
  { parameters?: { in: string; required?: boolean }[]; requestBody?: Body; responses: Record<string, Body> }
>;
type Body = { content?: { 'application/json'?: { example?: unknown } } };

/** The examples of the operations that the reduced document keeps; its own were left out. */
function examples(): { exchange: Exchange; side: 'checkRequest' | 'checkAnswer' }[] {
  const folder = join(__dirname, '../../../shared/openapi');
  const read = (name: string): { paths: Record<string, Operations> } =>
    JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const kept = read('jira-subset.json').paths;
  const whole = read('jira-platform-v3.json').paths;
  return Object.keys(kept).flatMap((template) =>
    Object.keys(kept[template] ?? {}).flatMap((verb) => {
      const operation = whole[template]?.[verb];
      if (!operation) return [];
      const exchange = { method: verb.toUpperCase(), path: template.replace(/\{.+?\}/g, '1'), status: 200 };
      const needsQuery = operation.parameters?.some((parameter) => parameter.in === 'query' && parameter.required);
      const sent = exampleOf(operation.requestBody);
      const requests = sent === undefined || needsQuery ? [] : [{ exchange: { ...exchange, requestBody: sent } }];
      const answers = Object.entries(operation.responses).flatMap(([status, body]) => {
        const responseBody = exampleOf(body);
        return responseBody === undefined ? [] : [{ exchange: { ...exchange, status: Number(status), responseBody } }];
      });
      return [
        ...requests.map((it) => ({ ...it, side: 'checkRequest' as const })),
        ...answers.map((it) => ({ ...it, side: 'checkAnswer' as const })),
      ];
    }),
  );
}

/** Examples are JSON, or JSON written as a text. */
function exampleOf(body: Body | undefined): unknown {
  const example = body?.content?.['application/json']?.example;
  return typeof example === 'string' ? JSON.parse(example) : example;
}
