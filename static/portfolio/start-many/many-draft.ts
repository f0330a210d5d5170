import type { ReadyToStart, StartClientRequest } from '../../../src/contract/portfolio-calls';
import { isLocalDate, type LocalDate } from '../../../src/domain/dates';
import { MODULES } from '../../../src/domain/facts/facts';
import type { Refusal } from '../../../src/domain/facts/recording';
import { type ClientRow, copyOf, isNotStarted, isOver } from '../../../src/domain/lists/client-row';
import { clientKey, isSameClient } from '../../../src/domain/lists/same-client';
import { askedWith, type StartColumn, type StartValues } from '../../../src/domain/lists/start-columns';
import { MOST_AT_ONCE, type Sheet, type SheetRow } from '../../../src/domain/lists/start-sheet';
import { toBe } from '../../../src/domain/procedure/plan-difference';
import { start } from '../../../src/domain/record/record';
import { startCommands } from '../../../src/domain/record/start-commands';
import { ok, type Result } from '../../../src/domain/result';
import { DEFAULT_SETTINGS, recordSettings } from '../../../src/domain/settings/settings';
import { type Backing, type ManyRow, untouched } from './many-row';

/** The clients that nobody started, to be chosen from. */
export const rowsOfList = (clients: readonly ClientRow[]): ManyRow[] =>
  clients.filter(isNotStarted).slice(0, MOST_AT_ONCE).map(untouched);

/** Clients under way, by what tells names apart: one of the same name is pointed out, and may be started all the same. */
export function underWayByName(clients: readonly ClientRow[]): ReadonlyMap<string, ClientRow> {
  const isUnderWay = (row: ClientRow) => !isNotStarted(row) && !isOver(copyOf(row)?.phase);
  return new Map(clients.filter(isUnderWay).map((row) => [clientKey(row.client), row]));
}

/** The keys of a sheet, each once. */
export const keysOf = ({ rows }: Sheet): string[] => [
  ...new Set(rows.flatMap(({ issue }) => ('value' in issue && issue.value ? [issue.value] : []))),
];

/**
 * The lines of a sheet as rows, all of them chosen that can be started.
 *
 * @param found the issues of its keys that the person may see
 */
export function rowsOfSheet({ rows }: Sheet, found: readonly ClientRow[], projectKey: string): ManyRow[] {
  const seen = new Set<string>();
  return rows.map((line, index) => {
    const key = 'value' in line.issue ? (line.issue.value ?? '') : line.issue.wrong;
    const issue = found.find((each) => each.key === key);
    const fault = faultOf(line, issue, seen.has(key), projectKey);
    seen.add(key);
    const place = { id: `line:${index}`, key, client: line.client ?? '' };
    return {
      ...untouched(fault || !issue ? place : issue),
      ...{ values: line.values, wrong: line.wrong, isChosen: !fault },
      ...calledThere(line, issue),
      ...(fault && { fault }),
    };
  });
}

function faultOf({ issue: cell }: SheetRow, issue: ClientRow | undefined, isTwice: boolean, projectKey: string) {
  if ('wrong' in cell) return 'notAKey' as const;
  if (isTwice) return 'twice' as const;
  if (!issue || issue.key.slice(0, issue.key.lastIndexOf('-')) !== projectKey) return 'notHere' as const;
  return isNotStarted(issue) ? undefined : ('started' as const);
}

/** What the sheet calls the client, where Jira calls it otherwise. */
const calledThere = ({ client }: SheetRow, issue: ClientRow | undefined) =>
  client && issue && !isSameClient(client, issue.client) && { calledThere: client };

/** A row with something chosen by hand, or nothing: it is chosen with it, and what was not understood there is settled. */
export function withChoice<Column extends StartColumn>(
  row: ManyRow,
  column: Column,
  value: StartValues[Column],
): ManyRow {
  const { [column]: _, ...wrong } = row.wrong;
  return { ...row, values: { ...row.values, [column]: value }, wrong, isChosen: true };
}

/** What is asked for a row. Two that ask for the same are one: the press's id is made of it. */
export function requestOf(row: ManyRow, { source = 'other', on }: Backing): Omit<StartClientRequest, 'commandId'> {
  const { modules, ...others } = askedWith(row.values);
  return { issueId: row.id, modules, on, source, ...others };
}

/** What rows are looked at with. */
export type Ready = Pick<ReadyToStart, 'today' | 'ownSteps'>;

/** How many subtasks a row will get, by the same rules as the server side's, or why it would be refused. */
export function countOf(row: ManyRow, { today, ownSteps }: Ready): Result<number, Refusal> {
  const recording = { by: '', at: `${today}T00:00:00Z`, today, id: '' };
  const commands = startCommands(requestOf(row, { on: today }));
  const issue = { issueId: '', issueKey: '', projectId: '' };
  const made = start(issue, commands, recording, recordSettings({ ...DEFAULT_SETTINGS, ownSteps }));
  if (!made.ok) return made;
  return ok(toBe(made.value.onboarding).filter(({ state }) => state === 'pending').length);
}

export const hasModules = ({ values }: ManyRow): boolean => MODULES.some((name) => values[name]);

/** Rows of which something has to be settled before they are started. */
export const isWrong = (row: ManyRow, ready: Ready): boolean =>
  row.fault !== undefined || Object.keys(row.wrong).length > 0 || !countOf(row, ready).ok;

/** What lacks of a backing. */
export type Lacking = 'source' | 'on' | undefined;

/** What lacks of the backing of these rows. */
export const lackingBacking = (rows: readonly ManyRow[], backing: Backing, today: LocalDate): Lacking =>
  rows.some(hasModules) ? lackOf(backing, today) : undefined;

/** What lacks of a backing that is needed. */
export function lackOf({ source, on }: Backing, today: LocalDate): Lacking {
  if (!source) return 'source';
  return isLocalDate(on) && on <= today ? undefined : 'on';
}
