import type { ReadyToStart, StartClientRequest } from '../../../src/contract/portfolio-calls';
import { isLocalDate, type LocalDate } from '../../../src/domain/dates';
import { MODULES } from '../../../src/domain/facts/facts';
import type { Refusal } from '../../../src/domain/facts/recording';
import { type ClientRow, copyOf, isNotStarted, isOver } from '../../../src/domain/lists/client-row';
import { clientKey, isSameClient } from '../../../src/domain/lists/same-client';
import { type Cell, MOST_AT_ONCE, type Sheet, type SheetRow } from '../../../src/domain/lists/start-sheet';
import { toBe } from '../../../src/domain/procedure/changes';
import type { SeenModules } from '../../../src/domain/record/copied-modules';
import { start } from '../../../src/domain/record/record';
import { startCommands } from '../../../src/domain/record/start-commands';
import { ok, type Result } from '../../../src/domain/result';
import { DEFAULT_SETTINGS, recordSettings } from '../../../src/domain/settings/settings';
import { type Backing, type CellName, type ManyRow, untouched } from './many-row';

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
      ...cellsOf(line, issue),
      isChosen: !fault,
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

function cellsOf(line: SheetRow, issue: ClientRow | undefined): Partial<ManyRow> {
  const modules: SeenModules = {};
  for (const name of MODULES) {
    const state = readOf(line.modules[name]);
    if (state) modules[name] = state;
  }
  const wrong: ManyRow['wrong'] = {};
  const cells: [CellName, Cell<string>][] = [
    ...MODULES.map((name): [CellName, Cell<string>] => [name, line.modules[name]]),
    ['scope', line.scope],
    ['closedOn', line.closedOn],
  ];
  for (const [name, cell] of cells) if ('wrong' in cell) wrong[name] = cell.wrong;
  const isCalledOtherwise = issue && line.client && !isSameClient(line.client, issue.client);
  return {
    ...{ modules, wrong, scope: readOf(line.scope), closedOn: readOf(line.closedOn) ?? '' },
    ...(isCalledOtherwise && line.client && { calledThere: line.client }),
  };
}

const readOf = <Value>(cell: Cell<Value>): Value | undefined => ('value' in cell ? cell.value : undefined);

/** A row with something chosen by hand: it is chosen with it, and what was not understood there is settled. */
export function withChoice(row: ManyRow, cell: CellName, part: Partial<ManyRow>): ManyRow {
  const { [cell]: _, ...wrong } = row.wrong;
  return { ...row, ...part, wrong, isChosen: true };
}

/** What is asked for a row. Two that ask for the same are one: the press's id is made of it. */
export function requestOf(row: ManyRow, { source = 'other', on }: Backing): Omit<StartClientRequest, 'commandId'> {
  const { id: issueId, scope, closedOn } = row;
  // In one order, whatever order they were chosen in: the press's id is made of it.
  const modules: SeenModules = {};
  for (const name of MODULES) if (row.modules[name]) modules[name] = row.modules[name];
  const agreed =
    closedOn === '' ? scope && { expectedScope: scope } : { agreement: { closedOn, ...(scope && { scope }) } };
  return { issueId, modules, on, source, ...agreed };
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

export const hasModules = ({ modules }: ManyRow): boolean => Object.keys(modules).length > 0;

/** Rows of which something has to be settled before they are started. */
export const isWrong = (row: ManyRow, ready: Ready): boolean =>
  row.fault !== undefined || Object.keys(row.wrong).length > 0 || !countOf(row, ready).ok;

/** What lacks of the backing of these rows. */
export function lackingBacking(
  rows: readonly ManyRow[],
  { source, on }: Backing,
  today: LocalDate,
): 'source' | 'on' | undefined {
  if (!rows.some(hasModules)) return undefined;
  if (!source) return 'source';
  return isLocalDate(on) && on <= today ? undefined : 'on';
}
