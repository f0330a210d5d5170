import { InvocationError, InvocationErrorCode, type PushEvent, Queue } from '@forge/events';
import { makeResolver, type Request } from '@forge/resolver';
import type { Caller } from '../../forge-host/contracts';
import { stage } from './stage';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const queue = () => new Queue({ key: 'work' });

interface Message {
  body: { name: string };
  retryContext?: { retryCount: number; retryReason: string; retryData: unknown };
}

/** An app with a queue; its consumer notes what it does. */
function withQueue(consume: (message: Message, note: (text: string) => void) => unknown) {
  const notes: string[] = [];
  const it = stage(
    {
      panel: makeResolver({
        push: async ({ payload }: Request<{ events: PushEvent[] }>) => (await queue().push(payload.events)).jobId,
      }),
      consume: (message: Message) => consume(message, (text) => notes.push(text)),
    },
    { consumer: [{ key: 'consumer', queue: 'work', function: 'consume' }] },
  );
  const push = (...events: PushEvent[]) => it.call('push', 'ana', { events });
  return { ...it, notes, push };
}

test('one concurrency key with limit 1 is worked on one after the other, others beside it', async () => {
  const { push, notes, site } = withQueue(async ({ body }, note) => {
    note(`${body.name} begins`);
    await wait(body.name === 'c' ? 1 : 15);
    note(`${body.name} ends`);
  });
  const concurrency = { key: 'issue-7', limit: 1 };
  await push(
    { body: { name: 'a' }, concurrency },
    { body: { name: 'b' }, concurrency },
    { body: { name: 'c' } },
    { body: { name: 'late' }, delayInSeconds: 60 },
  );
  await site.forge.idle();
  expect(notes).toEqual(['a begins', 'c begins', 'c ends', 'a ends', 'b begins', 'b ends']);
  site.clock.advance(60_000);
  await site.forge.idle();
  expect(notes.slice(6)).toEqual(['late begins', 'late ends']);
});

test('an event comes again when it asks for it or fails, for a day', async () => {
  const { push, notes, site } = withQueue(({ body, retryContext }, note) => {
    note(`${body.name} ${retryContext?.retryCount ?? 0} ${JSON.stringify(retryContext?.retryData ?? null)}`);
    if (body.name === 'fails') throw new Error('no');
    if (retryContext) return undefined;
    return new InvocationError({
      retryAfter: 30,
      retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
      retryData: { page: 2 },
    });
  });
  await push({ body: { name: 'asks' } });
  await site.forge.idle();
  site.clock.advance(29_000);
  await site.forge.idle();
  expect(notes).toEqual(['asks 0 null']);
  site.clock.advance(1_000);
  await site.forge.idle();
  expect(notes).toEqual(['asks 0 null', 'asks 1 {"page":2}']);

  await push({ body: { name: 'fails' } });
  await site.forge.idle();
  site.clock.advance(1_000);
  await site.forge.idle();
  const tries = () => notes.filter((note) => note.startsWith('fails')).length;
  expect(tries()).toBe(2);
  site.clock.advance(25 * 3_600_000);
  await site.forge.idle();
  expect(tries()).toBe(3);
  site.clock.advance(25 * 3_600_000);
  await site.forge.idle();
  expect(tries()).toBe(3);
});

test('every event of a queue comes twice when told to', async () => {
  const { push, notes, site } = withQueue(({ body }, note) => note(body.name));
  site.settings.queueDeliversTwice = true;
  await push({ body: { name: 'a' } }, { body: { name: 'b' } });
  await site.forge.idle();
  expect(notes).toEqual(['a', 'a', 'b', 'b']);
});

const UPDATED = 'avi:jira:updated:issue';
const ANA: Caller = { kind: 'user', accountId: 'ana' };

/** An app that hears of updated issues, but not of its own updates. */
function withTrigger(react: (event: { issue: string }) => unknown = () => undefined) {
  const heard: unknown[] = [];
  const it = stage(
    {
      hear(event: { issue: string }) {
        heard.push(event);
        return react(event);
      },
    },
    {
      trigger: [{ key: 'trigger', function: 'hear', events: [UPDATED], filter: { ignoreSelf: true } }],
      scheduledTrigger: [{ key: 'hourly', function: 'hear', interval: 'hour' }],
    },
  );
  const emit = (issue: string, actor = ANA) => it.site.forge.emit({ eventType: UPDATED, actor, issue });
  return { ...it, heard, emit };
}

test('the app hears of what others do, as Forge tells it, and not of what it did itself', async () => {
  const { emit, heard, site } = withTrigger();
  emit('1');
  emit('2', { kind: 'app' });
  emit('3', { kind: 'appAsUser', accountId: 'leo' });
  site.forge.emit({ eventType: 'avi:jira:deleted:issue', actor: ANA, issue: '4' });
  await site.forge.idle();
  await site.forge.runSchedule('hourly');
  expect(heard).toEqual([
    { eventType: UPDATED, timestamp: expect.any(String), issue: '1', selfGenerated: false, atlassianId: 'ana' },
    { eventType: UPDATED, timestamp: expect.any(String), issue: '3', selfGenerated: false, atlassianId: 'leo' },
    { context: { cloudId: site.installation.cloudId, moduleKey: 'hourly' } },
  ]);
});

test('events can be held back and let go in another order, doubled and dropped', async () => {
  const { emit, heard, site } = withTrigger();
  const { events, idle } = site.forge;
  const issues = () => heard.map((event) => (event as { issue: string }).issue).join('');
  events.hold();
  for (const issue of ['1', '2', '3']) emit(issue);
  await idle();
  expect([issues(), events.held().length]).toEqual(['', 3]);
  events.release([2]);
  await idle();
  events.release();
  await idle();
  expect(issues()).toBe('312');
  events.double(1);
  emit('4');
  events.drop(1);
  emit('5');
  emit('6');
  await idle();
  expect(issues()).toBe('312446');
});

test('an event of a product comes again four times at most, and only when the app asks', async () => {
  const { emit, heard, site } = withTrigger(({ issue }) => {
    if (issue === 'broken') throw new Error('no');
    return new InvocationError({ retryAfter: 10, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
  });
  emit('broken');
  emit('again');
  for (let round = 0; round < 8; round += 1) {
    await site.forge.idle();
    site.clock.advance(10_000);
  }
  await site.forge.idle();
  const ofIssue = (name: string) => heard.filter((event) => (event as { issue: string }).issue === name);
  expect([ofIssue('broken').length, ofIssue('again').length]).toEqual([1, 5]);
});
