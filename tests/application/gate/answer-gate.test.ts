import type { ClientIssue } from '../../../src/application/ports';
import { noFacts } from '../../../src/domain/facts/facts';
import { GATES } from '../../../src/domain/procedure/missing';
import { atAgreement, handOver, STAMP, START, working } from '../../domain/facts';
import { CLIENT, onboardingOf, openStage } from './gate-stage';

const unknown = noFacts(START);
const discarded = { ...unknown, discarded: { on: START, reason: 'x', ...STAMP } };
const plan = { holdDemo: { id: '101', key: 'HAUZD-2' }, informHauzd: { id: '102', key: 'HAUZD-3' } };
const blocked = { answer: 'missing' };

describe('where no onboarding was started', () => {
  const epicChild: ClientIssue = { ...CLIENT, id: '200', key: 'HAUZD-9' };

  test('it blocks, unless the gate lets pass', async () => {
    const stage = openStage(undefined);
    expect(await stage.ask(CLIENT.key)).toEqual({ answer: 'notStarted', language: 'es' });
    expect(await stage.ask(CLIENT.key, { notStarted: 'pass' })).toEqual({ answer: 'pass' });
    expect(await stage.ask(CLIENT.key, { gate: 'step' })).toEqual({ answer: 'pass' });
  });

  // Created on 1 March in Chile, at 23:30: in UTC it was the 2nd already.
  test.each([
    ['2026-03-02', { answer: 'pass' }],
    ['2026-03-01', { answer: 'notStarted', language: 'es' }],
    ['2026-02-28', { answer: 'notStarted', language: 'es' }],
  ])('of those created before %s, by the day in Chile', async (createdBefore, answer) => {
    const late = { ...epicChild, created: '2026-03-01T23:30:00.000-0300' };
    const stage = openStage(undefined, [], { issues: [late] });
    expect(await stage.ask(late.key, { notStarted: { createdBefore } })).toEqual(answer);
    expect(stage.requests).toBe(1);
  });

  test('without a day of creation it could not be checked', async () => {
    const { created: _, ...ageless } = epicChild;
    const stage = openStage(undefined, [], { issues: [ageless] });
    expect(await stage.ask(ageless.key, { notStarted: { createdBefore: '2026-03-02' } })).toEqual({
      answer: 'couldNotCheck',
      why: 'jira',
    });
  });

  test('an issue that the app cannot see, and has no record of, passes only where what was not started may pass', async () => {
    const hidden = { answer: 'couldNotCheck', why: 'hiddenIssue' };
    const stage = openStage(undefined);
    const answers = [
      await stage.ask('OTHER-1', { notStarted: 'block' }),
      await stage.ask('OTHER-1', { notStarted: { createdBefore: '2026-03-02' } }),
      await stage.ask('OTHER-1', { notStarted: 'pass' }),
      await stage.ask('OTHER-1', { gate: 'step', notStarted: 'block' }),
    ];
    expect(answers).toEqual([hidden, hidden, { answer: 'pass' }, { answer: 'pass' }]);
  });

  test('an issue of a record that the app cannot see any more is no such issue', async () => {
    const stage = openStage(onboardingOf(unknown));
    expect(await stage.ask(CLIENT.key, { notStarted: 'pass' })).toMatchObject(blocked);
  });
});

describe('a discarded onboarding', () => {
  test.each(GATES)('blocks %s with that single item, unless the gate lets it pass', async (gate) => {
    const stage = openStage(onboardingOf(discarded));
    const answer = await stage.ask(CLIENT.key, { gate });
    expect(answer).toMatchObject({ answer: 'missing', missing: [{ code: 'discarded' }] });
    expect(await stage.ask(CLIENT.key, { gate, discarded: 'pass' })).toEqual({ answer: 'pass' });
  });

  test('that is resumed blocks again', async () => {
    expect(await openStage(onboardingOf(unknown)).ask(CLIENT.key, { discarded: 'pass' })).toMatchObject(blocked);
  });
});

