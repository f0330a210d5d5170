import type { Exchange } from './exchange';
import { secondOpinion } from './second-opinion';

const self = 'https://site/rest/api/3/issue/10001';

test('a second opinion, from client libraries, names wrong and unknown parts of answers of both products', async () => {
  const create = (issue: object): Exchange => ({
    method: 'POST',
    path: '/rest/api/3/issue/bulk',
    status: 201,
    responseBody: { issues: [issue], errors: [] },
  });
  const page = (results: unknown): Exchange => ({
    method: 'GET',
    path: '/wiki/api/v2/pages?limit=1',
    status: 200,
    responseBody: { results },
  });
  const read: Exchange = {
    method: 'GET',
    path: '/rest/api/3/issue/HZ-1',
    status: 200,
    responseBody: { id: '1', key: 7, self },
  };
  const exchanges = [
    create({ id: '10001', key: 'HZ-2', self }),
    create({ id: '10001', key: 'HZ-2', self, colour: 'red' }),
    page([]),
    page('none'),
    read,
    { ...read, status: 404 },
  ];
  expect(await secondOpinion(exchanges)).toEqual([
    expect.stringContaining('POST /rest/api/3/issue/bulk, answer 201: /issues/0 Unrecognized key: "colour"'),
    expect.stringContaining('GET /wiki/api/v2/pages?limit=1, answer 200: /results '),
    expect.stringContaining('GET /rest/api/3/issue/HZ-1, answer 200: /key '),
  ]);
}, 30_000);
