import type { Command } from '../../src/domain/facts/commands';
import {
  CREDENTIALS,
  type FactKey,
  type Facts,
  MODULES,
  noFacts,
  type OwnStepId,
  SCOPES,
} from '../../src/domain/facts/facts';
import { factsAfter } from '../../src/domain/facts/facts-after';
import {
  MOST_AGREEMENTS,
  MOST_OWN_STEPS_DONE,
  MOST_WITHDRAWN_AGREEMENTS,
  MOST_WITHDRAWN_OWN_STEPS,
  OWN_NOTE_LIMIT,
} from '../../src/domain/facts/limits';
import { leftOpen, MOST_IN_A_WEEK } from '../../src/domain/procedure/closing';
import { GATES } from '../../src/domain/procedure/missing';
import {
  MOST_KEPT_OWN_STEPS,
  MOST_OWN_STEPS,
  OWN_TITLE_LIMIT,
  type OwnStep,
} from '../../src/domain/procedure/own-steps';
import type { PlannedSubtask } from '../../src/domain/procedure/plan';
import { STEPS } from '../../src/domain/procedure/step-id';
import { type Onboarding, SCHEMA } from '../../src/domain/record/onboarding';
import { MOST_FIELD_VALUES } from '../../src/domain/settings/settings';
import { cutText, LINE_LIMIT } from '../../src/domain/text/cut-text';
import { TEXT_LIMIT } from '../../src/domain/text/written-text';

const TODAY = '2026-03-12';
let number = 0;

/** The facts after commands, each at a moment of its own, or the refusal of the last one. */
function after(facts: Facts, ...commands: Command[]): ReturnType<typeof factsAfter> {
  return commands.reduce<ReturnType<typeof factsAfter>>(
    (before, command) => {
      if (!before.ok) return before;
      number += 1;
      const at = new Date(Date.UTC(2026, 2, 12) + number * 1_000).toISOString();
      return factsAfter(before.value, command, { by: 'a'.repeat(128), at, today: TODAY, id: `id-${number}` });
    },
    { ok: true, value: facts },
  );
}

/** Nothing takes more room in storage for its length: three bytes for each character. */
const LONGEST = '漢'.repeat(TEXT_LIMIT);
const close: Command = { kind: 'closeAgreement', closedOn: TODAY, scope: 'reserve' };
const must = (result: ReturnType<typeof factsAfter>) => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

test('agreements can be recorded up to the limit, and the next one is refused with it', () => {
  const full = must(after(noFacts(TODAY), ...Array.from({ length: MOST_AGREEMENTS }, () => close)));
  expect(full.agreements).toHaveLength(MOST_AGREEMENTS);
  expect(after(full, close)).toEqual({
    ok: false,
    error: { code: 'tooMany', what: 'agreements', limit: MOST_AGREEMENTS },
  });
});

test('at the limit an agreement can still be corrected and withdrawn, and then another one recorded', () => {
  const full = must(after(noFacts(TODAY), ...Array.from({ length: MOST_AGREEMENTS }, () => close)));
  const id = full.agreements[0]?.id ?? '';
  expect(after(full, { kind: 'correctAgreement', id, closedOn: TODAY, scope: 'sync' }).ok).toBe(true);
  expect(after(full, { kind: 'withdraw', fact: `agreement:${id}`, reason: 'No era' }, close).ok).toBe(true);
});

test('of the agreements that were withdrawn the latest are kept; withdrawing is never refused', () => {
  let facts = noFacts(TODAY);
  const ids: string[] = [];
  for (let count = 0; count < MOST_WITHDRAWN_AGREEMENTS + 5; count += 1) {
    facts = must(after(facts, close));
    const id = facts.agreements[0]?.id ?? '';
    ids.push(id);
    facts = must(after(facts, { kind: 'withdraw', fact: `agreement:${id}`, reason: `Motivo ${count}` }));
  }
  const kept = Object.keys(facts.withdrawn);
  expect(kept).toHaveLength(MOST_WITHDRAWN_AGREEMENTS);
  expect(kept).toContain(`agreement:${ids.at(-1)}`);
  expect(kept).not.toContain(`agreement:${ids[4]}`);
});

