import type { PanelError } from '../../contract/errors';
import type { HistoryRequest } from '../../contract/panel-calls';
import type { HistoryPage } from '../../contract/panel-view';
import { fail, ok, type Result } from '../../domain/result';
import type { Caller, PanelPorts } from '../ports';
import { openIssue } from './open-issue';
import { readLines } from './read-lines';

/** Entries on one page: one batch of storage. */
const PAGE = 25;

/** The history of an onboarding, newest first. */
export async function readHistory(
  ports: PanelPorts,
  caller: Caller,
  request: HistoryRequest,
): Promise<Result<HistoryPage, PanelError>> {
  const opened = await openIssue(ports, caller);
  if (!opened.ok) return opened;
  if (!opened.value.onboarding) return fail({ code: 'notStarted' });
  const { history } = opened.value.onboarding;
  const newest = Math.min(history, (request.before ?? history + 1) - 1);
  const oldest = Math.max(1, newest - PAGE + 1);
  const numbers = Array.from({ length: Math.max(0, newest - oldest + 1) }, (_, index) => newest - index);
  const lines = await readLines(ports.records, opened.value.onboarding, numbers);
  return lines.ok ? ok({ entries: lines.value.reverse(), more: oldest > 1 }) : lines;
}
