import type { Command } from '../../../src/domain/facts/commands';
import { factsByKey } from '../../../src/domain/facts/fact-by-key';
import type { FactKey, OwnStepId } from '../../../src/domain/facts/facts';
import { MOST_AGREEMENTS, MOST_WITHDRAWN_OWN_STEPS } from '../../../src/domain/facts/limits';
import { summary } from '../../../src/domain/procedure/summary';
import type { HistoryEntry, Onboarding } from '../../../src/domain/record/onboarding';
import { record, start } from '../../../src/domain/record/record';
import { recordException } from '../../../src/domain/record/record-exception';
import { undo } from '../../../src/domain/record/undo';
import { ISSUE, SETTINGS } from '../recorded';

/**
 * What was recorded by mistake and taken back at once was never so: nothing that the record says may differ from what it
 * said before, but the history.
 */

const STARTED = '2026-11-01';
const OWN_STEP = 'own:a1b2c3d4';

const annex: Onboarding['ownSteps'][number] = {
  ...{ id: OWN_STEP, title: { es: 'Anexo' }, owedBy: 'planok', phase: 'agreement', when: {}, from: STARTED },
  ...{ holdsUp: true, byClosing: false },
};

/** A press by somebody on a day, at noon and so many minutes. */
function press(id: string, { by = 'ana', day = '2026-11-23', minute = 0 } = {}) {
  return { id, by, at: new Date(Date.parse(`${day}T12:00:00Z`) + minute * 60_000).toISOString(), today: day };
}
type Press = ReturnType<typeof press>;

function begun(): Onboarding {
  const result = start(ISSUE, [], press('start', { day: STARTED }), SETTINGS);
  if (!result.ok) throw new Error(result.error.code);
  return { ...result.value.onboarding, ownSteps: [annex] };
}

function recorded(of: Onboarding, command: Command, by: Press): { onboarding: Onboarding; entry: HistoryEntry } {
  const result = record(of, command, by);
  if (!result.ok) throw new Error(`${command.kind}: ${result.error.code}`);
  if (!result.value.entry) throw new Error(`${command.kind} changed nothing`);
  return { onboarding: result.value.onboarding, entry: result.value.entry };
}

/** As it stands after these commands, each recorded by somebody on a day of its own, the first ones of November. */
const after = (...commands: Command[]) =>
  commands.reduce(
    (was, command, index) =>
      recorded(
        was,
        command,
        press(`before-${index}`, { by: 'bruno', day: `2026-11-${String(index + 2).padStart(2, '0')}` }),
      ).onboarding,
    begun(),
  );

const contracted: Command = {
  kind: 'confirmModules',
  modules: { apiRest: 'contracted', cotizadorWeb: 'contracted' },
  on: '2026-11-02',
  source: 'crm',
};
const seenAgain: Command = { ...contracted, on: '2026-11-03', source: 'contract' };
const notContracted: Command = { ...contracted, modules: { apiRest: 'notContracted' }, on: '2026-11-20' };
const told: Command = { kind: 'sendModuleInformation', on: '2026-11-02' };
const scheduled: Command = { kind: 'scheduleDemo', for: '2026-11-28' };
const held: Command = { kind: 'holdDemo', on: '2026-11-02', contact: true };
const agreed: Command = { kind: 'closeAgreement', closedOn: '2026-11-02', scope: 'quote' };
const offered: Command = { kind: 'makeOffer', on: '2026-11-02' };
const handedOver: Command = {
  kind: 'handOverFromClient',
  credentials: ['apiKey', 'username'],
  on: '2026-11-02',
  channel: 'phone',
};
const fromPlanok: Command = { kind: 'handOverFromPlanok', on: '2026-11-02', channel: 'phone', hauzdTold: true };
const acknowledged: Command = { kind: 'acknowledgeKeyRule', on: '2026-11-02' };
const works: Command = { kind: 'reportIntegration', scope: 'sync', on: '2026-11-02' };
const stepDone: Command = { kind: 'recordOwnStep', step: OWN_STEP, on: '2026-11-02', note: 'Firmado' };
const discarded: Command = { kind: 'discard', on: '2026-11-20', reason: 'Eligió otra' };
const withdraw = (fact: FactKey): Command => ({ kind: 'withdraw', fact, reason: 'Era de otro' });