test('a record with every list and every text at its longest fits into one value of Forge’s storage', () => {
  const stamp = { by: 'a'.repeat(128), at: '2026-03-12T00:00:00.000Z' };
  const full = must(after(noFacts(TODAY), ...Array.from({ length: MOST_AGREEMENTS }, () => close)));
  const fixed: FactKey[] = [
    ...['expectedScope', 'moduleInformation', 'demoSchedule', 'demoOutcome', 'contact', 'offer', 'keyRuleNotice'].map(
      (fact) => fact as FactKey,
    ),
    ...MODULES.map((module): FactKey => `module:${module}`),
    ...CREDENTIALS.map((credential): FactKey => `handOver:${credential}:client`),
    'handOver:apiKey:planok',
    ...SCOPES.map((scope): FactKey => `integration:${scope}`),
  ];
  const agreements = Array.from(
    { length: MOST_WITHDRAWN_AGREEMENTS },
    (_, at): FactKey => `agreement:${'x'.repeat(60)}${at}`,
  );
  const text = { on: TODAY, reason: LONGEST, ...stamp };
  const done = { on: TODAY, ...stamp };
  const handOver = { ...done, channel: 'passwordManager', throughPlanok: true } as const;
  const module = {
    state: 'notContracted',
    on: TODAY,
    since: TODAY,
    source: 'contract',
    note: LONGEST,
    ...stamp,
  } as const;
  const each = <Name extends string, Value>(names: readonly Name[], value: Value) =>
    Object.fromEntries(names.map((name) => [name, value]));
  const modules = { apiRest: module, centralizador: module, cotizadorWeb: module, reservaEnLinea: module };
  const states = {
    apiRest: module.state,
    centralizador: module.state,
    cotizadorWeb: module.state,
    reservaEnLinea: module.state,
  };
  const planned: PlannedSubtask = {
    id: '9'.repeat(20),
    key: 'X'.repeat(40),
    retired: true,
    marking: true,
    wasDone: true,
    because: [
      { fact: 'scope', scope: 'reserve' },
      { fact: 'module', module: 'reservaEnLinea', state: 'notContracted' },
      { fact: 'offer', state: 'declined' },
    ],
    away: 'converted',
    dueLater: { after: 'agreement', days: 365, count: 'working', holidays: 'CL', createdOn: TODAY },
    leftOpen: leftOpen({}, { why: 'refused', messages: Array.from({ length: 20 }, () => LONGEST) }, '9'.repeat(20)),
    takenBackAt: stamp.at,
    closedAgain: Array.from({ length: MOST_IN_A_WEEK }, () => stamp.at),
  };
  const owned = Array.from({ length: MOST_KEPT_OWN_STEPS }, (_, at): OwnStepId => `own:${String(10_000_000 + at)}`);
  const ownStep: OwnStep = {
    id: 'own:00000000',
    title: { es: '漢'.repeat(OWN_TITLE_LIMIT), en: '漢'.repeat(OWN_TITLE_LIMIT) },
    owedBy: 'planok',
    phase: 'prerequisites',
    when: { scope: 'reserve', module: { id: 'reservaEnLinea', state: 'notContracted' }, branch: 'planokKey' },
    holdsUp: true,
    byClosing: true,
    textMark: 'x'.repeat(7),
  };
  const value = '漢'.repeat(LINE_LIMIT);
  const values = Array.from({ length: MOST_FIELD_VALUES }, (_, at) => [`customfield_${'x'.repeat(47)}${at}`, value]);
  const record = {
    schema: SCHEMA,
    version: 1_000_000,
    issueId: '9'.repeat(20),
    issueKey: 'X'.repeat(40),
    projectId: '9'.repeat(20),
    facts: {
      ...full,
      modules,
      expectedScope: 'reserve',
      moduleInformation: { kind: 'sent', modules: states, ...done },
      demo: {
        outcome: { kind: 'omitted', ...text },
        scheduled: { for: TODAY, recordedOn: TODAY, ...stamp },
        contact: true,
      },
      offer: { state: 'declined', how: 'noAnswer', ...done },
      handOvers: {
        apiKey: { client: handOver, planok: handOver },
        username: { client: handOver },
        password: { client: handOver },
      },
      keyRuleNotice: { acknowledgedOn: TODAY, ...done },
      integrations: { sync: { connectedBy: 'planokKey', ...done }, quote: done, reserve: done },
      ownSteps: each(owned.slice(0, MOST_OWN_STEPS_DONE), {
        note: '漢'.repeat(OWN_NOTE_LIMIT),
        ...done,
      }),
      discarded: text,
      withdrawn: each(
        [...fixed, ...agreements, ...owned.slice(0, MOST_WITHDRAWN_OWN_STEPS).map((id) => `ownStep:${id}` as const)],
        { on: TODAY, ...stamp },
      ),
    },
    exceptions: each(GATES, text),
    settings: {
      language: 'es',
      timeZone: 'x'.repeat(60),
      procedure: { id: '9'.repeat(20), url: '漢'.repeat(500), title: '漢'.repeat(255) },
      ownSteps: owned.slice(0, MOST_OWN_STEPS).map((id) => ({ ...ownStep, id })),
      closing: { by: '漢'.repeat(100), values: Object.fromEntries(values) },
    },
    client: value,
    ownSteps: owned.map((id) => ({ ...ownStep, id, from: TODAY, removed: true as const })),
    plan: each([...STEPS, ...owned], planned),
    attempt: {
      number: 1_000_000,
      tokens: each([...STEPS, ...owned], 'x'.repeat(36)),
      steps: [...STEPS, ...owned],
      ownSteps: owned.slice(0, MOST_OWN_STEPS).map((id) => ({
        ...{ id, title: { es: ownStep.title.es }, owedBy: ownStep.owedBy, phase: ownStep.phase },
      })),
      by: stamp.by,
      until: stamp.at,
    },
    attempts: 1_000_000,
    procedureVersion: 1_000_000,
    procedureLink: '漢'.repeat(755),
    issueDeletedAt: stamp.at,
    unseenSince: stamp.at,
    history: 1_000_000,
    recentCommands: Array.from({ length: 20 }, () => 'x'.repeat(64)),
    // Only the first write of a record carries a line of history, the start's: nothing of all this is in it yet.
    unwritten: [],
  } satisfies Onboarding;
  const bytes = Buffer.byteLength(JSON.stringify(record));
  expect(bytes).toBeGreaterThan(100 * 1024);
  expect(bytes).toBeLessThan(240 * 1024);
});

