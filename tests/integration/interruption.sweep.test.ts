import type { Fault } from '../../local-site/forge-host/gateway/faults';
import { type App, openApp } from './app';
import { endState } from './end-state';
import { afterTheLease, type Client } from './onboarding';
import { openScenario, SCENARIOS, type Scenario } from './scenarios';
import { virtualTime } from './virtual-time';

/**
 * Interrupted anywhere, nothing lost and nothing twice. For every request, of Jira and of storage, that starting,
 * applying, recording and repairing make: the function dies before it, dies after it, or its answer is
 * lost. Then the same button is pressed again (or the queue delivers again), and the end is the one without
 * interruption.
 */

const KINDS = ['stopBefore', 'stopAfter', 'lostAnswer'] as const satisfies Fault['kind'][];
let points = 0;
afterAll(() => console.info(`interruption: ${points} points (${KINDS.join(', ')})`));

/** What the scenario is about, done as it is done in practice: pressed again until the answer says that all is done. */
async function carryOut(scenario: Scenario, app: App, client: Client): Promise<void> {
  if (scenario.press) {
    for (let presses = 0; presses < 4; presses += 1) {
      if (await isDone(scenario.press(app, client))) break;
      afterTheLease(app);
    }
  }
  await scenario.cause?.(app, client);
  for (let rounds = 0; rounds < 4; rounds += 1) {
    await app.settle();
    app.site.clock.advance(120_000);
  }
  await app.settle();
  // An event that was lost with the function that took it is made good by the hour.
  for (let hours = 0; scenario.cause && hours < 2; hours += 1) {
    await app.site.forge.runSchedule('every-hour').catch(() => undefined);
    await app.settle();
  }
}

async function isDone(pressed: Promise<unknown>): Promise<boolean> {
  const answer = await pressed.catch(() => undefined);
  const text = JSON.stringify(answer ?? {});
  return text.startsWith('{"ok":true') && !/"failed":\[\{|"notDone":\[\{/.test(text);
}

async function withFault(scenario: Scenario, nth: number, kind: (typeof KINDS)[number]) {
  const { app, client } = await openScenario(scenario, () => openApp({ checked: false }));
  const giveBack = virtualTime(app.site.clock);
  try {
    const { faults } = app.site.gateway;
    faults.add({ match: { functionKey: scenario.functionKey }, nth, fault: { kind } });
    await carryOut(scenario, app, client);
    const seen = faults.list()[0]?.seen ?? 0;
    faults.clear();
    return { seen, state: await endState(app, client) };
  } finally {
    giveBack();
    await app.close();
  }
}

test.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))(
  '%s',
  async (_, scenario) => {
    const undisturbed = await withFault(scenario, 1_000, 'stopBefore');
    expect(undisturbed.seen).toBeGreaterThan(1);
    const wrong: object[] = [];
    for (const kind of KINDS) {
      for (let nth = 1; nth <= undisturbed.seen; nth += 1) {
        const { state } = await withFault(scenario, nth, kind);
        points += 1;
        const differences = differing(undisturbed.state, state);
        if (differences.length > 0) wrong.push({ kind, nth, differences });
      }
    }
    expect(wrong).toEqual([]);
  },
  120_000,
);

/** The parts of the end that are not as they should be, each with what it should be and what it is. */
function differing(expected: object, actual: object): object[] {
  const is = new Map<string, unknown>(Object.entries(actual));
  return Object.entries(expected).flatMap(([part, should]) =>
    JSON.stringify(should) === JSON.stringify(is.get(part)) ? [] : [{ part, should, is: is.get(part) }],
  );
}
