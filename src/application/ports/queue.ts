import type { AccountId } from '../../domain/facts/facts';

/** One thing that the queue's worker is asked to do, by its kind. */
export type Task =
  /** Jira is to agree with the record of an issue. */
  | {
      kind: 'repair';
      issueId: string;
      /** Jira said that the issue was deleted. */
      deleted?: true;
      /** An earlier repair could not be finished: it is marked so until this one is. */
      dirty?: true;
    }
  /** A project's records are to take over its settings. `cursor`: where an earlier worker stopped. */
  | { kind: 'followSettings'; projectId: string; cursor?: string }
  /** The records of a project are to be looked at: Jira said that it was deleted, or does not show it any more. */
  | { kind: 'forgetProject'; projectId: string; wasDeleted: boolean; cursor?: string }
  /** Somebody's account was closed: they are to be taken out of everything. */
  | { kind: 'forgetPerson'; accountId: AccountId };

/** The task of a kind. */
export type TaskOf<Kind extends Task['kind']> = Extract<Task, { kind: Kind }>;

/** What is to be done waits here; of one issue, one project or person, one thing is worked on at a time. */
export interface RepairQueue {
  /** Answers whether all of them were taken. */
  push(tasks: Task[]): Promise<boolean>;
}
