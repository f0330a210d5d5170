import type { Instant } from '../dates';
import type { Command } from '../facts/commands';
import type { AccountId, FactKey, FactKind, Facts, OwnStepId, Stamp, StepTitle } from '../facts/facts';
import type { Exceptions } from '../procedure/exceptions';
import type { GateId } from '../procedure/missing';
import type { OwnStep, OwnSteps } from '../procedure/own-steps';
import type { PlannedSubtask } from '../procedure/plan';
import type { StepId } from '../procedure/step-id';
import type { RecordSettings } from '../settings/settings';

/** The shape of the stored record. A newer one than this is refused, never rewritten. */
export const SCHEMA = 2;

/**
 * A creation under way. Until `until` nobody else creates: a subtask of the issue found with a step's token in its
 * property is the attempt's own and is adopted.
 */
export interface Attempt {
  number: number;
  /** One for each step, which nobody can guess, nor learn from another step's; absent where an older version began it. */
  tokens?: Partial<Record<StepId, string>>;
  steps: StepId[];
  /** What the team's own among them were: the settings may not have them any more when their subtasks are found. */
  ownSteps?: AttemptedOwnStep[];
  by: AccountId;
  until: Instant;
}

/** As little of it as says what its subtask was for: a record is one value of limited size (`limits.ts`). */
export interface AttemptedOwnStep extends Pick<OwnStep, 'id' | 'owedBy' | 'phase'> {
  title: Pick<StepTitle, 'es'>;
}

/** What a line of the history can be about. */
export type HistoryFact = FactKey | `exception:${GateId}`;
export type HistoryFactKind = FactKind | 'exception';

/** What was done, as a line of the history names it. */
export type HistoryKind = Command['kind'] | 'undo' | 'start' | 'apply' | 'authoriseException' | 'revokeException';

/** One line of the history: what was recorded, and what it was before. */
export interface HistoryEntry {
  number: number;
  at: Instant;
  by: AccountId;
  kind: HistoryKind;
  reason?: string;
  /** `stamp`: who had recorded what it was before, where the fact has no room for that itself. */
  changes: { fact: HistoryFact; before?: unknown; after?: unknown; stamp?: Stamp }[];
  /** Withdrawals of facts that this one took the place of. */
  withdrawals?: Facts['withdrawn'];
  /** Which gates it opened or shut. Without `live`, which depends on the subtasks' states in Jira too. */
  gates?: { opened: GateId[]; shut: GateId[] };
  /** What applying a plan did, step by step. */
  plan?: {
    created?: StepId[];
    linked?: StepId[];
    retired?: StepId[];
    reopened?: StepId[];
    finished?: StepId[];
    revised?: StepId[];
  };
  /** What the own steps in it were called then. */
  titles?: Partial<Record<OwnStepId, StepTitle>>;
}

/** The record of one client's onboarding: the truth, which only the app can write. */
export interface Onboarding {
  schema: typeof SCHEMA;
  /** Raised by one with every write; a write names the version it saw. */
  version: number;
  issueId: string;
  issueKey: string;
  projectId: string;
  settings: RecordSettings;
  /** The client's name as last seen, where another field than the summary has it. Lists show it. */
  client?: string;
  facts: Facts;
  plan: Partial<Record<StepId, PlannedSubtask>>;
  /** The team's own steps as the plan was last applied with them: gates ask for these, whatever the settings say since. */
  ownSteps: OwnSteps;
  /** Absent while there is none. */
  exceptions?: Exceptions;
  attempt?: Attempt;
  attempts: number;
  /** The version of the procedure's page when the plan was last applied; absent where it was not known. */
  procedureVersion?: number;
  /** The procedure's link as it was last written to the issue; absent until it was. */
  procedureLink?: string;
  /** Since when Jira says that the issue is deleted. The record is kept: what was agreed and handed over happened. */
  issueDeletedAt?: Instant;
  /** Since when Jira shows the app no such issue, without having said that it was deleted. A gate asks Jira. */
  unseenSince?: Instant;
  /** How many history entries there are. */
  history: number;
  /** Entries that are not in storage of their own yet: the first write of a record cannot carry others with it. */
  unwritten: HistoryEntry[];
  /** Ids of the last commands, so that one sent twice is recorded once. */
  recentCommands: string[];
}
