import { daysBetween, type Instant } from '../../src/domain/dates';
import { changedOn, todayOf } from '../../src/domain/lists/client-days';
import { type ClientRow, copyOf, scopeOf } from '../../src/domain/lists/client-row';
import { type ClientGap, modulesToContract } from '../../src/domain/lists/modules-to-contract';
import type { PortfolioWords } from '../../src/locales/page-words';
import { csvText } from '../shared/csv';

/** Empty where it is undefined. */
type Value = string | number | undefined;

/**
 * Clients as a file that Excel opens in Spanish: a line for each, with the columns' names first. Days are those of each
 * client's own project, counted up to `now`.
 */
export function clientsCsv(rows: ClientRow[], words: PortfolioWords, now: Instant): string {
  const { csvColumns: names } = words.portfolio;
  const heads = [
    ...[names.key, names.client, names.phase, names.scope, names.expected, names.holder, names.since, names.days],
    ...[names.done, names.total, names.progress, names.missing, names.changed, names.assignee],
  ];
  return csv([heads, ...rows.map((row) => clientLine(row, words, now))], words);
}

/** Modules to contract, a line for each client and module. */
export function modulesCsv(rows: ClientRow[], words: PortfolioWords): string {
  const { csvColumns: names } = words.portfolio;
  const heads = [names.key, names.client, names.module, names.state, names.scope, names.expected];
  return csv([heads, ...modulesToContract(rows).map((gap) => gapLine(gap, words))], words);
}

function clientLine(row: ClientRow, words: PortfolioWords, now: Instant): Value[] {
  const { lists, common, facts, portfolio } = words;
  const copy = copyOf(row);
  const assignee = row.assignee?.name;
  if (!copy) {
    const standing = row.copy.kind === 'copy' ? '' : lists.unreadable[row.copy.kind];
    return [row.key, row.client, standing, ...Array.from({ length: 10 }, () => ''), assignee];
  }
  const scope = scopeOf(copy);
  const changed = changedOn(copy);
  return [
    ...[row.key, row.client, facts.phases[copy.phase]],
    ...[scope && common.scopes[scope.scope], scope?.isExpected ? portfolio.yes : ''],
    common.list(copy.waitingOn.map((party) => lists.holders[party])),
    copy.waitingSince && common.date(copy.waitingSince),
    copy.waitingSince && daysBetween(copy.waitingSince, todayOf(copy, now)),
    ...[copy.done, copy.total, copy.progress],
    copy.phase === 'discarded' ? '' : copy.items.map(common.missingLine).join('. '),
    changed && common.date(changed),
    assignee,
  ];
}

function gapLine(gap: ClientGap, words: PortfolioWords): Value[] {
  const { common, portfolio } = words;
  const [module, state] = [common.modules[gap.module], portfolio.gap(gap)];
  const { key, client } = gap.row;
  return [key, client, module, state, common.scopes[gap.scope], gap.isExpected ? portfolio.yes : ''];
}

const csv = (lines: Value[][], { language }: PortfolioWords) =>
  csvText(
    lines.map((line) => line.map((value) => String(value ?? ''))),
    language,
  );