test.each<[what: string, before: Command[], mistake: Command]>([
  ['modules that nobody knew', [], contracted],
  ['a module, seen a second time, that was said not to be contracted', [contracted, seenAgain], notContracted],
  ['the API REST of a client who is connected with a key of its own', [contracted, agreed, works], notContracted],
  ['a module', [contracted, seenAgain], withdraw('module:apiRest')],
  ['a module that had been withdrawn for good', [contracted, withdraw('module:apiRest')], contracted],
  ['the expected scope', [{ kind: 'expectScope', scope: 'sync' }], { kind: 'expectScope', scope: 'reserve' }],
  ['that Hauzd was told', [contracted], told],
  ['when Hauzd was told', [told], { kind: 'correctModuleInformation', on: '2026-11-04' }],
  [
    'what Hauzd was told, omitted after a module changed',
    [told, contracted],
    { kind: 'omitModuleInformation', on: '2026-11-04', reason: 'Por error' },
  ],
  ['what Hauzd was told, before a module changed', [told, contracted], withdraw('moduleInformation')],
  ['the day of the meeting', [], scheduled],
  ['another day of the meeting', [scheduled], { kind: 'scheduleDemo', for: '2026-11-30' }],
  ['the meeting', [scheduled], withdraw('demoSchedule')],
  ['the demonstration, with the contact', [scheduled], held],
  ['a demonstration that was held', [held], { kind: 'omitDemo', on: '2026-11-04', reason: 'Ya lo conocen' }],
  ['whether Hauzd has the contact', [held], { kind: 'noteContact', contact: false }],
  ['whether Hauzd has the contact, withdrawn', [held], withdraw('contact')],
  ['the first agreement', [], agreed],
  ['an extension', [agreed], { kind: 'closeAgreement', closedOn: '2026-11-10', scope: 'reserve' }],
  ['a corrected agreement', [agreed], { kind: 'correctAgreement', id: 'before-0', closedOn: '2026-11-01' }],
  ['an agreement', [agreed], withdraw('agreement:before-0')],
  ['the offer', [], offered],
  ['an answer to the offer', [offered], { kind: 'declineOffer', on: '2026-11-20', how: 'refused' }],
  ['the offer and its answer', [offered], withdraw('offer')],
  ['several hand-overs', [contracted, agreed], handedOver],
  ['one of several hand-overs', [contracted, agreed, handedOver], withdraw('handOver:username:client')],
  ['a hand-over through another channel', [handedOver], { ...handedOver, credentials: ['apiKey'], channel: 'meeting' }],
  ['PlanOK’s hand-over, with the notice', [], fromPlanok],
  ['the notice, with its acknowledgement', [fromPlanok, acknowledged], withdraw('keyRuleNotice')],
  ['the acknowledgement', [fromPlanok], acknowledged],
  ['the day of the acknowledgement', [fromPlanok, acknowledged], { kind: 'acknowledgeKeyRule', on: '2026-11-04' }],
  ['a connection', [contracted, agreed], works],
  [
    'the day of a connection',
    [contracted, agreed, works],
    { kind: 'reportIntegration', scope: 'sync', on: '2026-11-04' },
  ],
  ['a connection that works', [contracted, agreed, works], withdraw('integration:sync')],
  ['a step of the team’s', [], stepDone],
  ['a step of the team’s that is done', [stepDone], withdraw(`ownStep:${OWN_STEP}`)],
  ['that there is no agreement', [agreed], discarded],
  ['that the client was taken up again', [agreed, { ...discarded, on: '2026-11-02' }], { kind: 'resume' }],
])('%s: taken back, the record is as it was, and so is every wait', (_, before, mistake) => {
  const was = after(...before);
  const { onboarding: is, entry } = recorded(was, mistake, press('mistake'));
  const undone = undo(is, [entry], press('undo', { minute: 1 }));
  if (!undone.ok) throw new Error(undone.error.code);
  const { onboarding } = undone.value;
  expect(onboarding.facts).toEqual(was.facts);
  const summaryOf = ({ facts, plan, ownSteps }: Onboarding) => summary({ facts, plan, ownSteps, closed: new Set() });
  expect(summaryOf(onboarding)).toEqual(summaryOf(was));
  expect(undone.value.entry).toMatchObject({
    ...{ number: entry.number + 1, kind: 'undo', by: 'ana', at: '2026-11-23T12:01:00.000Z' },
    changes: entry.changes.map(({ fact, before: first, after: second }) => ({
      fact,
      ...(second !== undefined && { before: second }),
      ...(first !== undefined && { after: first }),
    })),
  });
});

