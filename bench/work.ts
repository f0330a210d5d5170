import { answerGate } from '../src/application/gate/answer-gate';
import { type ModuleState, noFacts, SCOPES, type Scope } from '../src/domain/facts/facts';
import { byHolder, byPhase, select, USUAL_SELECTION } from '../src/domain/lists/portfolio';
import { readCopy } from '../src/domain/lists/read-copy';
import { parseCopy } from '../src/domain/lists/read-copy-parse';
import { type AppliedOwnStep, MOST_OWN_STEPS } from '../src/domain/procedure/own-steps';
import { planDifference } from '../src/domain/procedure/plan-difference';
import { PHASES } from '../src/domain/procedure/step-id';
import { summary } from '../src/domain/procedure/summary';
import { type Onboarding, SCHEMA } from '../src/domain/record/onboarding';
import { ok } from '../src/domain/result';
import { DEFAULT_SETTINGS, recordSettings } from '../src/domain/settings/settings';
import { USUAL_CONFIGURATION } from '../src/domain/workflow/gate-configuration';
import { median } from './median';

/** How long our own work takes, without waiting for anybody. Machines differ: it is shown, and checked against nothing. */
export interface Work {
  name: string;
  microseconds: number;
}

const DAY = '2026-01-05';
const STAMP = { by: 'bench', at: '2026-01-05T12:00:00Z' };
const STATES: ModuleState[] = ['unknown', 'contracted', 'notContracted'];

/** Clients of every kind: modules × scope, 216 of them. */
function everyKind(): Onboarding[] {
  const scopes: (Scope | undefined)[] = [undefined, ...SCOPES];
  const all = STATES.flatMap((apiRest) =>
    STATES.flatMap((cotizadorWeb) =>
      STATES.flatMap((reservaEnLinea) => scopes.map((scope) => ({ apiRest, cotizadorWeb, reservaEnLinea, scope }))),
    ),
  );
  return all.map(({ scope, ...states }, index): Onboarding => {
    const facts = noFacts(DAY);
    for (const [module, state] of Object.entries(states) as [keyof typeof states, ModuleState][]) {
      if (state !== 'unknown') facts.modules[module] = { state, on: DAY, source: 'contract', ...STAMP };
    }
    if (scope) facts.agreements = [{ id: 'a', closedOn: DAY, scope, scopeOn: DAY, ...STAMP }];
    const id = String(20_000 + index);
    return {
      ...{
        schema: SCHEMA,
        version: 1,
        issueId: id,
        issueKey: `HAUZD-${id}`,
        projectId: '1',
        facts,
        plan: {},
        ownSteps: [],
      },
      ...{ settings: recordSettings(DEFAULT_SETTINGS), attempts: 0, history: 1, unwritten: [], recentCommands: [] },
    };
  });
}

/** As many as a project can have, half of which keep the gate of their phase shut. */
const OWN_STEPS = Array.from(
  { length: MOST_OWN_STEPS },
  (_, index): AppliedOwnStep => ({
    id: `own:${String(10_000_000 + index)}`,
    title: { es: `Paso ${index}` },
    owedBy: 'planok',
    phase: at(PHASES, index),
    when: index % 3 === 0 ? { scope: 'quote' } : {},
    holdsUp: index % 2 === 0,
    byClosing: false,
  }),
);

export async function measureWork(): Promise<Work[]> {
  const clients = everyKind();
  const [client] = clients;
  if (!client) throw new Error('no client');
  const closed = new Set<string>();
  const records = {
    findByKey: async () => ok({ issueKey: client.issueKey, issueId: client.issueId }),
    read: async () => ok(client),
    readFirst: async () => ok({ onboarding: client, settings: DEFAULT_SETTINGS }),
  };
  const withOwn = { ...client, ownSteps: OWN_STEPS };
  const asApp = { readIssue: async () => ({ ok: false as const, error: { code: 'jiraUnavailable' as const } }) };
  const copies = clients.map((client) => readCopy({ ...client, closed }));
  return [
    await each('a gate answers: its own work', 200, () =>
      answerGate({ records, asApp }, client.issueKey, USUAL_CONFIGURATION),
    ),
    await each('a gate answers, with 20 own steps: its own work', 200, () =>
      answerGate(
        { records: { ...records, read: async () => ok(withOwn) }, asApp },
        client.issueKey,
        USUAL_CONFIGURATION,
      ),
    ),
    await each('where a client stands (summary)', clients.length, (index) =>
      summary({ ...at(clients, index), closed }),
    ),
    await each('what is to be created and retired (changes)', clients.length, (index) => {
      return planDifference(at(clients, index), []);
    }),
    await each('the read copy', clients.length, (index) => readCopy({ ...at(clients, index), closed })),
    ...(await portfolios(copies)),
  ];
}

/** What the browser does with a portfolio's copies, at three sizes, to show how it grows. */
async function portfolios(copies: readonly unknown[]): Promise<Work[]> {
  const measured: Work[] = [];
  for (const count of [100, 1_000, 5_000]) {
    const read = () => {
      const rows = Array.from({ length: count }, (_, index) => ({
        ...{ id: String(index), key: `HAUZD-${index}`, client: `Inmobiliaria ${index}` },
        copy: parseCopy(at(copies, index)),
      }));
      return [byPhase(rows), byHolder(rows, DAY), select(rows, USUAL_SELECTION)];
    };
    measured.push(await each(`portfolio of ${count}: read, count, sort`, 1, read));
  }
  return measured;
}

function at<T>(all: readonly T[], index: number): T {
  const found = all[index % all.length];
  if (found === undefined) throw new Error('nothing to work on');
  return found;
}

/** The median time of one, over rounds of many; the first round warms up. */
async function each(name: string, count: number, work: (index: number) => unknown): Promise<Work> {
  const rounds: number[] = [];
  for (let round = 0; round <= 15; round += 1) {
    const start = performance.now();
    for (let index = 0; index < count; index += 1) await work(index);
    if (round > 0) rounds.push((performance.now() - start) / count);
  }
  return { name, microseconds: 1000 * median(rounds) };
}