describe('one of our subtasks', () => {
  test.each([...GATES, 'step' as const])('is refused by %s while its own fact is missing', async (gate) => {
    const answer = await openStage(onboardingOf(unknown, plan)).ask('HAUZD-2', { gate });
    expect(answer).toMatchObject({
      answer: 'stepMissing',
      step: 'holdDemo',
      issueKey: CLIENT.key,
      missing: [{ code: 'demoNotScheduled', owedBy: ['planok'] }],
    });
  });

  test('closes once its fact is there, whatever else is missing', async () => {
    const held = { ...unknown, demo: { outcome: { kind: 'held' as const, on: START, ...STAMP } } };
    const stage = openStage(onboardingOf(held, plan));
    expect(await stage.ask('HAUZD-2', { gate: 'live' })).toEqual({ answer: 'pass' });
    expect(await stage.ask('HAUZD-3', { gate: 'live' })).toMatchObject({ step: 'informHauzd' });
  });

  test('that is retired can always be closed', async () => {
    expect(await openStage(onboardingOf(discarded, plan)).ask('HAUZD-2')).toEqual({ answer: 'pass' });
  });

  test('passes a transition that does not close it, where the gate says so', async () => {
    const stage = openStage(onboardingOf(unknown, plan));
    expect(await stage.ask('HAUZD-2', { ownSubtask: 'pass' })).toEqual({ answer: 'pass' });
    expect(await stage.ask(CLIENT.key, { ownSubtask: 'pass' })).toMatchObject(blocked);
  });

  test.each([
    ['made an issue of its own', undefined],
    ['given to an issue without onboarding', '999'],
  ])('that was %s is judged as what it is', async (_, parentId) => {
    const held = { ...unknown, demo: { outcome: { kind: 'held' as const, on: START, ...STAMP } } };
    for (const facts of [unknown, held]) {
      const now = { ...CLIENT, id: '101', key: 'HAUZD-2', ...(parentId && { parentId }) };
      const stage = openStage(onboardingOf(facts, plan), [], { issues: [now] });
      for (const gate of GATES) {
        expect(await stage.ask('HAUZD-2', { gate })).toEqual({ answer: 'notStarted', language: 'es' });
      }
      expect(await stage.ask('HAUZD-2', { gate: 'step' })).toEqual({ answer: 'pass' });
    }
  });

  test('moved under another issue and key is still the step’s', async () => {
    const moved = { ...CLIENT, id: '101', key: 'EQH-5', parentId: CLIENT.id };
    const stage = openStage(onboardingOf(unknown, plan), [], { issues: [moved], known: false });
    expect(await stage.ask('EQH-5', { gate: 'step' })).toMatchObject({ step: 'holdDemo' });
  });
});

test('a subtask of the client that is not ours is free', async () => {
  const other = { ...CLIENT, id: '150', key: 'HAUZD-50', parentId: CLIENT.id };
  const stage = openStage(onboardingOf(unknown, plan), [], { issues: [other] });
  expect(await stage.ask('HAUZD-50', { gate: 'live' })).toEqual({ answer: 'pass' });
});

test('a client that was made a subtask of another issue, and moved, keeps its own record', async () => {
  const moved = { ...CLIENT, key: 'EQH-7', parentId: '999' };
  const stage = openStage(onboardingOf(unknown), [], { issues: [moved], known: false });
  // Jira finds it under its new key only.
  expect(await stage.ask('EQH-7', { notStarted: 'pass' })).toMatchObject(blocked);
});

