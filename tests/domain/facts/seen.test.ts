import type { Command } from '../../../src/domain/facts/commands';
import { seenBy } from '../../../src/domain/facts/seen';
import { record } from '../../../src/domain/record/record';
import { agree, confirm, recorded, recordedBy, recording, started, TODAY } from '../recorded';

/** Two people work on one client at the same time: nobody overwrites what they have not seen. */

const onboarding = recorded(
  started(confirm, agree),
  { kind: 'expectScope', scope: 'quote' },
  { kind: 'sendModuleInformation', on: '2026-03-16' },
  { kind: 'scheduleDemo', for: '2026-03-17' },
  { kind: 'holdDemo', on: '2026-03-17', contact: true },
  { kind: 'declineOffer', on: '2026-03-18', how: 'refused' },
  { kind: 'handOverFromClient', credentials: ['username', 'password'], on: '2026-03-18', channel: 'phone' },
  { kind: 'handOverFromPlanok', on: '2026-03-18', channel: 'phone', hauzdTold: true },
  { kind: 'reportIntegration', scope: 'sync', on: '2026-03-19' },
);
const agreementId = onboarding.facts.agreements[0]?.id ?? '';

/** What one person saves first, and what another saves after it, having seen neither it nor its result. */
const pairs: [string, Command, Command, string][] = [
  [
    'a module',
    { kind: 'confirmModules', modules: { apiRest: 'contracted' }, on: TODAY, source: 'client' },
    { kind: 'confirmModules', modules: { apiRest: 'notContracted' }, on: TODAY, source: 'crm' },
    'module:apiRest',
  ],
  [
    'the expected scope',
    { kind: 'expectScope', scope: 'sync' },
    { kind: 'expectScope', scope: 'reserve' },
    'expectedScope',
  ],
  [
    'the information to Hauzd',
    { kind: 'omitModuleInformation', on: TODAY, reason: 'Hauzd ya lo sabía' },
    { kind: 'sendModuleInformation', on: '2026-03-15' },
    'moduleInformation',
  ],
  [
    'the modules that an information to Hauzd passes on',
    { kind: 'confirmModules', modules: { centralizador: 'notContracted' }, on: TODAY, source: 'client' },
    { kind: 'sendModuleInformation', on: TODAY },
    'module:centralizador',
  ],
  [
    'the day of the demonstration',
    { kind: 'scheduleDemo', for: '2026-04-01' },
    { kind: 'scheduleDemo', for: '2026-04-02' },
    'demoSchedule',
  ],
  [
    'the demonstration',
    { kind: 'omitDemo', on: TODAY, reason: 'Ya lo conoce' },
    { kind: 'holdDemo', on: TODAY },
    'demoOutcome',
  ],
  ['the contact', { kind: 'noteContact', contact: false }, { kind: 'holdDemo', on: TODAY, contact: true }, 'contact'],
  [
    'an agreement, by a correction',
    { kind: 'correctAgreement', id: agreementId, closedOn: '2026-03-18', scope: 'reserve' },
    { kind: 'correctAgreement', id: agreementId, closedOn: '2026-03-18', scope: 'sync' },
    `agreement:${agreementId}`,
  ],
  ['the offer', { kind: 'acceptOffer', on: TODAY }, { kind: 'declineOffer', on: TODAY, how: 'noAnswer' }, 'offer'],
  [
    'a hand-over of the client',
    { kind: 'handOverFromClient', credentials: ['password'], on: TODAY, channel: 'email' },
    { kind: 'handOverFromClient', credentials: ['username', 'password'], on: TODAY, channel: 'meeting' },
    'handOver:password:client',
  ],
  [
    'the hand-over of PlanOK',
    { kind: 'withdraw', fact: 'handOver:apiKey:planok', reason: 'Se cambió la APIKEY' },
    { kind: 'handOverFromPlanok', on: TODAY, channel: 'meeting', hauzdTold: true },
    'handOver:apiKey:planok',
  ],
  ['the notice', { kind: 'tellHauzd', on: '2026-03-19' }, { kind: 'tellHauzd', on: TODAY }, 'keyRuleNotice'],
  [
    'its acknowledgement',
    { kind: 'acknowledgeKeyRule', on: '2026-03-19' },
    { kind: 'acknowledgeKeyRule', on: TODAY },
    'keyRuleAcknowledgement',
  ],
  [
    'an integration',
    { kind: 'reportIntegration', scope: 'sync', on: TODAY },
    { kind: 'withdraw', fact: 'integration:sync', reason: 'Dejó de funcionar' },
    'integration:sync',
  ],
];

