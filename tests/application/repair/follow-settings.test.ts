import type { Task } from '../../../src/application/ports';
import { followSettings } from '../../../src/application/repair/follow-settings';
import { fail, ok } from '../../../src/domain/result';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings';
import { atAgreement } from '../../domain/facts';
import { onboardingOf } from '../gate/gate-stage';

/** Settings on their way into a project's records, with time, or storage, for a part of them only. */

const PROJECT = '10001';
const LATER = { ...DEFAULT_SETTINGS, timeZone: 'America/Punta_Arenas' };

function stageOf() {
  const rows = ['100', '101', '102'].map((issueId) => ({ ...onboardingOf(atAgreement('sync')), issueId }));
  const pushed: Task[] = [];
  let refuses = false;
  async function run(most: number) {
    let left = most;
    const outcome = await followSettings(
      {
        store: { read: async () => ok({ settings: LATER, version: 1 }) },
        index: { inProject: async () => ok({ found: [...rows] }) },
        records: {
          replace: async (next) => {
            if (refuses && next.issueId === '102') return fail({ code: 'storageUnavailable' });
            const at = rows.findIndex(({ issueId }) => issueId === next.issueId);
            rows[at] = { ...next, version: next.version + 1 };
            return ok(next);
          },
        },
        watch: { read: async () => undefined },
        queue: {
          push: async (tasks) => {
            pushed.push(...tasks);
            return true;
          },
        },
        hasTime: () => {
          left -= 1;
          return left >= 0;
        },
      },
      { kind: 'followSettings', projectId: PROJECT },
    );
    return { outcome, zones: rows.map(({ settings }) => settings.timeZone), pushed: pushed.splice(0) };
  }
  return { run, refuse: (is: boolean) => (refuses = is) };
}

const repairs = (...ids: string[]) => ids.map((issueId) => ({ kind: 'repair', issueId }));
const [before, after] = [DEFAULT_SETTINGS.timeZone, LATER.timeZone];

test('cut short, the issues of the records that took them over are looked at, and the others when their turn comes', async () => {
  const { run } = stageOf();
  expect(await run(2)).toEqual({
    ...{ outcome: { outcome: 'later', afterSeconds: 1 }, zones: [after, after, before] },
    pushed: repairs('100', '101'),
  });
  expect(await run(2)).toEqual({
    ...{ outcome: { outcome: 'settled' }, zones: [after, after, after] },
    pushed: repairs('102'),
  });
});

test('the same where storage fails on the way', async () => {
  const { run, refuse } = stageOf();
  refuse(true);
  expect(await run(9)).toEqual({
    ...{ outcome: { outcome: 'later', afterSeconds: 60 }, zones: [after, after, before] },
    pushed: repairs('100', '101'),
  });
  refuse(false);
  expect((await run(9)).pushed).toEqual(repairs('102'));
});

test('records that have them already are left alone', async () => {
  const { run } = stageOf();
  await run(9);
  expect(await run(9)).toEqual({ outcome: { outcome: 'settled' }, zones: [after, after, after], pushed: [] });
});
