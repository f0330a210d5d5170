import { panelCalls } from '../../src/contract/panel-calls';
import type { Command } from '../../src/domain/facts/commands';
import { noFacts } from '../../src/domain/facts/facts';
import { seenBy } from '../../src/domain/facts/seen';

/** One of every kind that the panel can record: a new one does not compile until it is here. */
const EVERY: { [Kind in Command['kind']]: Extract<Command, { kind: Kind }> } = {
  confirmModules: { kind: 'confirmModules', modules: { apiRest: 'contracted' }, on: '2026-01-05', source: 'crm' },
  expectScope: { kind: 'expectScope', scope: 'quote' },
  sendModuleInformation: { kind: 'sendModuleInformation', on: '2026-01-05' },
  correctModuleInformation: { kind: 'correctModuleInformation', on: '2026-01-05' },
  omitModuleInformation: { kind: 'omitModuleInformation', on: '2026-01-05', reason: 'Ya lo sabía' },
  scheduleDemo: { kind: 'scheduleDemo', for: '2026-01-05' },
  holdDemo: { kind: 'holdDemo', on: '2026-01-05', contact: true },
  omitDemo: { kind: 'omitDemo', on: '2026-01-05', reason: 'Ya lo conoce' },
  noteContact: { kind: 'noteContact', contact: true },
  closeAgreement: { kind: 'closeAgreement', closedOn: '2026-01-05', scope: 'sync' },
  correctAgreement: { kind: 'correctAgreement', id: 'a-1', closedOn: '2026-01-05' },
  makeOffer: { kind: 'makeOffer', on: '2026-01-05' },
  acceptOffer: { kind: 'acceptOffer', on: '2026-01-05' },
  declineOffer: { kind: 'declineOffer', on: '2026-01-05', how: 'noAnswer' },
  handOverFromClient: { kind: 'handOverFromClient', credentials: ['apiKey'], on: '2026-01-05', channel: 'phone' },
  handOverFromPlanok: { kind: 'handOverFromPlanok', on: '2026-01-05', channel: 'phone', hauzdTold: true },
  tellHauzd: { kind: 'tellHauzd', on: '2026-01-05' },
  acknowledgeKeyRule: { kind: 'acknowledgeKeyRule', on: '2026-01-05' },
  reportIntegration: { kind: 'reportIntegration', scope: 'sync', on: '2026-01-05', key: 'planok' },
  recordOwnStep: { kind: 'recordOwnStep', step: 'own:a1b2c3d4', on: '2026-01-05', note: 'Firmado' },
  discard: { kind: 'discard', on: '2026-01-05', reason: 'Eligió otra' },
  resume: { kind: 'resume' },
  withdraw: { kind: 'withdraw', fact: 'keyRuleAcknowledgement', reason: 'Era de otro' },
};

test.each(Object.values(EVERY))(
  'what the panel sends for $kind is taken as it is sent, with what was seen',
  (command) => {
    const request = { commandId: 'c-1', command, seen: seenBy(noFacts('2026-01-01'), command) };
    expect(panelCalls.record.request.safeParse(request)).toEqual({ success: true, data: request });
  },
);

test('discarding is taken back by resuming, not by a withdrawal', () => {
  const command = { kind: 'withdraw', fact: 'discarded', reason: 'x' };
  expect(panelCalls.record.request.safeParse({ commandId: 'c-1', command }).success).toBe(false);
});