test.each(pairs)(
  '%s: the second is told what the first recorded, who and when, and nothing is overwritten',
  (_, first, second, fact) => {
    const seen = seenBy(onboarding.facts, second);
    const ana = { ...recording(undefined, 'ana'), at: '2026-03-20T16:00:00.000Z' };
    const overtakenBy = recordedBy(onboarding, ana, first);
    const answer = record(overtakenBy, second, recording(), seen);
    expect(answer).toMatchObject({ ok: false, error: { code: 'changedByOther', changes: [{ fact }] } });
    expect(answer).toMatchObject({ error: { changes: [{ by: 'ana', at: ana.at }] } });
    // Having seen it, the second may still decide.
    expect(record(overtakenBy, second, recording(), seenBy(overtakenBy.facts, second)).ok).toBe(true);
  },
);

test('a second agreement, where another was recorded after the form was opened: the later one does not rule silently', () => {
  const form: Command = { kind: 'closeAgreement', closedOn: TODAY, scope: 'quote' };
  const seen = seenBy(onboarding.facts, form);
  const first = recordedBy(onboarding, recording('first', 'ana'), { ...form, scope: 'reserve' });
  expect(record(first, form, recording('second', 'benito'), seen)).toMatchObject({
    ok: false,
    error: { code: 'changedByOther', changes: [{ fact: 'agreement:first', by: 'ana' }] },
  });
});

test('of an agreement that was withdrawn meanwhile it is told which one, and who withdrew it', () => {
  const both = recordedBy(
    onboarding,
    { ...recording('beto', 'beto'), at: '2026-03-20T15:30:00.000Z' },
    { kind: 'closeAgreement', closedOn: TODAY, scope: 'reserve' },
  );
  const form: Command = { kind: 'closeAgreement', closedOn: TODAY, scope: 'quote' };
  const seen = seenBy(both.facts, form);
  const carla = { ...recording('c', 'carla'), at: '2026-03-20T16:00:00.000Z' };
  const left = recordedBy(both, carla, { kind: 'withdraw', fact: 'agreement:beto', reason: 'Era de otro cliente' });
  expect(record(left, form, recording(), seen)).toEqual({
    ok: false,
    error: { code: 'changedByOther', changes: [{ fact: 'agreement:beto', by: 'carla', at: carla.at }] },
  });
});

test('a fact that was recorded and withdrawn meanwhile is not as it was before', () => {
  const before = started(confirm, agree);
  const form: Command = { kind: 'handOverFromClient', credentials: ['password'], on: TODAY, channel: 'phone' };
  const seen = seenBy(before.facts, form);
  const withdrawn = recordedBy(
    recorded(before, form),
    { ...recording('w', 'ana') },
    { kind: 'withdraw', fact: 'handOver:password:client', reason: 'La cambiaron' },
  );
  expect(record(withdrawn, form, recording(), seen)).toMatchObject({
    ok: false,
    error: { code: 'changedByOther', changes: [{ fact: 'handOver:password:client', by: 'ana' }] },
  });
});

test('a notice withdrawn meanwhile is not recorded again by a hand-over; a module decides whose key is asked', () => {
  const handOver: Command = { kind: 'handOverFromPlanok', on: TODAY, channel: 'meeting', hauzdTold: true };
  const untold = recorded(onboarding, { kind: 'withdraw', fact: 'keyRuleNotice', reason: 'No era' });
  expect(record(untold, handOver, recording(), seenBy(onboarding.facts, handOver))).toMatchObject({
    error: { code: 'changedByOther', changes: [{ fact: 'keyRuleNotice' }] },
  });
  const works: Command = { kind: 'reportIntegration', scope: 'sync', on: TODAY, key: 'client' };
  const bought = recordedBy(
    onboarding,
    { ...recording('bought', 'ana'), at: '2026-03-20T16:00:00.000Z' },
    { kind: 'confirmModules', modules: { apiRest: 'contracted' }, on: TODAY, source: 'crm' },
  );
  expect(record(bought, works, recording(), seenBy(onboarding.facts, works))).toMatchObject({
    error: { code: 'changedByOther', changes: [{ fact: 'module:apiRest' }] },
  });
});

test('different facts go on merging, and two who say the same agree', () => {
  const form: Command = { kind: 'acceptOffer', on: TODAY };
  const seen = seenBy(onboarding.facts, form);
  const other = recorded(onboarding, { kind: 'noteContact', contact: false });
  expect(record(other, form, recording(), seen)).toMatchObject({ ok: true, value: { entry: { kind: 'acceptOffer' } } });
  const same = recorded(onboarding, form);
  expect(record(same, form, recording(), seen)).toEqual({ ok: true, value: { onboarding: same } });
});
