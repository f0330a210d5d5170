import { Queue } from '@forge/events';
import type { RepairQueue, Task } from '../application/ports';

/** The queue of manifest.yml that `repair` works on. */
const queue = new Queue<Record<string, unknown>>({ key: 'repair' });

/** Forge's limit for one push (Forge, "Limits, async events"). */
const BATCH = 50;

/** What is to be done, as `queued-task.ts` reads it again. */
export const repairQueue: RepairQueue = {
  async push(tasks) {
    try {
      for (let first = 0; first < tasks.length; first += BATCH) {
        const batch = tasks.slice(first, first + BATCH);
        await queue.push(batch.map((task) => ({ body: { ...task }, concurrency: { key: laneOf(task), limit: 1 } })));
      }
      return true;
    } catch {
      return false;
    }
  },
};

/** Of what has the same lane, one is worked on at a time. */
function laneOf(task: Task): string {
  switch (task.kind) {
    case 'repair':
      return `issue-${task.issueId}`;
    case 'followSettings':
    case 'forgetProject':
      return `project-${task.projectId}`;
    case 'forgetPerson':
      return 'person';
  }
}
