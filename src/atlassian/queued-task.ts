import type { Task, TaskOf } from '../application/ports';
import { at, textAt } from '../contract/json';

/**
 * What the queue's worker is asked to do, out of an event's body; undefined where it is nothing that this version knows.
 * An earlier version named no kind: what it pushed may still wait in the queue after an update, and is told by its ids.
 */
export function taskIn(body: unknown): Task | undefined {
  const kind = textAt(body, 'kind');
  if (kind === undefined) return FORMERLY.map((read) => read(body)).find((task) => task !== undefined);
  return isKind(kind) ? READ[kind](body) : undefined;
}

const READ: { [Kind in Task['kind']]: (body: unknown) => TaskOf<Kind> | undefined } = {
  repair: (body) => {
    const issueId = idAt(body, 'issueId');
    const deleted = at(body, 'deleted') === true && { deleted: true as const };
    const dirty = at(body, 'dirty') === true && { dirty: true as const };
    return issueId ? { kind: 'repair', issueId, ...deleted, ...dirty } : undefined;
  },
  followSettings: (body) => {
    const projectId = idAt(body, 'projectId');
    return projectId ? { kind: 'followSettings', projectId, ...cursorIn(body) } : undefined;
  },
  forgetProject: (body) => {
    const projectId = idAt(body, 'projectId');
    return projectId ? forgetting(projectId, body) : undefined;
  },
  forgetPerson: (body) => {
    const accountId = textAt(body, 'accountId');
    return accountId ? { kind: 'forgetPerson', accountId } : undefined;
  },
};

const FORMERLY: ((body: unknown) => Task | undefined)[] = [
  READ.followSettings,
  (body) => {
    const projectId = idAt(body, 'goneProjectId');
    return projectId ? forgetting(projectId, body) : undefined;
  },
  READ.forgetPerson,
  READ.repair,
];

const isKind = (kind: string): kind is Task['kind'] => Object.hasOwn(READ, kind);

function forgetting(projectId: string, body: unknown): TaskOf<'forgetProject'> {
  return { kind: 'forgetProject', projectId, wasDeleted: at(body, 'wasDeleted') === true, ...cursorIn(body) };
}

function cursorIn(body: unknown): { cursor?: string } {
  const cursor = textAt(body, 'cursor');
  return cursor ? { cursor } : {};
}

/** An id of Jira. */
function idAt(body: unknown, name: string): string | undefined {
  const id = textAt(body, name);
  return id && /^\d{1,20}$/.test(id) ? id : undefined;
}
