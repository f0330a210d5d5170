import { type Facts, noFacts } from '../../../src/domain/facts/facts';
import { readCopy } from '../../../src/domain/lists/read-copy';
import type { Exceptions } from '../../../src/domain/procedure/exceptions';
import { GATES, type Missing } from '../../../src/domain/procedure/missing';
import type { AppliedPlan } from '../../../src/domain/procedure/plan';
import { notOpen } from '../../../src/domain/procedure/plan';
import type { ExistingSubtask } from '../../../src/domain/procedure/plan-difference';
import { STEPS } from '../../../src/domain/procedure/step-id';
import { summary } from '../../../src/domain/procedure/summary';
import { gateMessage } from '../../../src/entrypoints/gate-message';
import { missingWords } from '../../../src/locales/es/missing';
import { agreed, handOver, STAMP, START, withModules, working } from '../../domain/facts';
import { CLIENT, onboardingOf, openStage } from './gate-stage';

/**
 * Whatever is recorded, panel, validator and status say the same. The panel derives what it shows with `summary`, the
 * validator answers with `answerGate`, lists and Confluence read the copy. Over the full space of the facts that the
 * gates read, gate by gate: each gate's own conditions only add to those of the earlier ones.
 */

const states = ['unknown', 'contracted', 'notContracted'] as const;
const offers = ['notMade', 'made', 'accepted', 'declined'] as const;
const scopes = ['noAgreement', 'scopeUnknown', 'sync', 'quote', 'reserve'] as const;
const informations = ['none', 'sent', 'sentBeforeAChange', 'omitted'] as const;
const demos = ['none', 'scheduled', 'held', 'omitted'] as const;
const keys = ['nobody', 'client', 'planok', 'both'] as const;
const connections = ['no', 'ownKey', 'planokKey', 'undecided'] as const;
const yesNo = [false, true] as const;
const day = { on: '2026-03-05', ...STAMP };

const SPACE = {
  apiRest: states,
  centralizador: states,
  cotizadorWeb: states,
  reservaEnLinea: states,
  offer: offers,
  scope: scopes,
  information: informations,
  demo: demos,
  key: keys,
  username: yesNo,
  password: yesNo,
  told: yesNo,
  sync: connections,
  quote: yesNo,
  reserve: yesNo,
  discarded: yesNo,
} as const;
type Space = typeof SPACE;
type Case = { [Name in keyof Space]: Space[Name][number] };

/** As it is where a test does not vary it: the client is past the first two gates, and nothing after them is there. */
const USUAL: Case = {
  apiRest: 'contracted',
  centralizador: 'contracted',
  cotizadorWeb: 'contracted',
  reservaEnLinea: 'contracted',
  offer: 'notMade',
  scope: 'sync',
  information: 'omitted',
  demo: 'held',
  key: 'nobody',
  username: false,
  password: false,
  told: false,
  sync: 'no',
  quote: false,
  reserve: false,
  discarded: false,
};

/** Every combination of these facts, the others as usual. */
function* combinations(names: (keyof Space)[], from: Case = USUAL): Generator<Case> {
  const [name, ...others] = names;
  if (name === undefined) yield from;
  else for (const value of SPACE[name]) yield* combinations(others, { ...from, [name]: value });
}

function factsOf(c: Case): Facts {
  const { apiRest, centralizador, cotizadorWeb, reservaEnLinea, offer, scope } = c;
  const modules = { apiRest, centralizador, cotizadorWeb, reservaEnLinea };
  const before = {
    ...modules,
    centralizador: centralizador === 'contracted' ? 'notContracted' : 'contracted',
  } as const;
  return {
    ...withModules(noFacts(START), modules),
    ...(c.information === 'sent' && { moduleInformation: { kind: 'sent', modules, ...day } }),
    ...(c.information === 'sentBeforeAChange' && { moduleInformation: { kind: 'sent', modules: before, ...day } }),
    ...(c.information === 'omitted' && { moduleInformation: { kind: 'omitted', reason: 'x', ...day } }),
    demo: {
      ...(c.demo === 'scheduled' && { scheduled: { for: '2026-03-09', recordedOn: '2026-03-05', ...STAMP } }),
      ...(c.demo === 'held' && { outcome: { kind: 'held', ...day } }),
      ...(c.demo === 'omitted' && { outcome: { kind: 'omitted', reason: 'x', ...day } }),
    },
    agreements: scope === 'noAgreement' ? [] : [agreed(scope === 'scopeUnknown' ? undefined : scope)],
    offer:
      offer === 'notMade'
        ? { state: offer }
        : offer === 'declined'
          ? { state: offer, how: 'refused', ...day }
          : { state: offer, ...day },
    handOvers: {
      apiKey: {
        ...((c.key === 'client' || c.key === 'both') && { client: handOver() }),
        ...((c.key === 'planok' || c.key === 'both') && { planok: handOver() }),
      },
      username: c.username ? { client: handOver() } : {},
      password: c.password ? { client: handOver() } : {},
    },
    ...(c.told && { keyRuleNotice: day }),
    integrations: {
      ...(c.sync !== 'no' && { sync: { ...working, connectedBy: c.sync } }),
      ...(c.quote && { quote: working }),
      ...(c.reserve && { reserve: working }),
    },
    ...(c.discarded && { discarded: { reason: 'x', ...day } }),
  };
}

/** A subtask of every step; each is open, closed, or gone, by the digits of a number. */
function subtasksOf(number: number): { plan: AppliedPlan; existing: ExistingSubtask[] } {
  const plan: AppliedPlan = {};
  const existing: ExistingSubtask[] = [];
  for (const [index, step] of STEPS.entries()) {
    const [id, key] = [String(200 + index), `HAUZD-${200 + index}`];
    plan[step] = { id, key };
    const state = Math.floor(number / 3 ** index) % 3;
    if (state < 2) existing.push({ id, key, summary: step, closed: state === 1 });
  }
  return { plan, existing };
}

