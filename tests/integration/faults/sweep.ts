import { runSchedule } from './run';

/**
 * Bad luck of every kind, drawn by a seed number: limits, failures, lost answers, writes carried out only after their
 * answer was lost, functions that die or run out of time, partial creations, storage conflicts, events doubled, lost,
 * late or out of order, a queue that delivers twice, two people at once. At the end the same things hold as without any.
 *
 * In parts, so that they run beside each other: as many as run at once, since each loads the app anew. `SCHEDULES=50`
 * runs fewer of them, `FAULT_SEED=123` one of them.
 */

const PARTS = 2;
const ONLY = process.env.FAULT_SEED;
const COUNT = Number(process.env.SCHEDULES ?? 1_000);

/** The tests of one part: 1 has the odd seeds, 2 the even ones. */
export function sweep(part: number): void {
  const all = ONLY === undefined ? Array.from({ length: COUNT }, (_, index) => index + 1) : [Number(ONLY)];
  const seeds = all.filter((seed) => seed % PARTS === part % PARTS);

  test(`${seeds.length} schedules of faults end as if nothing had happened`, async () => {
    const failed: string[] = [];
    let struckInAll = 0;
    for (const seed of seeds) {
      const { wrong, struck } = await runSchedule(seed);
      struckInAll += struck;
      if (wrong.length > 0) failed.push(`${replay(seed)}\n  ${wrong.join('\n  ')}`);
    }
    console.info(`faults: ${seeds.length} schedules, ${struckInAll} requests struck, ${failed.length} failed`);
    expect(failed).toEqual([]);
  }, 600_000);
}

const replay = (seed: number) =>
  `FAULT_SEED=${seed} npx jest --selectProjects sweeps --testPathPatterns integration/faults`;
