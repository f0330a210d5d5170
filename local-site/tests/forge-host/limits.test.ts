import { Queue } from '@forge/events';
import { kvs } from '@forge/kvs';
import { stage } from './stage';

/**
 * The platform's limits that no other test here has: sizes of calls and events, and how much storage is used in a
 * minute (Forge, "Platform quotas and limits"). Keys, values, batches and transactions are in storage.test.ts; time in
 * invocation.test.ts; Jira's points, bursts and writes to one issue in gateway.test.ts.
 */

const queue = new Queue({ key: 'work' });
const consumer = { consumer: [{ key: 'worker', queue: 'work', function: 'worker' }] };
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'taken',
    (error: unknown) => (error instanceof Error ? error.name : 'refused'),
  );
const event = (bytes: number) => ({ body: { text: 'x'.repeat(bytes) } });

const functions = {
  panel: async ({ call }: { call: { functionKey: string; payload: { count: number; bytes: number } } }) => {
    const { count, bytes } = call.payload;
    if (call.functionKey === 'answer') return 'x'.repeat(bytes);
    if (call.functionKey === 'push') return outcome(queue.push(Array.from({ length: count }, () => event(bytes))));
    if (call.functionKey === 'read') return outcome(kvs.get('k'));
    return outcome(kvs.set('k', 'x'.repeat(bytes)));
  },
  worker: () => undefined,
};
const open = (limited = false) => stage(functions, consumer, { rateLimits: limited });

test('a call of a page may send 500 kB and be answered with 5 MB', async () => {
  const { call } = open();
  const send = (bytes: number) => outcome(call('push', 'ana', { count: 1, bytes: 1, text: 'x'.repeat(bytes) }));
  expect([await send(400 * 1024), await send(501 * 1024)]).toEqual(['taken', 'Error']);
  const answered = (bytes: number) => outcome(call('answer', 'ana', { count: 1, bytes }));
  expect([await answered(4 * 1024 * 1024), await answered(5 * 1024 * 1024)]).toEqual(['taken', 'Error']);
});

test('fifty events go into a queue at once, and 200 kB of them', async () => {
  const { call, site } = open();
  const push = (count: number, bytes: number) => call('push', 'ana', { count, bytes });
  expect(await push(50, 10)).toBe('taken');
  expect(await push(51, 10)).not.toBe('taken');
  expect(await push(2, 110 * 1024)).not.toBe('taken');
  await site.forge.idle();
});

test('storage takes 4,000 reads and 4,000 writes a minute, of 10 kB each', async () => {
  const { call, site } = open(true);
  // A value of 200 kB is 21 units of 10 KiB with what is around it: the 191st finds nothing left.
  const writes = [];
  for (let write = 0; write < 200; write += 1) writes.push(await call('write', 'ana', { bytes: 200 * 1024 }));
  const taken = writes.filter((each) => each === 'taken').length;
  expect(taken).toBe(Math.ceil(4_000 / 21));
  expect(writes.at(-1)).not.toBe('taken');
  // Reads have an allowance of their own.
  expect(await call('read', 'ana', {})).toBe('taken');
  site.clock.advance(60_000);
  expect(await call('write', 'ana', { bytes: 10 })).toBe('taken');
});
