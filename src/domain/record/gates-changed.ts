import { gates } from '../procedure/gates';
import { GATES, type GateId } from '../procedure/missing';
import type { HistoryEntry, Onboarding } from './onboarding';

/**
 * Which gates open or shut between two states of a record. Without `live`, which depends on the subtasks' states too.
 */
export function gatesChanged(before: Onboarding, after: Onboarding): Pick<HistoryEntry, 'gates'> {
  const openIn = (record: Onboarding): GateId[] =>
    gates({ ...record, closed: new Set() }).flatMap(({ id, open }) => (open && id !== 'live' ? [id] : []));
  const [was, is] = [openIn(before), openIn(after)];
  const opened = GATES.filter((id) => is.includes(id) && !was.includes(id));
  const shut = GATES.filter((id) => was.includes(id) && !is.includes(id));
  return opened.length + shut.length > 0 ? { gates: { opened, shut } } : {};
}
