import type { Command } from '../../../src/domain/facts/commands';
import type { Facts } from '../../../src/domain/facts/facts';
import { gateOf } from '../../../src/domain/procedure/gates';
import type { Onboarding } from '../../../src/domain/record/onboarding';
import { record } from '../../../src/domain/record/record';
import { agree, confirm, everyModule, ISSUE, recorded, recordedBy, recording, started, TODAY } from '../recorded';

const refusalOf = (onboarding: Onboarding, command: Command) => {
  const result = record(onboarding, command, recording());
  return result.ok ? undefined : result.error;
};

describe('starting', () => {
  test('writes what is known and one line of history with it', () => {
    const onboarding = started(confirm, agree);
    expect(onboarding).toMatchObject({ schema: 2, version: 1, ...ISSUE, history: 1, plan: {} });
    expect(onboarding.facts.modules.apiRest).toEqual({
      state: 'notContracted',
      on: '2026-03-16',
      source: 'contract',
      by: 'account-1',
      at: '2026-03-20T15:00:00.000Z',
    });
    expect(onboarding.unwritten).toHaveLength(1);
    expect(onboarding.unwritten[0]).toMatchObject({ number: 1, kind: 'start', by: 'account-1' });
    expect(onboarding.unwritten[0]?.changes.map((change) => change.fact).sort()).toEqual([
      `agreement:${onboarding.recentCommands[0]}`,
      'module:apiRest',
      'module:centralizador',
      'module:cotizadorWeb',
      'module:reservaEnLinea',
    ]);
  });
});

