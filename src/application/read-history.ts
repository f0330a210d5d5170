import { fail, ok, type Result } from '../domain/result';
import type { AppError } from './errors';
import type { HistoryPage, HistoryRequest } from './panel-calls';
import type { Caller, PanelDeps } from './ports';

/** Entries on one page: one batch of storage. */
const PAGE = 25;

/** The history of an onboarding, newest first. Entries are read by their computed keys, never by a query. */
export async function readHistory(
  deps: PanelDeps,
  caller: Caller,
  request: HistoryRequest,
): Promise<Result<HistoryPage, AppError>> {
  const [issue, stored] = await Promise.all([deps.asUser.readIssue(caller.issueId), deps.records.read(caller.issueId)]);
  if (!issue.ok) return issue;
  if (!stored.ok) return stored;
  if (!stored.value) return fail({ code: 'notStarted' });
  const { history, unwritten } = stored.value;
  const newest = Math.min(history, (request.before ?? history + 1) - 1);
  const oldest = Math.max(1, newest - PAGE + 1);
  const numbers = Array.from({ length: Math.max(0, newest - oldest + 1) }, (_, index) => newest - index);
  const inRecord = unwritten.filter((entry) => numbers.includes(entry.number));
  const elsewhere = numbers.filter((number) => !inRecord.some((entry) => entry.number === number));
  const read = await deps.records.readHistory(caller.issueId, elsewhere);
  if (!read.ok) return read;
  const entries = [...inRecord, ...read.value].sort((a, b) => b.number - a.number);
  return ok({ entries, more: oldest > 1 });
}
