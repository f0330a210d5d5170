import type { AccountId } from '../../../src/domain/facts/facts';
import { ownStepOf } from '../../../src/domain/facts/own-steps-done';
import type { GateId } from '../../../src/domain/procedure/missing';
import { isOwn } from '../../../src/domain/procedure/step-id';
import type { HistoryEntry, HistoryFact } from '../../../src/domain/record/onboarding';
import type { PanelWords } from '../../../src/locales/page-words';
import type { NameOf } from '../names';
import { describeValue } from './describe';

/** One fact, or one thing that was done to the plan, in words. */
export interface EntryLine {
  label: string;
  before?: string;
  after: string;
}

/** An entry of the history in words: what the list shows, the search looks through, and the file has. */
export interface EntryText {
  number: number;
  kind: string;
  title: string;
  /** In the project's time zone: `YYYY-MM-DD` and `HH:MM`. */
  day: string;
  time: string;
  who: string;
  reason?: string;
  lines: EntryLine[];
}

/** Puts an entry into words: each fact before and after, and who had recorded what it was before. */
export function entryText(
  entry: HistoryEntry,
  words: PanelWords,
  nameOf: NameOf,
  timeZone: string | undefined,
): EntryText {
  const facts = entry.changes.map(({ fact, before, after }): EntryLine => {
    const was = before === undefined ? undefined : withAuthor(fact, before, words, nameOf);
    const label = nameOfFact(fact, entry, words);
    // What is there again is not of who undid what had taken its place.
    const is = entry.kind === 'undo' && after !== undefined ? withAuthor(fact, after, words, nameOf) : undefined;
    return { label, after: is ?? describeValue(fact, after, words), ...(was !== undefined && { before: was }) };
  });
  return {
    number: entry.number,
    kind: entry.kind,
    title: words.facts.historyKind(entry.kind),
    ...momentIn(entry.at, timeZone),
    who: nameOf(entry.by) ?? '',
    ...(entry.reason && { reason: entry.reason }),
    lines: [...facts, ...planLines(entry, words), ...gateLines(entry, words)],
  };
}

/** What a fact is called; one of the team's own steps as that was called then. */
function nameOfFact(fact: HistoryFact, { titles }: HistoryEntry, { common, facts }: PanelWords): string {
  const step = ownStepOf(fact);
  return step ? common.stepName(step, titles?.[step]) : facts.fact(fact);
}

/** Everybody whose name an entry shows. */
export function peopleIn(entry: HistoryEntry): AccountId[] {
  const values = entry.changes.flatMap(({ before, after }) => [before, after]);
  return [...new Set([entry.by, ...values.flatMap((value) => authorOf(value) ?? [])])];
}

const PLAN = ['created', 'linked', 'retired', 'reopened', 'revised', 'finished'] as const;

function planLines({ plan, titles }: HistoryEntry, { common, facts }: PanelWords): EntryLine[] {
  return PLAN.flatMap((what) => {
    const steps = plan?.[what] ?? [];
    if (steps.length === 0) return [];
    return [
      {
        label: facts.historyPlan[what],
        after: steps.map((step) => common.stepName(step, isOwn(step) ? titles?.[step] : undefined)).join(' · '),
      },
    ];
  });
}

/** Which gates opened or shut with it. */
function gateLines({ gates }: HistoryEntry, { common, panel }: PanelWords): EntryLine[] {
  const line = (label: string, ids: readonly GateId[] = []): EntryLine[] =>
    ids.length > 0 ? [{ label, after: ids.map((id) => common.gates[id]).join(' · ') }] : [];
  return [...line(panel.history.gatesOpened, gates?.opened), ...line(panel.history.gatesShut, gates?.shut)];
}

function withAuthor(fact: HistoryFact, value: unknown, words: PanelWords, nameOf: NameOf): string {
  const author = authorOf(value);
  return [describeValue(fact, value, words), author && nameOf(author)].filter(Boolean).join(' · ');
}

function authorOf(value: unknown): AccountId | undefined {
  if (typeof value !== 'object' || value === null || !('by' in value)) return undefined;
  return typeof value.by === 'string' ? value.by : undefined;
}

/** The day and time of a moment in the project's time zone. */
export function momentIn(at: string, timeZone: string | undefined): { day: string; time: string } {
  const date = new Date(at);
  const zone = timeZone ? { timeZone } : {};
  // Swedish writes days as the record does: YYYY-MM-DD.
  const day = date.toLocaleDateString('sv-SE', zone);
  const time = date.toLocaleTimeString('sv-SE', { ...zone, hour: '2-digit', minute: '2-digit' });
  return { day, time };
}
