import type { Hono } from 'hono';
import { channelOf } from '../../forge-host/bridge/channel-scope';
import { realtimeCalls } from '../../forge-host/bridge/realtime';

/** Atlassian, "realtime (Preview)" and "Authorizing Realtime channels". */

const standing = (moduleKey: string, extension: Record<string, unknown>) => ({
  moduleKey,
  context: { moduleKey, extension },
});
const onIssue = (moduleKey: string, issue: string, project = '1') =>
  standing(moduleKey, { type: 'jira:issuePanel', issue: { id: issue, key: `K-${issue}` }, project: { id: project } });
const scoped = (view: ReturnType<typeof onIssue>) => channelOf(view, { channelName: 'notes' });

test('a channel is the module’s on the issue: another issue, module or name is another channel', () => {
  const here = scoped(onIssue('panel', '10'));
  expect(scoped(onIssue('panel', '10'))).toBe(here);
  expect([
    scoped(onIssue('panel', '11')) === here,
    scoped(onIssue('glance', '10')) === here,
    scoped(standing('panel', { content: { id: '10' } })) === here,
    channelOf(onIssue('panel', '10'), { channelName: 'others' }) === here,
  ]).toEqual([false, false, false, false]);
});

test.each([
  ['no name', {}, 'needs a name'],
  ['a token', { channelName: 'notes', options: { token: 't' } }, 'does not offer token'],
  [
    'an override',
    { channelName: 'notes', options: { contextOverrides: ['issue'] } },
    'does not offer contextOverrides',
  ],
  ['what was before', { channelName: 'notes', options: { replaySeconds: 5 } }, 'does not offer replaySeconds'],
  ['a global channel', { channelName: 'notes', isGlobal: true }, 'does not offer global'],
])('%s is refused', (_, payload, message) => {
  expect(() => channelOf(onIssue('panel', '10'), payload)).toThrow(message);
});

const publish = async (app: Hono, channel: string, payload: unknown) =>
  (await app.request('/publish', { method: 'POST', body: JSON.stringify({ channel, payload }) })).json();

/** Subscribes, and reads what comes; `after` as a page asks that looked away. */
async function listen(app: Hono, channel: string, after?: string) {
  const from = after === undefined ? {} : { after };
  const response = await app.request(`/events?${new URLSearchParams({ channel, ...from })}`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  /** Resolves when there are so many events, with their payloads and the last one's id. */
  async function events(count: number) {
    const found = () => [...text.matchAll(/^data: (.+)$/gm)].map(([, data]) => JSON.parse(data ?? ''));
    while (found().length < count) text += (await reader?.read())?.value ?? '';
    return { payloads: found(), lastId: [...text.matchAll(/^id: (\d+)$/gm)].at(-1)?.[1] };
  }
  while (!text.includes('event: ready')) text += (await reader?.read())?.value ?? '';
  return { events, stop: () => reader?.cancel() };
}

test('all who subscribed to a channel hear what is published on it, texts and objects, in order; others do not', async () => {
  const app = realtimeCalls();
  const [one, two, other] = [await listen(app, 'a'), await listen(app, 'a'), await listen(app, 'b')];
  const first = await publish(app, 'a', 'text');
  const second = await publish(app, 'a', { n: 2 });
  await publish(app, 'b', 'elsewhere');
  const heard = [await one.events(2), await two.events(2), await other.events(1)].map(({ payloads }) => payloads);
  expect(heard).toEqual([['text', { n: 2 }], ['text', { n: 2 }], ['elsewhere']]);
  expect([first, second]).toEqual([
    { eventId: expect.any(String), eventTimestamp: expect.any(String) },
    { eventId: expect.any(String), eventTimestamp: expect.any(String) },
  ]);
  expect(first.eventId).not.toBe(second.eventId);
  for (const { stop } of [one, two, other]) await stop();
});

test('where nobody hears, an event has neither id nor time', async () => {
  const app = realtimeCalls();
  const nobody = { eventId: null, eventTimestamp: null };
  expect(await publish(app, 'a', 'lost')).toEqual(nobody);
  const listener = await listen(app, 'a');
  await listener.stop();
  expect(await publish(app, 'a', 'lost too')).toEqual(nobody);
});

test('who looked away hears what was published since, once; who comes new does not', async () => {
  const app = realtimeCalls();
  const [mine, theirs] = [await listen(app, 'a'), await listen(app, 'a')];
  await publish(app, 'a', 'before');
  const { lastId } = await mine.events(1);
  await mine.stop();
  await publish(app, 'a', 'meanwhile');
  const [again, late] = [await listen(app, 'a', lastId), await listen(app, 'a')];
  await publish(app, 'a', 'after');
  expect((await again.events(2)).payloads).toEqual(['meanwhile', 'after']);
  expect((await late.events(1)).payloads).toEqual(['after']);
  for (const { stop } of [theirs, again, late]) await stop();
});
