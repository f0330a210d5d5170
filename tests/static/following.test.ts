import { followWritten, tellWritten } from '../../static/issue-panel/around-the-panel';

type Heard = (payload: unknown) => void;
type Send = (channel: string, payload: unknown) => Promise<unknown>;

const mockListeners = new Set<Heard>();
const mockPublish = jest.fn<Promise<unknown>, Parameters<Send>>();
const mockSubscribe = jest.fn<Promise<{ unsubscribe(): unknown }>, [string, Heard]>();
jest.mock('@forge/bridge', () => ({
  realtime: {
    publish: (...sent: Parameters<Send>) => mockPublish(...sent),
    subscribe: (channel: string, heard: Heard) => mockSubscribe(channel, heard),
  },
}));

/** Told to everybody who subscribed, the sender too, as Atlassian's documents say. */
const tell = (payload: unknown) => {
  for (const heard of mockListeners) heard(payload);
};

beforeEach(() => {
  jest.useFakeTimers();
  mockListeners.clear();
  mockPublish.mockReset().mockImplementation(async (_, payload) => tell(payload));
  mockSubscribe.mockReset().mockImplementation(async (_, heard) => {
    mockListeners.add(heard);
    return { unsubscribe: () => mockListeners.delete(heard) };
  });
});
afterEach(() => jest.useRealTimers());

/** A client's record, and panels on it as `panel-state.tsx` has them. */
const record = { version: 0 };
function openPanel() {
  const panel = {
    shown: record.version,
    reloads: 0,
    write() {
      record.version += 1;
      panel.shown = record.version;
      tellWritten(panel.shown);
    },
    close: () => undefined,
  };
  const stop = followWritten({
    shown: () => panel.shown,
    reload: () => {
      panel.reloads += 1;
      // The answer is the record as it was when it was asked for, and takes its time.
      const { version } = record;
      setTimeout(() => {
        panel.shown = Math.max(panel.shown, version);
      }, 400);
    },
  });
  return Object.assign(panel, { close: stop });
}

test('what one panel writes the other one shows within a second, and no panel answers the other', async () => {
  const [mine, theirs] = [openPanel(), openPanel()];
  mine.write();
  expect(theirs.reloads).toBe(0);
  await jest.advanceTimersByTimeAsync(1000);
  theirs.write();
  await jest.advanceTimersByTimeAsync(60_000);
  expect([mine, theirs].map(({ shown, reloads }) => ({ shown, reloads }))).toEqual([
    { shown: record.version, reloads: 1 },
    { shown: record.version, reloads: 1 },
  ]);
  expect(mockPublish).toHaveBeenCalledTimes(2);
});

test('what is told is the number of the version and nothing else, on a channel that all panels know', () => {
  const panel = openPanel();
  panel.write();
  expect(mockPublish.mock.calls).toEqual([[mockSubscribe.mock.calls[0]?.[0], String(record.version)]]);
});

test('several writings within a second are asked for once', async () => {
  const [mine, theirs] = [openPanel(), openPanel()];
  for (const _ of [1, 2, 3, 4, 5]) {
    mine.write();
    await jest.advanceTimersByTimeAsync(150);
  }
  await jest.advanceTimersByTimeAsync(5000);
  expect([theirs.shown, theirs.reloads]).toEqual([record.version, 1]);
});

test('told in another order than written, the newest counts', async () => {
  const panel = openPanel();
  panel.shown = 7;
  tell('9');
  tell('8');
  panel.shown = 8;
  await jest.advanceTimersByTimeAsync(1000);
  expect(panel.reloads).toBe(1);
});

test('an older version, the one shown, and what is no version are nothing', async () => {
  const panel = openPanel();
  panel.shown = 7;
  for (const payload of ['6', '7', '', '8.5', 'eight', { version: 8 }, undefined, null, '-9', '1e999']) tell(payload);
  await jest.advanceTimersByTimeAsync(5000);
  expect(panel.reloads).toBe(0);
  tell('8');
  await jest.advanceTimersByTimeAsync(5000);
  expect(panel.reloads).toBe(1);
});

test('what the panel shows by itself meanwhile is not asked for again', async () => {
  const panel = openPanel();
  tell(String(panel.shown + 1));
  panel.shown += 1;
  await jest.advanceTimersByTimeAsync(5000);
  expect(panel.reloads).toBe(0);
});

test('a panel that is closed asks for nothing any more and hears nothing', async () => {
  const panel = openPanel();
  await jest.advanceTimersByTimeAsync(0);
  tell(String(panel.shown + 1));
  panel.close();
  await jest.advanceTimersByTimeAsync(5000);
  expect([panel.reloads, mockListeners.size]).toEqual([0, 0]);
});

test('closed before its subscription stands, it is taken back all the same', async () => {
  const panel = openPanel();
  panel.close();
  tell(String(panel.shown + 1));
  await jest.advanceTimersByTimeAsync(5000);
  expect([panel.reloads, mockListeners.size]).toEqual([0, 0]);
});

test.each<[string, () => Promise<never> | Promise<undefined>]>([
  ['refuses', () => Promise.reject(new Error('Too many requests'))],
  ['knows nothing of it', () => Promise.resolve(undefined)],
])('where the bridge %s, neither writing nor closing is any different', async (_, answer) => {
  mockPublish.mockImplementation(answer);
  mockSubscribe.mockImplementation(() => answer().then(() => JSON.parse('false')));
  const [open, closed] = [openPanel(), openPanel()];
  open.write();
  closed.close();
  // Jest fails a test in which a promise is rejected and nobody takes it.
  await jest.advanceTimersByTimeAsync(5000);
  expect([open.reloads, closed.reloads]).toEqual([0, 0]);
});
