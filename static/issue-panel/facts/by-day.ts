import { momentIn } from '../history/entry-text';
import type { RecordedFact } from './fact-list';

/** What one person recorded on one day. */
export interface FactsOfDay {
  /** Absent of what an older version recorded without saying when. */
  day?: string;
  by?: string;
  facts: RecordedFact[];
}

/** Facts by the day on which they were recorded and by who did, the newest first; of one day in the procedure's order. */
export function factsByDay(facts: RecordedFact[], timeZone: string | undefined): FactsOfDay[] {
  const groups = new Map<string, FactsOfDay>();
  for (const fact of facts) {
    const day = fact.at && momentIn(fact.at, timeZone).day;
    const name = `${day ?? ''} ${fact.by ?? ''}`;
    const group = groups.get(name) ?? { ...(day && { day }), ...(fact.by && { by: fact.by }), facts: [] };
    groups.set(name, { ...group, facts: [...group.facts, fact] });
  }
  return [...groups.values()].sort((a, b) => (b.day ?? '').localeCompare(a.day ?? ''));
}