test('an exception that ended because the client was discarded by mistake is there again, with its reason', () => {
  const was = after(contracted, agreed);
  const asked = { gate: 'presentation', reason: 'Contrato firmado' } as const;
  const given = recordException(was, asked, press('exception', { by: 'lead' }), new Set());
  if (!given.ok) throw new Error(given.error.code);
  const { onboarding, entry } = recorded(given.value.onboarding, discarded, press('mistake'));
  expect(onboarding.exceptions).toBeUndefined();
  const undone = undo(onboarding, [entry], press('undo'));
  if (!undone.ok) throw new Error(undone.error.code);
  expect(undone.value.onboarding.exceptions).toEqual(given.value.onboarding.exceptions);
  expect(undone.value.entry?.changes).toContainEqual({
    fact: 'exception:presentation',
    after: given.value.onboarding.exceptions?.presentation,
  });
});

test('an undoing that is sent twice is carried out once', () => {
  const { onboarding, entry } = recorded(begun(), contracted, press('mistake'));
  const once = undo(onboarding, [entry], press('undo'));
  if (!once.ok) throw new Error(once.error.code);
  expect(undo(once.value.onboarding, [entry], press('undo', { minute: 2 }))).toEqual({
    ok: true,
    value: { onboarding: once.value.onboarding },
  });
});

test('what another person recorded of the same fact since is not undone, and told with who and when', () => {
  const { onboarding, entry } = recorded(begun(), contracted, press('mistake'));
  const theirs = recorded(onboarding, notContracted, press('theirs', { by: 'bruno', minute: 1 }));
  expect(undo(theirs.onboarding, [entry, theirs.entry], press('undo', { minute: 2 }))).toEqual({
    ok: false,
    error: {
      code: 'changedByOther',
      changes: [{ fact: 'module:apiRest', by: 'bruno', at: '2026-11-23T12:01:00.000Z' }],
    },
  });
});

test('nor what would go with it: an acknowledgement of the notice that is taken back', () => {
  const { onboarding, entry } = recorded(begun(), { kind: 'tellHauzd', on: '2026-11-20' }, press('mistake'));
  const theirs = recorded(
    onboarding,
    { ...acknowledged, on: '2026-11-21' },
    press('theirs', { by: 'bruno', minute: 1 }),
  );
  expect(undo(theirs.onboarding, [entry, theirs.entry], press('undo', { minute: 2 }))).toEqual({
    ok: false,
    error: {
      code: 'changedByOther',
      changes: [{ fact: 'keyRuleAcknowledgement', by: 'bruno', at: '2026-11-23T12:01:00.000Z' }],
    },
  });
});

