import type { Command } from '../../../src/domain/facts/commands';
import { EVERY_FACT } from '../../../src/domain/facts/every-fact';
import { factChanges, factsByKey, isFactKey } from '../../../src/domain/facts/fact-by-key';
import { type FactKey, type Facts, noFacts } from '../../../src/domain/facts/facts';
import { factsAfter } from '../../../src/domain/facts/facts-after';

const TODAY = '2026-03-20';
const ON = '2026-03-16';
let number = 0;

function after(facts: Facts, command: Command): Facts {
  number += 1;
  const at = new Date(Date.UTC(2026, 2, 20) + number * 1_000).toISOString();
  const result = factsAfter(facts, command, {
    ...{ by: 'ana', at, today: TODAY, id: `id-${number}` },
    ownSteps: [{ id: 'own:a1b2c3d4' }],
  });
  if (!result.ok) throw new Error(`${command.kind}: ${result.error.code}`);
  return result.value;
}

const states = { apiRest: 'notContracted', centralizador: 'contracted', cotizadorWeb: 'contracted' } as const;
const credentials: ('apiKey' | 'username' | 'password')[] = ['apiKey', 'username', 'password'];

/** Between them they record every fact there can be. */
const ALL: Command[] = [
  { kind: 'confirmModules', modules: { ...states, reservaEnLinea: 'contracted' }, on: ON, source: 'crm' },
  { kind: 'expectScope', scope: 'quote' },
  { kind: 'sendModuleInformation', on: ON },
  { kind: 'scheduleDemo', for: ON },
  { kind: 'holdDemo', on: ON, contact: true },
  { kind: 'closeAgreement', closedOn: ON, scope: 'reserve' },
  { kind: 'declineOffer', on: ON, how: 'refused' },
  { kind: 'handOverFromClient', credentials, on: ON, channel: 'phone' },
  { kind: 'handOverFromPlanok', on: ON, channel: 'phone', hauzdTold: true },
  { kind: 'acknowledgeKeyRule', on: ON },
  { kind: 'reportIntegration', scope: 'sync', on: ON },
  { kind: 'reportIntegration', scope: 'quote', on: ON },
  { kind: 'reportIntegration', scope: 'reserve', on: ON },
  { kind: 'recordOwnStep', step: 'own:a1b2c3d4', on: ON, note: 'Anexo firmado' },
  { kind: 'discard', on: ON, reason: 'Eligió otra' },
];
const full = ALL.reduce(after, noFacts('2026-03-01'));
const recorded = Object.keys(factsByKey(full)).filter(isFactKey);

test('the commands of this test leave no kind of fact out', () => {
  const kinds = EVERY_FACT.filter(({ isKey }) => recorded.some((fact) => isKey(fact)));
  expect(kinds).toHaveLength(EVERY_FACT.length);
});

test('whatever a command changes in the record, the line for the history tells', () => {
  let facts = noFacts('2026-03-01');
  for (const command of ALL) {
    const next = after(facts, command);
    expect({ kind: command.kind, changes: factChanges(facts, next).length > 0 }).toEqual({
      kind: command.kind,
      changes: true,
    });
    facts = next;
  }
});

test.each(recorded.filter((fact) => fact !== 'discarded'))('%s is withdrawn, and nothing else with it', (fact) => {
  const left = after(full, { kind: 'withdraw', fact, reason: 'Era de otro' });
  const withIt: FactKey[] = fact === 'keyRuleNotice' ? ['keyRuleAcknowledgement'] : [];
  expect(factChanges(full, left).map((change) => ({ fact: change.fact, after: change.after }))).toEqual(
    [fact, ...withIt].map((gone) => ({ fact: gone, after: undefined })),
  );
  expect(left.withdrawn[fact]).toMatchObject({ on: TODAY, by: 'ana' });
});

test('that there is no agreement is taken back by resuming, not by a withdrawal', () => {
  const command: Command = { kind: 'withdraw', fact: 'discarded', reason: 'Era de otro' };
  const recording = { by: 'ana', at: `${TODAY}T23:00:00Z`, today: TODAY, id: 'id' };
  expect(factsAfter(full, command, recording)).toEqual({ ok: false, error: { code: 'nothingToWithdraw' } });
});

test.each(recorded)('%s has one kind', (fact) => {
  expect(EVERY_FACT.filter(({ isKey }) => isKey(fact))).toHaveLength(1);
});
