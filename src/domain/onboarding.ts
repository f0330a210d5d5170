import type { Closing, ClosingNotes } from './closing';
import type { Command } from './commands';
import type { Instant, LocalDate } from './dates';
import type { AccountId, FactKey, Facts, Stamp } from './facts';
import type { GateId } from './missing';
import type { Cause, StepId } from './steps';

/** The shape of the stored record. A newer one than this is refused, never rewritten. */
export const SCHEMA = 2;

/** From what on the days of a due date are counted. */
export const DUE_MILESTONES = ['start', 'demo', 'agreement'] as const;

/** `days` after the milestone, or after the subtask's creation where that is later. */
export interface DueRule {
  after: (typeof DUE_MILESTONES)[number];
  days: number;
}

/** Working days are Monday to Friday; holidays are not known. */
export type DayCount = 'calendar' | 'working';

export interface DueLater extends DueRule {
  count: DayCount;
  createdOn: LocalDate;
}

/** Given to another issue, made an issue of its own, or deleted (or hidden from the app: Jira does not tell which). */
export type Away = 'moved' | 'converted' | 'deleted';

/** The subtask of a step, as the plan that was last applied knows it. */
export interface PlannedSubtask extends ClosingNotes {
  id: string;
  key: string;
  /** Marked as *no aplica* in Jira. */
  retired?: true;
  /** An *Aplicar* began to mark it, or to take the mark away, and nobody knows whether Jira did. */
  marking?: true;
  /** Its fact was recorded at some time: if the fact goes, the subtask is to be reopened. */
  wasDone?: true;
  /** Why its step was part of the procedure when it came in; absent where it came in before that was kept. */
  because?: Cause[];
  /** Not among the issue's subtasks any more, and what became of it. No key leads to it. */
  away?: Away;
  /** It gets its due date once its milestone is reached, by the rule that was in force when it was created. */
  dueLater?: DueLater;
}

/**
 * A creation under way. Until `until` nobody else creates: a subtask of the issue found with a step's token in its
 * property is the attempt's own and is adopted.
 */
export interface Attempt {
  number: number;
  /** One for each step, which nobody can guess, nor learn from another step's; absent where an older version began it. */
  tokens?: Partial<Record<StepId, string>>;
  steps: StepId[];
  by: AccountId;
  until: Instant;
}

/** Somebody who administers the project let this client pass a shut gate. */
export interface Exception extends Stamp {
  on: LocalDate;
  reason: string;
}

/** The exceptions that are in force, by gate. */
export type Exceptions = Partial<Record<GateId, Exception>>;

/** What a line of the history can be about. */
export type HistoryFact = FactKey | `exception:${GateId}`;

/** What was done, as a line of the history names it. */
export type HistoryKind = Command['kind'] | 'start' | 'apply' | 'authoriseException' | 'revokeException';

/** One line of the history: what was recorded, and what it was before. */
export interface HistoryEntry {
  number: number;
  at: Instant;
  by: AccountId;
  kind: HistoryKind;
  reason?: string;
  changes: { fact: HistoryFact; before?: unknown; after?: unknown }[];
  /** Which gates it opened or shut. Without `live`, which depends on the subtasks' states in Jira too. */
  gates?: { opened: GateId[]; shut: GateId[] };
  /** What applying a plan did, step by step. */
  plan?: { created?: StepId[]; linked?: StepId[]; retired?: StepId[]; reopened?: StepId[]; finished?: StepId[] };
}

/** A page of Confluence, as a client's issue links to it. */
export interface ProcedurePage {
  id: string;
  url: string;
  title: string;
}

/** The page as the app last saw it in Confluence. */
export interface SeenPage {
  id: string;
  title: string;
  version: number;
  /** When that version was made. */
  changedAt?: Instant;
}

/** What gates and repairs need of the project's settings, kept in the record so that they read one thing. */
export interface RecordSettings {
  language: 'es' | 'en';
  /** IANA name; days are counted in it. */
  timeZone: string;
  procedure: ProcedurePage;
  /** Absent where nothing was chosen about it. */
  closing?: Closing;
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