describe('recording', () => {
  test('leaves what was before and what is now in the history', () => {
    const result = record(
      started(confirm),
      { kind: 'confirmModules', modules: { apiRest: 'contracted' }, on: TODAY, source: 'client', note: 'Lo dijo Ana' },
      recording('c-1'),
    );
    expect(result).toMatchObject({
      ok: true,
      value: {
        entry: {
          number: 2,
          kind: 'confirmModules',
          changes: [
            {
              fact: 'module:apiRest',
              before: { state: 'notContracted' },
              after: { state: 'contracted', source: 'client', note: 'Lo dijo Ana' },
            },
          ],
        },
      },
    });
  });

  test('a command that comes twice is recorded once', () => {
    const once = record(started(), agree, recording('same'));
    if (!once.ok) throw new Error('refused');
    expect(record(once.value.onboarding, agree, recording('same'))).toEqual({
      ok: true,
      value: { onboarding: once.value.onboarding },
    });
  });

  test('an agreement that comes again is one agreement, however much was recorded meanwhile, and after its withdrawal none', () => {
    const once = record(started(), agree, recording('same'));
    if (!once.ok) throw new Error('refused');
    const days = Array.from({ length: 25 }, (_, day) => `2026-04-${String(day + 1).padStart(2, '0')}`);
    const later = recorded(once.value.onboarding, ...days.map((day): Command => ({ kind: 'scheduleDemo', for: day })));
    const again = record(later, agree, recording('same'));
    expect(again).toEqual({ ok: true, value: { onboarding: later } });
    const withdrawn = recorded(later, { kind: 'withdraw', fact: 'agreement:same', reason: 'No era de este cliente' });
    expect(record(withdrawn, agree, recording('same'))).toEqual({ ok: true, value: { onboarding: withdrawn } });
  });

  test('what says the same as the record changes nothing: neither who recorded it, nor when', () => {
    const said: Command[] = [
      confirm,
      { kind: 'expectScope', scope: 'quote' },
      { kind: 'sendModuleInformation', on: '2026-03-17' },
      { kind: 'scheduleDemo', for: '2026-03-19' },
      { kind: 'holdDemo', on: '2026-03-19', contact: false },
      { kind: 'noteContact', contact: false },
      agree,
      { kind: 'declineOffer', on: '2026-03-19', how: 'noAnswer' },
      { kind: 'handOverFromClient', credentials: ['username', 'password'], on: '2026-03-19', channel: 'phone' },
      { kind: 'handOverFromPlanok', on: '2026-03-19', channel: 'secureLink', hauzdTold: true },
      { kind: 'tellHauzd', on: '2026-03-19' },
      { kind: 'acknowledgeKeyRule', on: '2026-03-19' },
      { kind: 'reportIntegration', scope: 'sync', on: '2026-03-20' },
    ];
    const onboarding = recorded(started(), ...said);
    const [agreement] = onboarding.facts.agreements;
    const sameAgain: Command[] = [
      ...said.filter((command) => command !== agree),
      { kind: 'correctAgreement', id: agreement?.id ?? '', closedOn: '2026-03-18', scope: 'quote' },
      { kind: 'correctModuleInformation', on: '2026-03-17' },
    ];
    for (const command of sameAgain) {
      const other = { ...recording(), by: 'account-2', at: '2026-03-20T18:00:00.000Z' };
      expect({ command, outcome: record(onboarding, command, other) }).toEqual({
        command,
        outcome: { ok: true, value: { onboarding } },
      });
    }
  });

  test('a notice that is recorded again, or with a hand-over, keeps its acknowledgement', () => {
    const { facts } = recorded(
      started(confirm, agree),
      { kind: 'tellHauzd', on: '2026-03-18' },
      { kind: 'acknowledgeKeyRule', on: '2026-03-19' },
      { kind: 'tellHauzd', on: '2026-03-17' },
      { kind: 'handOverFromPlanok', on: TODAY, channel: 'phone', hauzdTold: true },
    );
    expect(facts.keyRuleNotice).toMatchObject({ on: '2026-03-17', acknowledgedOn: '2026-03-19' });
  });

  test('the day on which Hauzd was told is corrected without touching what it was told', () => {
    const { facts } = recorded(
      started(confirm),
      { kind: 'sendModuleInformation', on: '2026-03-18' },
      { kind: 'confirmModules', modules: { apiRest: 'contracted' }, on: TODAY, source: 'client' },
      { kind: 'correctModuleInformation', on: '2026-03-17' },
    );
    expect(facts.moduleInformation).toMatchObject({ kind: 'sent', on: '2026-03-17', modules: everyModule });
  });

  test('an extension is a new agreement and the last one closed rules, whatever the order of recording', () => {
    const onboarding = recorded(started(), agree, { kind: 'closeAgreement', closedOn: '2026-03-10', scope: 'sync' });
    expect(onboarding.facts.agreements.map(({ closedOn, scope }) => [closedOn, scope])).toEqual([
      ['2026-03-10', 'sync'],
      ['2026-03-18', 'quote'],
    ]);
  });

  test('of two closed on one day the one recorded later rules, also after the earlier one was corrected away and back', () => {
    const day = '2026-03-10';
    const one = recorded(started(), { kind: 'closeAgreement', closedOn: day, scope: 'sync' });
    const after = { ...recording(), at: '2026-03-20T17:00:00.000Z' };
    const two = recordedBy(one, after, { kind: 'closeAgreement', closedOn: day, scope: 'reserve' });
    const [first, second] = two.facts.agreements;
    const correct = (closedOn: string): Command => ({
      kind: 'correctAgreement',
      id: first?.id ?? '',
      closedOn,
      scope: 'sync',
    });
    const later = { ...recording(), at: '2026-03-20T18:00:00.000Z' };
    const away = recordedBy(two, { ...later, id: 'away' }, correct('2026-03-11'));
    const back = recordedBy(away, { ...later, id: 'back' }, correct(day));
    expect(back.facts.agreements.map(({ id }) => id)).toEqual([first?.id, second?.id]);
    expect(back.facts.agreements.at(-1)?.scope).toBe('reserve');
  });

  test('a correction changes the agreement it names and makes no new one', () => {
    const onboarding = recorded(started(), agree);
    const id = onboarding.facts.agreements[0]?.id ?? '';
    const corrected = recorded(onboarding, { kind: 'correctAgreement', id, closedOn: '2026-03-17', scope: 'reserve' });
    expect(corrected.facts.agreements).toMatchObject([{ id, closedOn: '2026-03-17', scope: 'reserve' }]);
  });

  test("PlanOK's hand-over of the APIKEY takes the notice to Hauzd with it", () => {
    const { facts } = recorded(started(confirm, agree), {
      kind: 'handOverFromPlanok',
      on: TODAY,
      channel: 'phone',
      hauzdTold: true,
    });
    expect(facts.handOvers.apiKey.planok).toMatchObject({ on: TODAY, channel: 'phone' });
    expect(facts.keyRuleNotice).toMatchObject({ on: TODAY });
  });

  test('stock and prices reported working remember how the client was connected', () => {
    const connected = recorded(
      started(confirm, agree),
      { kind: 'declineOffer', on: TODAY, how: 'refused' },
      { kind: 'reportIntegration', scope: 'sync', on: TODAY },
    );
    const bought = recorded(connected, {
      kind: 'confirmModules',
      modules: { apiRest: 'contracted' },
      on: TODAY,
      source: 'contract',
    });
    expect(bought.facts.integrations.sync).toMatchObject({ connectedBy: 'planokKey' });
  });

  test('a withdrawal makes the thing due again from that day, and says why', () => {
    const handed = recorded(
      started(confirm, agree),
      { kind: 'confirmModules', modules: { apiRest: 'contracted' }, on: '2026-03-16', source: 'contract' },
      {
        kind: 'handOverFromClient',
        credentials: ['apiKey', 'username', 'password'],
        on: '2026-03-19',
        channel: 'secureLink',
      },
    );
    const withdrawn = recorded(handed, { kind: 'withdraw', fact: 'handOver:password:client', reason: 'La cambiaron' });
    const missing = gateOf('credentials', {
      facts: withdrawn.facts,
      plan: {},
      ownSteps: [],
      closed: new Set(),
    }).missing;
    expect(missing.find((item) => item.code === 'notHandedOver')).toEqual({
      code: 'notHandedOver',
      from: 'client',
      credentials: ['password'],
      owedBy: ['client'],
      clause: '2.1.1',
      ofStep: 'clientHandsOverCredentials',
      since: TODAY,
    });
  });

  test('a discarded onboarding can be resumed with all its facts', () => {
    const onboarding = started(confirm, agree);
    const resumed = recorded(onboarding, { kind: 'discard', on: TODAY, reason: 'No hubo acuerdo' }, { kind: 'resume' });
    expect(resumed.facts).toEqual(onboarding.facts);
  });
});