test.each<[what: string, before: Command[], mistake: Command, theirs: Command[]]>([
  [
    'a meeting that was withdrawn, arranged anew and withdrawn again',
    [scheduled],
    withdraw('demoSchedule'),
    [{ kind: 'scheduleDemo', for: '2026-11-30' }, withdraw('demoSchedule')],
  ],
  [
    'a contact that was denied and noted again',
    [],
    { kind: 'noteContact', contact: true },
    [
      { kind: 'noteContact', contact: false },
      { kind: 'noteContact', contact: true },
    ],
  ],
  [
    'a client who was discarded for another reason and taken up again',
    [{ ...discarded, on: '2026-11-02' }],
    { kind: 'resume' },
    [{ ...discarded, reason: 'Otra' }, { kind: 'resume' }],
  ],
])('nor, though it looks as it was left, %s', (_, before, mistake, theirs) => {
  const { onboarding, entry } = recorded(after(...before), mistake, press('mistake'));
  const lines = [entry];
  let is = onboarding;
  for (const command of theirs) {
    const next = recorded(is, command, press(`theirs-${lines.length}`, { by: 'bruno', minute: lines.length }));
    is = next.onboarding;
    lines.push(next.entry);
  }
  expect(undo(is, lines, press('undo', { minute: 5 }))).toMatchObject({ ok: false, error: { code: 'changedByOther' } });
});

test('a record that has lines which nobody read is read again first', () => {
  const { onboarding, entry } = recorded(begun(), contracted, press('mistake'));
  const theirs = recorded(onboarding, agreed, press('theirs', { by: 'bruno', minute: 1 })).onboarding;
  expect(undo(theirs, [entry], press('undo', { minute: 2 }))).toEqual({
    ok: false,
    error: { code: 'changedMeanwhile' },
  });
});

test('a withdrawal that the one undone took the place of counts again', () => {
  const was = after(told, withdraw('moduleInformation'), told);
  const { onboarding, entry } = recorded(was, withdraw('moduleInformation'), press('mistake'));
  const undone = undo(onboarding, [entry], press('undo'));
  expect(undone.ok && undone.value.onboarding.facts).toEqual(was.facts);
  expect(was.facts.withdrawn).toMatchObject({ moduleInformation: { on: '2026-11-03' } });
});

test('what was withdrawn of another fact since counts, also where the one undone had made room for it', () => {
  const steps = Array.from({ length: MOST_WITHDRAWN_OWN_STEPS + 1 }, (_, at): OwnStepId => `own:a1b2c3d${at}`);
  const [oldest = OWN_STEP, last = OWN_STEP] = [steps[0], steps.at(-1)];
  const ownSteps = steps.map((id) => ({ ...annex, id }));
  const done = (step: OwnStepId): Command => ({ ...stepDone, step });
  const all = [...steps.map(done), ...steps.slice(0, -1).map((id) => withdraw(`ownStep:${id}`))];
  const was = all.reduce<Onboarding>(
    (of, command, index) => recorded(of, command, press(`b-${index}`, { by: 'bruno', minute: index })).onboarding,
    { ...begun(), ownSteps },
  );
  const mistake = recorded(was, withdraw(`ownStep:${last}`), press('mistake', { minute: 30 }));
  expect(mistake.onboarding.facts.withdrawn).not.toHaveProperty([`ownStep:${oldest}`]);
  const again = recorded(mistake.onboarding, done(oldest), press('again', { by: 'bruno', minute: 31 }));
  const newer = recorded(again.onboarding, withdraw(`ownStep:${oldest}`), press('newer', { by: 'bruno', minute: 32 }));
  const lines = [mistake.entry, again.entry, newer.entry];
  const undone = undo(newer.onboarding, lines, press('undo', { minute: 33 }));
  if (!undone.ok) throw new Error(undone.error.code);
  const { withdrawn } = undone.value.onboarding.facts;
  expect(withdrawn[`ownStep:${oldest}`]?.at).toBe('2026-11-23T12:32:00.000Z');
});

