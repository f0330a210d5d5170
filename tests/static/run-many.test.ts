import { fail, ok, type Result } from '../../src/domain/result';
import { type Afterwards, carryOutMany, type Running } from '../../static/shared/many/run-many';

/** Many of the same, two at a time: what is shown while it runs, and what is left when it is stopped anywhere. */

type Failure = 'refused' | 'wait' | 'quota';
type Now = Running<string, Failure>;

/** Carries out what a test lets end, one by one. */
function setUp(
  afterwards: (failure: Failure) => Afterwards = () => 'goOn',
  known: [string, Result<string, Failure>][] = [],
) {
  const begun: string[] = [];
  const waits: (() => void)[] = [];
  const waited: number[] = [];
  const ends = new Map<string, (outcome: Result<string, Failure>) => void>();
  let now: Now = { state: 'idle', ended: new Map(), underWay: new Set() };
  let most = 0;
  const many = carryOutMany<string, string, Failure>(
    {
      keyOf: (item) => item,
      carryOut: (item) => {
        begun.push(item);
        return new Promise((resolve) => ends.set(item, resolve));
      },
      afterwards,
      told: (next) => {
        now = next;
        most = Math.max(most, next.underWay.size);
      },
      wait: (milliseconds) => {
        waited.push(milliseconds);
        return new Promise((resolve) => waits.push(resolve));
      },
    },
    known,
  );
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const end = async (item: string, outcome: Result<string, Failure> = ok('made')) => {
    ends.get(item)?.(outcome);
    await settle();
  };
  const ended = () => [...now.ended].map(([key, { ok: isDone }]) => `${key}${isDone ? '' : '!'}`);
  return { many, begun, waits, waited, end, ended, settle, now: () => now, most: () => most };
}

const ITEMS = ['a', 'b', 'c', 'd'];

test('two are under way at a time, and each ends as it ended', async () => {
  const { many, begun, end, ended, settle, now, most } = setUp();
  const run = many.run(ITEMS);
  await settle();
  expect(begun).toEqual(['a', 'b']);
  await end('b', fail('refused'));
  expect([begun, ended(), [...now().underWay]]).toEqual([['a', 'b', 'c'], ['b!'], ['a', 'c']]);
  await end('a');
  await end('c');
  await end('d');
  await run;
  expect([now().state, ended(), most()]).toEqual(['idle', ['b!', 'a', 'c', 'd'], 2]);
});

test('stopped, nothing more is begun, what is under way ends, and going on begins only what is left', async () => {
  const { many, begun, end, ended, settle, now } = setUp();
  const run = many.run(ITEMS);
  await settle();
  many.stop();
  expect(now().state).toBe('stopping');
  await end('a');
  await end('b');
  await run;
  expect([begun, ended(), now().state]).toEqual([['a', 'b'], ['a', 'b'], 'idle']);
  const rest = many.run(ITEMS);
  await settle();
  await end('c');
  await end('d');
  await rest;
  expect([begun, ended()]).toEqual([ITEMS, ITEMS]);
});

test('what failed is tried again when it is run again, what ended well is not', async () => {
  const { many, begun, end, ended, settle } = setUp(undefined, [
    ['a', ok('made')],
    ['b', fail('refused')],
  ]);
  const run = many.run(['a', 'b']);
  await settle();
  expect(begun).toEqual(['b']);
  await end('b');
  await run;
  expect(ended()).toEqual(['a', 'b']);
});

test('whoever asks to wait is waited for by all, then tried anew', async () => {
  const { many, begun, end, ended, waits, waited, settle, now } = setUp((failure) =>
    failure === 'wait' ? { again: 5_000 } : 'goOn',
  );
  const run = many.run(ITEMS);
  await settle();
  await end('a', fail('wait'));
  await end('b');
  expect([begun, waited, now().state, ended()]).toEqual([['a', 'b'], [5_000], 'waiting', ['b']]);
  waits.shift()?.();
  await settle();
  expect([begun, now().state]).toEqual([['a', 'b', 'a', 'c'], 'running']);
  for (const each of ['a', 'c', 'd']) await end(each);
  await run;
  expect(ended()).toEqual(['b', 'a', 'c', 'd']);
});

test('whoever asks to wait again and again is told at the fourth time', async () => {
  const { many, begun, end, ended, waits, settle } = setUp(() => ({ again: 1 }));
  const run = many.run(['a']);
  await settle();
  for (let time = 0; time < 4; time += 1) {
    await end('a', fail('wait'));
    waits.shift()?.();
    await settle();
  }
  await run;
  expect([begun.length, ended()]).toEqual([4, ['a!']]);
});

test('what nobody can do now stops the run, and says why', async () => {
  const { many, begun, end, ended, settle, now } = setUp((failure) => (failure === 'quota' ? 'stop' : 'goOn'));
  const run = many.run(ITEMS);
  await settle();
  await end('a', fail('quota'));
  await end('b');
  await run;
  expect([begun, ended(), now().stoppedBy, now().state]).toEqual([['a', 'b'], ['a!', 'b'], 'quota', 'idle']);
  void many.run(ITEMS);
  expect(now().stoppedBy).toBeUndefined();
});

test('a second press while it runs begins nothing', async () => {
  const { many, begun, settle } = setUp();
  void many.run(ITEMS);
  await many.run(ITEMS);
  await settle();
  expect(begun).toEqual(['a', 'b']);
});

test.each([
  ['longer first', [90_000, 1_000]],
  ['shorter first', [1_000, 90_000]],
])('two that are asked to wait, the %s: nothing is begun before both waits are over', async (_, asked) => {
  const times = [...asked];
  const { many, begun, waits, waited, end, settle, now } = setUp((failure) =>
    failure === 'wait' ? { again: times.shift() ?? 0 } : 'goOn',
  );
  const run = many.run(['a', 'b', 'c']);
  await settle();
  await end('a', fail('wait'));
  await end('b', fail('wait'));
  expect(waited).toEqual(asked);
  waits[asked.indexOf(1_000)]?.();
  await settle();
  expect([begun, now().state]).toEqual([['a', 'b'], 'waiting']);
  waits[asked.indexOf(90_000)]?.();
  await settle();
  expect(begun.slice(2).sort()).toEqual(['a', 'b']);
  await end('a');
  await end('b');
  await end('c');
  await run;
  expect(now().state).toBe('idle');
});