describe('refused, with nothing changed', () => {
  const cases: [string, Command, object][] = [
    ['a day that does not exist', { kind: 'holdDemo', on: '2026-02-30' }, { code: 'dateInvalid', date: '2026-02-30' }],
    [
      'a thing done in the future',
      { kind: 'holdDemo', on: '2026-03-21' },
      { code: 'dateInFuture', date: '2026-03-21' },
    ],
    [
      'an agreement in the future',
      { kind: 'closeAgreement', closedOn: '2026-03-21' },
      { code: 'dateInFuture', date: '2026-03-21' },
    ],
    [
      'an integration that nobody agreed to',
      { kind: 'reportIntegration', scope: 'reserve', on: TODAY },
      { code: 'integrationOutsideScope', scope: 'reserve' },
    ],
    ['no module chosen', { kind: 'confirmModules', modules: {}, on: TODAY, source: 'crm' }, { code: 'nothingChosen' }],
    [
      'no credential chosen',
      { kind: 'handOverFromClient', credentials: [], on: TODAY, channel: 'phone' },
      { code: 'nothingChosen' },
    ],
    [
      'withdrawing what is not recorded',
      { kind: 'withdraw', fact: 'demoOutcome', reason: 'x' },
      { code: 'nothingToWithdraw' },
    ],
    [
      'correcting an agreement that is not there',
      { kind: 'correctAgreement', id: 'none', closedOn: TODAY },
      { code: 'unknownAgreement' },
    ],
    [
      'an acknowledgement of what Hauzd was never told',
      { kind: 'acknowledgeKeyRule', on: TODAY },
      { code: 'hauzdWasNotTold' },
    ],
    [
      'correcting a sending that was none',
      { kind: 'correctModuleInformation', on: TODAY },
      { code: 'hauzdWasNotInformed' },
    ],
    ['resuming what was not discarded', { kind: 'resume' }, { code: 'notDiscarded' }],
    ['an omission without a reason', { kind: 'omitDemo', on: TODAY, reason: '  ' }, { code: 'reasonRequired' }],
    [
      'a reason that nobody can read',
      { kind: 'omitDemo', on: TODAY, reason: '\u3164\u2800\u00AD' },
      { code: 'reasonRequired' },
    ],
    [
      'a text of 100 kB',
      { kind: 'omitDemo', on: TODAY, reason: 'a '.repeat(50_000) },
      { code: 'textTooLong', limit: 1000 },
    ],
  ];
  test.each(cases)('%s', (_, command, refusal) => {
    expect(refusalOf(started(confirm, agree), command)).toEqual(refusal);
  });

  test('but a meeting may be scheduled for a day to come', () => {
    const facts: Facts = recorded(started(), { kind: 'scheduleDemo', for: '2026-04-02' }).facts;
    expect(facts.demo.scheduled).toMatchObject({ for: '2026-04-02', recordedOn: TODAY });
  });
});