let longest = 0;

/** Where the three differ about a record; nothing where they agree. */
async function disagreement(
  facts: Facts,
  plan: AppliedPlan = {},
  existing: ExistingSubtask[] = [],
  exceptions?: Exceptions,
): Promise<unknown> {
  const stage = openStage({ ...onboardingOf(facts, plan), ...(exceptions && { exceptions }) }, existing);
  const seen = { facts, plan, ownSteps: [], closed: notOpen(plan, existing), exceptions };
  const panel = summary(seen);
  const status = readCopy(seen);

  let firstShut: Missing[] | undefined;
  for (const gate of GATES) {
    const shown = panel.gates.find(({ id }) => id === gate);
    const answer = await stage.ask(CLIENT.key, { gate });
    const missing = answer.answer === 'missing' ? answer.missing : [];
    if (answer.answer !== 'pass' && answer.answer !== 'missing') return { gate, answer };
    const told = shown?.byException ? [] : shown?.missing;
    if ((answer.answer === 'pass') !== shown?.open || JSON.stringify(missing) !== JSON.stringify(told)) {
      return { gate, answer, shown };
    }
    if ((status.exceptions ?? []).includes(gate) !== (shown?.byException === true)) return { gate, status };
    if (answer.answer === 'pass') continue;
    firstShut ??= missing;
    const text = gateMessage(answer, 'es');
    longest = Math.max(longest, text.length);
    const lines = text.split('\n').slice(1);
    // Where it is recorded is said of what can be recorded; a subtask is closed in Jira.
    const isRecorded = missing.some(({ code }) => code !== 'subtaskOpen' && code !== 'discarded');
    const where = isRecorded ? [`Regístrelo en el panel Hauzd onboarding de ${CLIENT.key}.`] : [];
    const expected = [...missing.map((item) => `• ${missingWords.missingLine(item)}`), ...where];
    if (lines.join() !== expected.join()) return { gate, text };
  }
  const codes = [...new Set((firstShut ?? []).map(({ code }) => code))];
  if (JSON.stringify(status.missing) !== JSON.stringify(codes)) return { status, codes };
  if (JSON.stringify(panel.missing) !== JSON.stringify(firstShut ?? [])) return { panel, firstShut };

  for (const step of panel.steps) {
    if (!step.subtask) continue;
    const answer = await stage.ask(step.subtask.key, { gate: 'step' });
    if ((answer.answer === 'pass') !== (step.state !== 'pending')) return { step, answer };
    if (answer.answer === 'stepMissing' && answer.missing.length === 0) return { step, answer };
  }
  return undefined;
}

async function allAgree(cases: Iterable<Case>, withSubtasks: boolean): Promise<number> {
  let count = 0;
  for (const each of cases) {
    count += 1;
    // A prime step, so that neighbours do not get the same subtasks.
    const { plan, existing } = withSubtasks ? subtasksOf(count * 7919) : { plan: {}, existing: [] };
    const found = await disagreement(factsOf(each), plan, existing);
    if (found) expect({ case: each, found }).toBeUndefined();
  }
  return count;
}

test('about the gates before and after the demonstration', async () => {
  const names: (keyof Space)[] = ['apiRest', 'centralizador', 'cotizadorWeb', 'reservaEnLinea', 'information', 'demo'];
  expect(await allAgree(combinations([...names, 'scope', 'discarded']), false)).toBe(3 ** 4 * 4 * 4 * 5 * 2);
}, 120_000);

test('about prerequisites and credentials', async () => {
  const names: (keyof Space)[] = ['apiRest', 'offer', 'scope', 'sync', 'key', 'username', 'password', 'told'];
  expect(await allAgree(combinations([...names, 'cotizadorWeb', 'reservaEnLinea']), false)).toBe(
    3 * 4 * 5 * 4 * 4 * 2 ** 3 * 3 ** 2,
  );
}, 120_000);

test('about going live, and about each subtask: open, closed or gone', async () => {
  const names: (keyof Space)[] = ['apiRest', 'offer', 'scope', 'sync', 'quote', 'reserve', 'demo', 'discarded'];
  expect(await allAgree(combinations(names), true)).toBe(3 * 4 * 5 * 4 * 2 ** 2 * 4 * 2);
}, 120_000);

test('about each subtask of who hands over what', async () => {
  const names: (keyof Space)[] = ['apiRest', 'offer', 'scope', 'sync', 'key', 'username', 'told'];
  expect(await allAgree(combinations(names), true)).toBe(3 * 4 * 5 * 4 * 4 * 2 ** 2);
}, 120_000);

test('about every set of authorised exceptions', async () => {
  let count = 0;
  for (const each of combinations(['apiRest', 'offer', 'scope', 'key', 'told', 'discarded'])) {
    for (let set = 0; set < 2 ** GATES.length; set += 1) {
      const given = GATES.filter((_, index) => (set >> index) % 2 === 1);
      const exceptions: Exceptions = Object.fromEntries(given.map((gate) => [gate, { reason: 'x', ...day }]));
      const found = await disagreement(factsOf(each), {}, [], exceptions);
      if (found) expect({ case: each, given, found }).toBeUndefined();
      count += 1;
    }
  }
  expect(count).toBe(3 * 4 * 5 * 4 * 2 * 2 * 2 ** 5);
}, 120_000);

test('and no message is longer than Jira has room for', () => {
  // Jira says no limit; a message of thirteen lines can still be read at once.
  expect(longest).toBeGreaterThan(0);
  expect(longest).toBeLessThan(1_500);
});
