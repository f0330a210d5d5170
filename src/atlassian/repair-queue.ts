import { Queue } from '@forge/events';
import type { RepairQueue } from '../application/ports';

/** The queue of manifest.yml that `repair` works on. */
const queue = new Queue<Record<string, unknown>>({ key: 'repair' });

/** Forge's limit for one push (Forge, "Limits, async events"). */
const BATCH = 50;

/** Repairs wait here; of one issue, one is worked on at a time. */
export const repairQueue: RepairQueue = {
  async push(tasks) {
    try {
      for (let first = 0; first < tasks.length; first += BATCH) {
        await queue.push(
          tasks.slice(first, first + BATCH).map((task) => ({
            body: { ...task },
            concurrency: { key: `issue-${task.issueId}`, limit: 1 },
          })),
        );
      }
      return true;
    } catch {
      return false;
    }
  },
  async pushPerson(accountId) {
    try {
      await queue.push({ body: { accountId }, concurrency: { key: 'person', limit: 1 } });
      return true;
    } catch {
      return false;
    }
  },
  async pushGoneProject({ projectId: goneProjectId, wasDeleted, cursor }) {
    try {
      const body = { goneProjectId, wasDeleted, ...(cursor && { cursor }) };
      await queue.push({ body, concurrency: { key: `project-${goneProjectId}`, limit: 1 } });
      return true;
    } catch {
      return false;
    }
  },
  async pushProject(projectId, cursor) {
    try {
      const body = { projectId, ...(cursor && { cursor }) };
      await queue.push({ body, concurrency: { key: `project-${projectId}`, limit: 1 } });
      return true;
    } catch {
      return false;
    }
  },
};
