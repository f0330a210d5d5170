import { daysBetween, type Instant, type LocalDate, latest } from '../dates';
import type { Party, Scope } from '../facts/facts';
import { PHASES, type Phase } from '../procedure/step-id';
import { todayOf } from './client-days';
import type { ReadCopy } from './read-copy';
import type { FoundCopy } from './read-copy-parse';

/** One client in a list, as somebody's own permissions let them see it. */
export interface ClientRow {
  id: string;
  key: string;
  /** The client's name: the summary, or what another field has where the project's settings say so. */
  client: string;
  copy: FoundCopy;
  /** Whom Jira gave the issue to; absent where that is nobody, or somebody the person may not see. */
  assignee?: Assignee;
  /** When the issue was created; absent where Jira does not say. */
  createdAt?: Instant;
}

export interface Assignee {
  /** The account's id. */
  id: string;
  name: string;
}

/** Nobody started this client: its issue has no copy. */
export function isNotStarted(row: ClientRow): boolean {
  return row.copy.kind === 'none';
}

/** A client's name in lists: the copy's, where it has one of its own. */
export function clientName(found: FoundCopy, summary: string): string {
  return (found.kind === 'copy' && found.copy.client) || summary;
}

/** The row's copy, where there is one that can be read. */
export function copyOf(row: ClientRow): ReadCopy | undefined {
  return row.copy.kind === 'copy' ? row.copy.copy : undefined;
}

/** What was agreed; before an agreement what is expected, which gates nothing (1.1). */
export function scopeOf(copy: ReadCopy): { scope: Scope; isExpected: boolean } | undefined {
  if (copy.scope) return { scope: copy.scope, isExpected: false };
  return copy.expectedScope ? { scope: copy.expectedScope, isExpected: true } : undefined;
}

/** Whose turn it is and for how many days of the client's project, the one who has had it longest first. */
export function waits(copy: ReadCopy, now: Instant): { party: Party; days: number }[] {
  const today = todayOf(copy, now);
  return copy.holders
    .map(({ party, since }) => ({ party, days: daysBetween(since, today) }))
    .sort((a, b) => b.days - a.days);
}

/** Lists where Jira did not sort them: who waits longest first; those for whom nobody waits, by key, at the end. */
export function longestWaitingFirst(rows: ClientRow[]): ClientRow[] {
  const since = (row: ClientRow) => copyOf(row)?.waitingSince ?? '9999';
  const number = ({ key }: ClientRow) => Number(key.split('-').at(-1));
  return rows.toSorted((a, b) => since(a).localeCompare(since(b)) || number(a) - number(b));
}

/**
 * The day that a list of clients is of: the latest that it is for one of them, so that no day in the list is later; in
 * the default zone where there is none.
 */
export function dayOfList(rows: readonly ClientRow[], now: Instant): LocalDate {
  const [first, ...others] = rows.flatMap((row) => copyOf(row) ?? []).map((copy) => todayOf(copy, now));
  return first ? latest(first, ...others) : todayOf(undefined, now);
}

/** Whether a client's implementation is over: it is live, or without agreement. */
export const isOver = (phase: Phase | undefined): boolean => phase === 'live' || phase === 'discarded';

/** The way through the procedure: which phases are behind a client, in which it stands, which are ahead. */
export function stages(phase: Phase): { phase: Phase; state: 'done' | 'current' | 'pending' }[] {
  const way: readonly Phase[] = PHASES;
  const current = phase === 'live' ? way.length : way.indexOf(phase);
  return way.map((each, index) => ({
    phase: each,
    state: index < current ? 'done' : index === current ? 'current' : 'pending',
  }));
}
