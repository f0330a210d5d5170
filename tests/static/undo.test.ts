import type { Command } from '../../src/domain/facts/commands';
import { factsByKey } from '../../src/domain/facts/fact-by-key';
import { type Facts, noFacts } from '../../src/domain/facts/facts';
import { factsAfter } from '../../src/domain/facts/facts-after';
import { loadWords } from '../../src/locales/load-words';
import { undoOf } from '../../static/issue-panel/record/undo';
import { readDay, writtenDay } from '../../static/shared/written-day';

const TODAY = '2026-11-23';
const recordedBy = (by: string) => ({ by, at: `${TODAY}T12:00:00Z`, today: TODAY, id: by });

function after(facts: Facts, command: Command, by = 'me'): Facts {
  const next = factsAfter(facts, command, recordedBy(by));
  if (!next.ok) throw new Error(next.error.code);
  return next.value;
}

/** What is recorded, without who did and when. */
const values = (facts: Facts) =>
  JSON.parse(
    JSON.stringify(factsByKey(facts), (name, value) =>
      ['by', 'at', 'firstAt', 'since', 'scopeOn'].includes(name) ? undefined : value,
    ),
  );

const told: Command = { kind: 'sendModuleInformation', on: '2026-11-04' };
const confirmed: Command = {
  kind: 'confirmModules',
  modules: { apiRest: 'contracted' },
  on: '2026-11-02',
  source: 'crm',
};
const offered: Command = { kind: 'makeOffer', on: '2026-11-05' };
const scheduled: Command = { kind: 'scheduleDemo', for: '2026-11-28' };
const agreed: Command = { kind: 'closeAgreement', closedOn: '2026-11-16', scope: 'quote' };

test.each<[string, Command[], Command]>([
  ['a module that was unknown', [], confirmed],
  [
    'a module that was contracted',
    [confirmed],
    { ...confirmed, modules: { apiRest: 'notContracted' }, source: 'contract' },
  ],
  ['what Hauzd was told', [], told],
  ['the day of the demonstration', [scheduled], { kind: 'scheduleDemo', for: '2026-11-30' }],
  ['an answer to the offer', [offered], { kind: 'declineOffer', on: '2026-11-20', how: 'refused' }],
  ['the first agreement', [], agreed],
  ['a corrected agreement', [agreed], { kind: 'correctAgreement', id: 'me', closedOn: '2026-11-16', scope: 'sync' }],
  ['that there is no agreement', [agreed], { kind: 'discard', on: '2026-11-20', reason: 'Eligió otra' }],
])('%s, just recorded, is taken back with one press: what was recorded before is again', async (_, before, command) => {
  const words = await loadWords('panel', 'es');
  const was = before.reduce((facts, each) => after(facts, each), noFacts('2026-11-01'));
  const is = after(was, command, 'other');
  const undo = undoOf(was, is, TODAY, words);
  if (!undo) throw new Error('no way back');
  expect(values(after(is, undo))).toEqual(values(was));
});

test('what changed several facts at once is not taken back as one: each is corrected by itself', async () => {
  const words = await loadWords('panel', 'es');
  const was = after(noFacts('2026-11-01'), scheduled);
  const held = after(was, { kind: 'holdDemo', on: '2026-11-20', contact: true });
  expect(undoOf(was, held, TODAY, words)).toBeUndefined();
});

test('a day is written with day, month and year, and read in whatever way people write it', () => {
  expect(writtenDay('2026-03-07')).toBe('07-03-2026');
  expect(['07-03-2026', '7/3/2026', '07.03.2026', ' 7 3 2026 ', '2026-03-07'].map(readDay)).toEqual(
    Array.from({ length: 5 }, () => '2026-03-07'),
  );
  // What is no day stays what was written: the form says so.
  expect(['', 'mañana', '31-02-2026'].map((text) => writtenDay(readDay(text)))).toEqual(['', 'mañana', '2026-02-31']);
});
