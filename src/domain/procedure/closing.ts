import type { Instant } from '../dates';
import { cutText, LINE_LIMIT } from '../text/cut-text';

/** How a project closes the subtasks of what is done. */
export interface Closing {
  /** The name of a transition, or the name or id of a status; absent: the only status of the category *done*. */
  by?: string;
  /** Values for the fields that the transition's screen asks for, by field id. */
  values?: Record<string, string>;
}

/** Why a subtask whose fact is recorded stays open in Jira. */
export type NotClosed =
  /** No transition leads there from the status that it is in. */
  | { why: 'noWay' }
  /** There is one, and a condition hides it from whoever tried. */
  | { why: 'hidden' }
  /** Several statuses are done, and nobody said which is meant. */
  | { why: 'notChosen'; ways: string[] }
  /** The transition's screen asks for fields that have no value in the settings; by their names. */
  | { why: 'fields'; fields: string[] }
  /** Jira said no, in its own words. */
  | { why: 'refused'; messages: string[] }
  /** Jira failed, or gave no answer, each time: told once it did so several times. */
  | { why: 'noAnswer' }
  /** Closed so many times within an hour, or within a week, and opened again each time. */
  | { why: 'reopened'; times: number; within?: 'week' };

/** Why none of the transitions that were wanted was taken. */
export type NotTaken = Extract<NotClosed, { why: 'noWay' | 'fields' | 'refused' }>;

/** What is remembered of a closing that did not work. */
export interface LeftOpen {
  because: NotClosed;
  /** The status that the subtask was in, as Jira's id. */
  status?: string;
  /** How often it was tried like this. */
  tries: number;
}

/** What of a closing is kept with a subtask in the plan. */
export interface ClosingNotes {
  /** Absent where it was closed, or nothing was tried yet. */
  leftOpen?: LeftOpen;
  /** When the app closed it again, of its own accord, within the last week. */
  closedAgain?: Instant[];
}

/** Somebody else's validator may have failed for a moment: a refusal is tried again, so often in all. */
const MOST_TRIES = 3;
/** Jira may be down for a while. What fails so often in a row is shown… */
const TOLD_FAILURES = 3;
/** …and what fails so often is not tried any more: the queue asks five times, and again each hour. */
const MOST_FAILURES = 24;
/** A closing that is undone so often within an hour is another rule's work. */
const MOST_CLOSINGS = 3;
/** So is one that is undone more slowly, by a rule that runs every hour or every night. */
export const MOST_IN_A_WEEK = 6;
const HOUR_MS = 3_600_000;
const WEEK_MS = 7 * 24 * HOUR_MS;

/**
 * Whether closing is worth a try: where nothing was tried yet, the subtask's status is another one, or Jira refused
 * less often than is needed to believe it. What the settings say is no part of this: where they change, nothing is
 * remembered any more.
 */
export function isToClose({ leftOpen }: ClosingNotes, status: string | undefined): boolean {
  if (!leftOpen) return true;
  const { because, tries } = leftOpen;
  if (because.why === 'reopened') return false;
  if (because.why === 'noAnswer') return leftOpen.status !== status || tries < MOST_FAILURES;
  return leftOpen.status !== status || (because.why === 'refused' && tries < MOST_TRIES);
}

/** Why it stays open, as far as there is something to tell: an answer that did not come once or twice is asked for again. */
export function toldReason({ leftOpen }: ClosingNotes): NotClosed | undefined {
  const isPassing = leftOpen?.because.why === 'noAnswer' && leftOpen.tries < TOLD_FAILURES;
  return isPassing ? undefined : leftOpen?.because;
}

/** When the app closed a subtask again, within the last week: all that is kept of it. */
export function closingsLately({ closedAgain = [] }: ClosingNotes, now: Instant): Instant[] {
  return closedAgain.filter((at) => isWithin(WEEK_MS, at, now));
}

/** Whether another rule opens again what the app closes, and it is to stop; undefined where it is to go on. */
export function fightOver(notes: ClosingNotes, now: Instant): Extract<NotClosed, { why: 'reopened' }> | undefined {
  const lately = closingsLately(notes, now);
  const inAnHour = lately.filter((at) => isWithin(HOUR_MS, at, now)).length;
  if (inAnHour >= MOST_CLOSINGS) return { why: 'reopened', times: inAnHour };
  return lately.length >= MOST_IN_A_WEEK ? { why: 'reopened', times: lately.length, within: 'week' } : undefined;
}

const isWithin = (ms: number, at: Instant, now: Instant) => Date.parse(now) - Date.parse(at) < ms;

/**
 * What to remember of one more closing that did not work. Tried like this is what failed for the same kind of reason from
 * the same status: Jira's words may name a moment or a number, or be in another person's language.
 */
export function leftOpen({ leftOpen: before }: ClosingNotes, because: NotClosed, status: string | undefined): LeftOpen {
  const isSame = before?.status === status && before?.because.why === because.why;
  return { because: bounded(because), tries: isSame && before ? before.tries + 1 : 1, ...(status && { status }) };
}

/** Of what Jira says, one line in all: it stands in the record with each subtask, and a record is one value of limited size (`limits.ts`). */
export const MOST_MESSAGES = 3;
/** Of statuses and fields; a status' name has at most 60 characters in Jira. */
export const MOST_NAMES = 10;
export const NAME_LIMIT = 60;

function bounded(because: NotClosed): NotClosed {
  const names = (all: string[]) => all.slice(0, MOST_NAMES).map((name) => cutText(name, NAME_LIMIT));
  switch (because.why) {
    case 'notChosen':
      return { ...because, ways: names(because.ways) };
    case 'fields':
      return { ...because, fields: names(because.fields) };
    case 'refused':
      return { ...because, messages: oneLine(because.messages.slice(0, MOST_MESSAGES)) };
    default:
      return because;
  }
}

/** The first messages, as far as they fit into the length of a line together. */
function oneLine(messages: string[]): string[] {
  let left = LINE_LIMIT;
  return messages.flatMap((message) => {
    if (left <= 1) return [];
    const told = cutText(message, left);
    left -= told.length;
    return [told];
  });
}