describe('the gate before closing', () => {
  const { sync } = { sync: { ...working, connectedBy: 'ownKey' as const } };
  const done = { ...atAgreement('sync'), integrations: { sync } };
  const handOvers = {
    apiKey: { client: handOver() },
    username: { client: handOver() },
    password: { client: handOver() },
  };
  const record = onboardingOf({ ...done, handOvers }, plan);
  const subtask = (id: string, closed: boolean) => ({ id, key: `HAUZD-${Number(id) - 99}`, summary: '', closed });

  test('names each subtask that is left open', async () => {
    const answer = await openStage(record, [subtask('101', true), subtask('102', false)]).ask(CLIENT.key, {
      gate: 'live',
    });
    expect(answer).toMatchObject({ missing: [{ code: 'subtaskOpen', step: 'informHauzd', key: 'HAUZD-3' }] });
  });

  test('opens when all are closed, and does not wait for one that was deleted', async () => {
    const closed = openStage(record, [subtask('101', true), subtask('102', true)]);
    expect(await closed.ask(CLIENT.key, { gate: 'live' })).toEqual({ answer: 'pass' });
    expect(await openStage(record, [subtask('101', true)]).ask(CLIENT.key, { gate: 'live' })).toEqual({
      answer: 'pass',
    });
  });
});

describe('what an answer costs', () => {
  test.each([
    ['where the key is known', { gate: 'credentials' }, true, 2, 0],
    ['where subtasks’ states count', { gate: 'live' }, true, 2, 1],
    ['where the key is not known', { gate: 'credentials' }, false, 2, 1],
    ['where neither is', { gate: 'live' }, false, 2, 1],
  ] as const)('%s', async (_, configuration, known, reads, requests) => {
    const stage = openStage(onboardingOf(unknown, plan), [], { known });
    expect(await stage.ask(CLIENT.key, configuration)).toMatchObject(blocked);
    expect(stage).toMatchObject({ reads, requests });
  });

  const held = { ...unknown, demo: { outcome: { kind: 'held' as const, on: START, ...STAMP } } };
  test.each([
    ['of which a gate for subtasks lets pass', 'step', held, 2, 0],
    ['which a gate for subtasks holds back', 'step', unknown, 3, 1],
    ['of which a gate for clients is asked', 'live', held, 2, 1],
  ] as const)('a subtask of ours, %s', async (_, gate, facts, reads, requests) => {
    const stage = openStage(onboardingOf(facts, plan));
    await stage.ask('HAUZD-2', { gate });
    expect(stage).toMatchObject({ reads, requests });
  });
});

describe('a key that its record does not bear out', () => {
  const other = { ...CLIENT, id: '777' };
  const complete = { ...atAgreement('sync') };
  test.each([
    ['was deleted', { issueDeletedAt: '2026-03-02T10:00:00.000Z' }],
    ['is not seen any more', { unseenSince: '2026-03-02T10:00:00.000Z' }],
  ])('since its issue %s: another one has it', async (_, noted) => {
    const stage = openStage({ ...onboardingOf(complete), ...noted }, [], { issues: [other] });
    expect(await stage.ask(CLIENT.key, { gate: 'agreement' })).toEqual({ answer: 'notStarted', language: 'es' });
  });

  test('is not let pass by hiding the issue from the app, where a gate lets pass what was not started', async () => {
    const noted = { ...onboardingOf(unknown, plan), unseenSince: '2026-03-02T10:00:00.000Z' };
    const stage = openStage(noted, [], { hidden: true });
    for (const key of [CLIENT.key, 'HAUZD-2']) {
      const answer = await stage.ask(key, { gate: 'agreement', notStarted: 'pass' });
      expect(answer).toEqual({ answer: 'couldNotCheck', why: 'hiddenIssue' });
    }
  });

  test('since its issue has another key', async () => {
    const moved = { ...onboardingOf(complete), issueKey: 'EQH-7' };
    const stage = openStage(moved, [], { issues: [other], alsoKnown: [CLIENT.key] });
    expect(await stage.ask(CLIENT.key, { gate: 'agreement' })).toEqual({ answer: 'notStarted', language: 'es' });
  });
});
