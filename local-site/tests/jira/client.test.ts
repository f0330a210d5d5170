import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createAdaptorServer } from '@hono/node-server';
import { callerFromBasic } from '../../jira/access';
import { openStage } from './stage';

test('a usual client library creates, edits, moves on, reads and finds issues', async () => {
  const { jira, state } = openStage();
  const server = createAdaptorServer({
    fetch: async (request: Request) => {
      const caller = callerFromBasic(request.headers.get('authorization') ?? undefined, state);
      return caller ? jira.fetch(request, caller) : new Response('', { status: 401 });
    },
  });
  try {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const child = spawn(process.execPath, [join(__dirname, 'client.mjs'), `http://127.0.0.1:${port}`]);
    const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
    expect({ errors, ...JSON.parse(output || '{}') }).toEqual({
      errors: '',
      who: 'Camila Rojas',
      status: 'Demostración',
      labels: ['hauzd'],
      subtasks: ['Paso'],
      failed: [1],
      found: ['Inmobiliaria de prueba'],
      hidden: 404,
      unknown: 401,
    });
  } finally {
    server.close();
  }
}, 30_000);
