import type { PanelError } from '../../contract/errors';
import type { HistoryRequest } from '../../contract/panel-calls';
import type { HistoryPage } from '../../contract/panel-view';
import { fail, ok, type Result } from '../../domain/result';
import type { Caller, PanelPorts } from '../ports';
import { openIssue } from './open-issue';

/** Entries on one page: one batch of storage. */
const PAGE = 25;

/** The history of an onboarding, newest first. Entries are read by their computed keys, never by a query. */
export async function readHistory(
  ports: PanelPorts,
  caller: Caller,
  request: HistoryRequest,
): Promise<Result<HistoryPage, PanelError>> {
  const opened = await openIssue(ports, caller);
  if (!opened.ok) return opened;
  if (!opened.value.onboarding) return fail({ code: 'notStarted' });
  const { history, unwritten } = opened.value.onboarding;
  const newest = Math.min(history, (request.before ?? history + 1) - 1);
  const oldest = Math.max(1, newest - PAGE + 1);
  const numbers = Array.from({ length: Math.max(0, newest - oldest + 1) }, (_, index) => newest - index);
  const inRecord = unwritten.filter((entry) => numbers.includes(entry.number));
  const elsewhere = numbers.filter((number) => !inRecord.some((entry) => entry.number === number));
  const read = await ports.records.readHistory(caller.issueId, elsewhere);
  if (!read.ok) return read;
  const entries = [...inRecord, ...read.value].sort((a, b) => b.number - a.number);
  return ok({ entries, more: oldest > 1 });
}
