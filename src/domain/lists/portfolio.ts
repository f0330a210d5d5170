import { daysBetween, type Instant } from '../dates';
import { PARTIES, type Party, SCOPES, type Scope } from '../facts/facts';
import type { MissingCode } from '../procedure/missing';
import { PHASES, type Phase } from '../procedure/step-id';
import { unaccented } from '../text/folded';
import { todayOf } from './client-days';
import { type Assignee, type ClientRow, copyOf, isNotStarted, scopeOf } from './client-row';

/** Where a client can stand: not started, or in a phase. */
export type Standing = Phase | 'notStarted';

/** All of them, in the order of the procedure. */
export const STANDINGS: readonly Standing[] = ['notStarted', ...PHASES, 'live', 'discarded'];

export const SORTS = ['client', 'phase', 'scope', 'since', 'assignee'] as const;
export type Sort = (typeof SORTS)[number];

/** Which clients are shown, and in which order. An empty filter lets everything pass. */
export interface Selection {
  text: string;
  phase?: Standing;
  holder?: Party;
  /** Agreed; expected counts while nothing is agreed. `none`: neither. */
  scope?: Scope | 'none';
  missing?: MissingCode;
  /** An account's id. `none`: nobody's. */
  assignee?: string;
  sort: Sort;
  descending: boolean;
}

/** Who is to be started, then who waits longest: that is what the page is opened for. */
export const USUAL_SELECTION: Selection = { text: '', sort: 'since', descending: false };

/**
 * The clients that a selection asks for, in its order. What cannot be read is found by name and assignee only, and comes
 * last.
 */
export function select(rows: readonly ClientRow[], selection: Selection): ClientRow[] {
  const wanted = plain(selection.text);
  const sign = selection.descending ? -1 : 1;
  return rows
    .filter((row) => plain(`${row.client} ${row.key}`).includes(wanted) && fits(row, selection))
    .map((row) => ({ row, value: sortValue(row, selection.sort) }))
    .sort((a, b) => {
      if (a.value === undefined || b.value === undefined) {
        return Number(a.value === undefined) - Number(b.value === undefined) || byName(a.row, b.row);
      }
      return sign * compare(a.value, b.value) || byName(a.row, b.row);
    })
    .map(({ row }) => row);
}

function fits(row: ClientRow, { phase, holder, scope, missing, assignee }: Selection): boolean {
  if (phase && standingOf(row) !== phase) return false;
  if (assignee && (row.assignee?.id ?? 'none') !== assignee) return false;
  const copy = copyOf(row);
  if (!copy) return !holder && !scope && !missing;
  return (
    (!holder || copy.waitingOn.includes(holder)) &&
    (!scope || (scopeOf(copy)?.scope ?? 'none') === scope) &&
    (!missing || copy.missing.includes(missing))
  );
}

/** Where a client stands; undefined where its copy cannot be read. */
function standingOf(row: ClientRow): Standing | undefined {
  return isNotStarted(row) ? 'notStarted' : copyOf(row)?.phase;
}

function sortValue(row: ClientRow, sort: Sort): string | number | undefined {
  const copy = copyOf(row);
  if (sort === 'client') return plain(row.client);
  if (sort === 'assignee') return row.assignee && plain(row.assignee.name);
  // Before every day and every phase; among themselves, who was created first.
  if (isNotStarted(row)) return { phase: -1, since: `0 ${row.createdAt ?? ''}`, scope: undefined }[sort];
  if (!copy) return undefined;
  // Within a phase, by how much is done.
  if (sort === 'phase') return STANDINGS.indexOf(copy.phase) + copy.done / (copy.total + 1);
  if (sort === 'since') return copy.waitingSince;
  const scope = scopeOf(copy);
  return scope && SCOPES.indexOf(scope.scope);
}

const compare = <T extends string | number>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0);
const byName = (a: ClientRow, b: ClientRow) => compare(plain(a.client), plain(b.client)) || compare(a.key, b.key);

const plain = (text: string) => unaccented(text).trim();

/** To whom clients are given in Jira, by name, each once; and whether some are given to nobody. */
export function assigneesOf(rows: readonly ClientRow[]): { people: Assignee[]; hasNobodys: boolean } {
  const people = new Map(rows.flatMap(({ assignee }) => (assignee ? [[assignee.id, assignee] as const] : [])));
  return {
    people: [...people.values()].sort((a, b) => compare(plain(a.name), plain(b.name)) || compare(a.id, b.id)),
    hasNobodys: rows.some(({ assignee }) => !assignee),
  };
}

/** How many clients stand where, in the procedure's order; phases without any are there too. */
export function byPhase(rows: readonly ClientRow[]): { phase: Standing; count: number }[] {
  const counts = new Map<Standing, number>();
  for (const row of rows) {
    const phase = standingOf(row);
    if (phase) counts.set(phase, (counts.get(phase) ?? 0) + 1);
  }
  return STANDINGS.map((phase) => ({ phase, count: counts.get(phase) ?? 0 }));
}

/** A party with the clients that wait for it, who has waited longest first. */
export interface Holding {
  party: Party;
  clients: { row: ClientRow; days: number }[];
}

/** Each client's days are counted in the zone of its own project. */
export function byHolder(rows: readonly ClientRow[], now: Instant): Holding[] {
  return PARTIES.map((party) => ({
    party,
    clients: rows
      .flatMap((row) => {
        const copy = copyOf(row);
        const holder = copy?.holders.find((each) => each.party === party);
        return holder ? [{ row, days: daysBetween(holder.since, todayOf(copy, now)) }] : [];
      })
      .sort((a, b) => b.days - a.days || byName(a.row, b.row)),
  }));
}

/** How long clients have been waiting, in days: up to a week, two, a month, and longer. */
export const WAITING_BANDS = [{ from: 0, to: 7 }, { from: 8, to: 14 }, { from: 15, to: 30 }, { from: 31 }] as const;
export type WaitingBand = (typeof WAITING_BANDS)[number];

/** How many clients wait for each party, by how long. A client that waits for two counts with both. */
export function byWaiting(
  rows: readonly ClientRow[],
  now: Instant,
): { band: WaitingBand; clients: Record<Party, number> }[] {
  const holdings = byHolder(rows, now);
  return WAITING_BANDS.map((band) => {
    const isIn = (days: number) => days >= band.from && (!('to' in band) || days <= band.to);
    const count = (party: Party) =>
      holdings.find((holding) => holding.party === party)?.clients.filter(({ days }) => isIn(days)).length ?? 0;
    return { band, clients: { planok: count('planok'), client: count('client'), hauzd: count('hauzd') } };
  });
}
