import { type ForgetDeps, forgetPerson } from '../../../src/application/people/forget-person';
import { CLOSED_ACCOUNT, mentions } from '../../../src/domain/record/closed-account';
import type { HistoryEntry, Onboarding } from '../../../src/domain/record/onboarding';
import { fail, ok } from '../../../src/domain/result';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings/settings';
import { atAgreement } from '../../domain/facts';
import { onboardingOf } from '../gate/gate-stage';

/** Somebody whose account was closed, in as many records as they worked on. */

const LEFT = 'left-account';
const STAYS = 'other-account';

/** Operations of one transaction (Forge, "Limits, KVS and Custom Entity Store"). */
const MOST_AT_ONCE = 25;

interface Stage {
  run(records?: number): ReturnType<typeof forgetPerson>;
  records: Map<string, Onboarding>;
  history: Map<string, HistoryEntry[]>;
  /** The records that storage says they are in, and the projects of which something is remembered. */
  places: Set<string>;
  remembered: Set<string>;
  /** Whether their account is among those that are reported. */
  isKept: boolean;
}

function stageOf(histories: HistoryEntry[][]): Stage {
  const ids = histories.map((_, index) => String(100 + index));
  const records = new Map(
    ids.map((issueId, index) => [
      issueId,
      { ...onboardingOf(atAgreement('sync')), issueId, history: histories[index]?.length ?? 0 },
    ]),
  );
  const history = new Map(ids.map((issueId, index) => [issueId, histories[index] ?? []]));
  const settings = { ...DEFAULT_SETTINGS, parties: { client: { assignee: LEFT }, planok: { assignee: STAYS } } };
  const rows = [{ projectId: '10001', settings, version: 1, changed: { by: STAYS, at: '2026-03-20T15:00:00.000Z' } }];
  const stage: Stage = { run, records, history, places: new Set(ids), remembered: new Set(['10001']), isKept: true };

  const deps: Omit<ForgetDeps, 'hasTime'> = {
    people: {
      issuesOf: async () => ok([...stage.places]),
      leave: async (_, issueId) => {
        stage.places.delete(issueId);
        return ok(undefined);
      },
      forget: async () => {
        stage.isKept = false;
        return ok(undefined);
      },
    },
    records: {
      read: async (issueId) => ok(records.get(issueId)),
      readHistory: async (issueId, numbers) =>
        ok((history.get(issueId) ?? []).filter(({ number }) => numbers.includes(number))),
      replace: async (next, entries) => {
        const authors = new Set(entries.map(({ by }) => by).filter((by) => by !== CLOSED_ACCOUNT));
        if (1 + entries.length + 2 * authors.size > MOST_AT_ONCE) return fail({ code: 'storageUnavailable' });
        const written = { ...next, version: next.version + 1 };
        records.set(next.issueId, written);
        const kept = history.get(next.issueId) ?? [];
        history.set(
          next.issueId,
          kept.map((entry) => entries.find(({ number }) => number === entry.number) ?? entry),
        );
        return ok(written);
      },
    },
    store: {
      all: async () => ok(rows),
      save: async (projectId, saved) => {
        rows.splice(
          0,
          rows.length,
          ...rows.map((row) => (row.projectId === projectId ? { ...row, settings: saved as typeof settings } : row)),
        );
        return ok(undefined);
      },
    },
    projects: {
      forget: async (projectId) => {
        stage.remembered.delete(projectId);
      },
    },
  };

  /** As the platform calls it, with time for so many records. */
  function run(most = Number.POSITIVE_INFINITY) {
    let left = most;
    return forgetPerson(
      {
        ...deps,
        hasTime: () => {
          left -= 1;
          return left >= 0;
        },
      },
      LEFT,
    );
  }
  return stage;
}

/** A line of the history by one of them about what the other recorded. */
const entry = (number: number, by: string): HistoryEntry => ({
  ...{ number, at: '2026-03-20T15:00:00.000Z', by, kind: 'holdDemo' },
  changes: [{ fact: 'demoOutcome', before: { by: LEFT } }],
});

const isThere = ({ records, history }: Stage) => mentions([...records.values(), ...history.values()], LEFT);

test('cut short again and again, it goes on where it was: a part of the records each time, and their account last', async () => {
  const stage = stageOf(Array.from({ length: 7 }, () => [entry(1, LEFT)]));
  expect(await stage.run(3)).toEqual({ outcome: 'later', afterSeconds: 1 });
  expect([stage.places.size, stage.isKept]).toEqual([4, true]);
  expect(await stage.run(3)).toEqual({ outcome: 'later', afterSeconds: 1 });
  expect(await stage.run(3)).toEqual({ outcome: 'settled' });
  expect([stage.places.size, stage.isKept, isThere(stage)]).toEqual([0, false, false]);
});

test('however many others overwrote what they recorded, no write is larger than storage takes', async () => {
  const stage = stageOf([Array.from({ length: 30 }, (_, index) => entry(index + 1, `account-${index}`))]);
  expect(await stage.run()).toEqual({ outcome: 'settled' });
  expect([stage.isKept, isThere(stage)]).toEqual([false, false]);
});

test('what is remembered of a project that gave them subtasks is forgotten: it names whom Jira lets be assigned', async () => {
  const stage = stageOf([]);
  expect(await stage.run()).toEqual({ outcome: 'settled' });
  expect([...stage.remembered]).toEqual([]);
});