describe('a text that is too long is cut where a reader sees a character end', () => {
  test.each([
    ['buildings', '🏢'.repeat(200)],
    ['families, of seven code points each', '👩‍👩‍👧‍👦'.repeat(60)],
    ['flags', '🇨🇱'.repeat(100)],
    ['letters with an accent of their own', 'e\u0301'.repeat(200)],
    ['plain letters', 'Inmobiliaria '.repeat(40)],
  ])('%s', (_, text) => {
    const cut = cutText(text);
    expect(cut.length).toBeLessThanOrEqual(LINE_LIMIT);
    expect(cut).not.toMatch(/\p{Cs}/u);
    expect(cut.endsWith('…')).toBe(true);
    const left = [...new Intl.Segmenter('es').segment(cut.slice(0, -1))].map(({ segment }) => segment);
    const whole = [...new Intl.Segmenter('es').segment(text)].map(({ segment }) => segment);
    expect(left).toEqual(whole.slice(0, left.length));
    expect(left.length).toBeGreaterThan(0);
  });

  test('what fits stays as it is', () => {
    expect(cutText('Inmobiliaria Los Robles')).toBe('Inmobiliaria Los Robles');
    expect(cutText('x'.repeat(LINE_LIMIT))).toBe('x'.repeat(LINE_LIMIT));
  });
});