test('a connection that was reported while a module was withdrawn by mistake uses the key that the module says', () => {
  const mistake = recorded(after(contracted, agreed), withdraw('module:apiRest'), press('mistake'));
  const reported = recorded(mistake.onboarding, works, press('theirs', { by: 'bruno', minute: 1 }));
  const undone = undo(reported.onboarding, [mistake.entry, reported.entry], press('undo', { minute: 2 }));
  if (!undone.ok) throw new Error(undone.error.code);
  expect(undone.value.onboarding.facts.integrations.sync?.connectedBy).toBe('ownKey');
  expect(undone.value.entry?.changes.map(({ fact }) => fact)).toEqual(
    expect.arrayContaining(['module:apiRest', 'integration:sync']),
  );
});

test('a step of the team’s that the client has no more does not come back', () => {
  const { onboarding, entry } = recorded(after(stepDone), withdraw(`ownStep:${OWN_STEP}`), press('mistake'));
  expect(undo({ ...onboarding, ownSteps: [] }, [entry], press('undo'))).toEqual({
    ok: false,
    error: { code: 'noSuchStep' },
  });
});

test('an exception given to a client who had been taken up again by mistake ends with that', () => {
  const { onboarding, entry } = recorded(
    after(contracted, agreed, { ...discarded, on: '2026-11-03' }),
    { kind: 'resume' },
    press('mistake'),
  );
  const asked = { gate: 'presentation', reason: 'Contrato firmado' } as const;
  const given = recordException(onboarding, asked, press('exception', { by: 'lead' }), new Set());
  if (!given.ok || !given.value.entry) throw new Error('not given');
  const undone = undo(given.value.onboarding, [entry, given.value.entry], press('undo'));
  if (!undone.ok) throw new Error(undone.error.code);
  expect(undone.value.onboarding.exceptions).toBeUndefined();
  expect(undone.value.entry?.changes).toContainEqual({
    fact: 'exception:presentation',
    before: given.value.onboarding.exceptions?.presentation,
  });
});

test('what was withdrawn comes back only where there is room for it', () => {
  const most = Array.from({ length: MOST_AGREEMENTS }, (): Command => ({ ...agreed, closedOn: '2026-11-01' }));
  const full = most.reduce(
    (was, command, index) => recorded(was, command, press(`before-${index}`)).onboarding,
    begun(),
  );
  const { onboarding, entry } = recorded(full, withdraw('agreement:before-0'), press('mistake'));
  const another = recorded(onboarding, agreed, press('another'));
  expect(undo(another.onboarding, [entry, another.entry], press('undo'))).toEqual({
    ok: false,
    error: { code: 'tooMany', what: 'agreements', limit: MOST_AGREEMENTS },
  });
});

test('what others recorded of other facts meanwhile stays', () => {
  const { onboarding, entry } = recorded(begun(), contracted, press('mistake'));
  const theirs = recorded(onboarding, agreed, press('theirs', { by: 'bruno', minute: 1 }));
  const undone = undo(theirs.onboarding, [entry, theirs.entry], press('undo', { minute: 2 }));
  if (!undone.ok) throw new Error(undone.error.code);
  expect(Object.keys(factsByKey(undone.value.onboarding.facts))).toEqual(['agreement:theirs']);
});

describe('what is not taken back so, since somebody has to look at it first', () => {
  const { onboarding, entry } = recorded(begun(), contracted, press('mistake'));
  const nothing = { ok: false, error: { code: 'nothingToUndo' } };

  test('what another person recorded', () => {
    expect(undo(onboarding, [entry], press('undo', { by: 'bruno' }))).toEqual(nothing);
  });

  test('what was recorded more than an hour ago', () => {
    expect(undo(onboarding, [entry], press('undo', { minute: 60 }))).toMatchObject({ ok: true });
    expect(undo(onboarding, [entry], press('undo', { minute: 61 }))).toEqual(nothing);
  });

  test.each(['start', 'apply', 'authoriseException', 'revokeException', 'undo'] as const)('a line of %s', (kind) => {
    expect(undo(onboarding, [{ ...entry, kind }], press('undo'))).toEqual(nothing);
  });

  test('a line that there is none of', () => {
    expect(undo(onboarding, [], press('undo'))).toEqual(nothing);
  });
});
