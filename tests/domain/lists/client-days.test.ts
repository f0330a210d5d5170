import { noFacts } from '../../../src/domain/facts/facts';
import { changedOn, todayOf } from '../../../src/domain/lists/client-days';
import { dayOfList, waits } from '../../../src/domain/lists/client-row';
import { byHolder, byWaiting } from '../../../src/domain/lists/portfolio';
import { type ReadCopy, readCopy } from '../../../src/domain/lists/read-copy';
import { parseCopy } from '../../../src/domain/lists/read-copy-parse';
import { clientRow, copyIn, unreadable } from '../clients';
import { atAgreement, STAMP, START, withModules } from '../facts';

/** Days are counted in the zone of the client's project, whoever looks and from wherever. */

/** 07:30 in Santiago; the next day has begun on Kiritimati, and the day before is not over in Pago Pago. */
const THREE_DAYS = '2026-03-20T10:30:00.000Z';
/** 20:30 in Santiago, 00:30 of the next day in Madrid. */
const EVENING = '2026-03-20T23:30:00.000Z';

const waitingForPlanok = (timeZone?: string) => clientRow('Los Robles', noFacts('2026-03-18'), timeZone);

test('at one moment it may be three days, each client’s that of its own project', () => {
  const zones = ['Pacific/Pago_Pago', 'America/Santiago', 'Pacific/Kiritimati'];
  expect(zones.map((timeZone) => todayOf({ timeZone }, THREE_DAYS))).toEqual([
    '2026-03-19',
    '2026-03-20',
    '2026-03-21',
  ]);
  const copies = zones.map((timeZone) => copyIn(noFacts('2026-03-18'), timeZone));
  expect(copies.map((copy) => waits(copy, THREE_DAYS))).toEqual([1, 2, 3].map((days) => [{ party: 'planok', days }]));
});

test('the day ends at midnight of the zone, also where clocks were set back an hour that night', () => {
  // Chile's summer time ended on 4 April 2026 at 24:00, which became 23:00 again (UTC−3 to UTC−4).
  const moments = ['2026-04-05T02:59:59Z', '2026-04-05T03:00:00Z', '2026-04-05T03:59:59Z', '2026-04-05T04:00:00Z'];
  expect(moments.map((moment) => todayOf({ timeZone: 'America/Santiago' }, moment))).toEqual([
    '2026-04-04',
    '2026-04-04',
    '2026-04-04',
    '2026-04-05',
  ]);
});

test('the last fact was recorded on the day that it was for the client’s project', () => {
  const changedAt = EVENING;
  expect(['America/Santiago', 'Europe/Madrid'].map((timeZone) => changedOn({ timeZone, changedAt }))).toEqual([
    '2026-03-20',
    '2026-03-21',
  ]);
  expect(changedOn({ timeZone: 'Europe/Madrid' })).toBeUndefined();
});

describe('a copy without a zone, or with one that is none', () => {
  const copy = copyIn(atAgreement('quote'), 'Europe/Madrid');

  test.each<[string, unknown]>([
    ['of an early version', undefined],
    ['a name that no zone has', 'Mars/Phobos'],
    ['an empty name', ''],
    ['a name of any length', 'Europe/Madrid'.repeat(10_000)],
    ['a number', -3],
    ['an object', { timeZone: 'Europe/Madrid' }],
  ])('%s: is read all the same, and counts in the default zone', (_, timeZone) => {
    const { timeZone: _gone, ...kept } = copy;
    const rest: ReadCopy = kept;
    expect(parseCopy({ ...copy, timeZone })).toEqual({ kind: 'copy', copy: rest });
    expect(todayOf(rest, EVENING)).toBe('2026-03-20');
  });

  test('a zone that only the function knew, and the browser does not, takes nothing away but itself', () => {
    expect(todayOf({ timeZone: 'America/Not_Here_Yet' }, EVENING)).toBe('2026-03-20');
    expect(changedOn({ timeZone: 'America/Not_Here_Yet', changedAt: EVENING })).toBe('2026-03-20');
  });
});

test('the zone of the record is in its copy, and comes out of it again', () => {
  const copy = readCopy(
    { facts: noFacts(START), plan: {}, ownSteps: [], closed: new Set() },
    [],
    undefined,
    'Europe/Madrid',
  );
  expect(copy.timeZone).toBe('Europe/Madrid');
  expect(parseCopy(JSON.parse(JSON.stringify(copy)))).toEqual({ kind: 'copy', copy });
});

describe('a list over projects of different zones', () => {
  const [santiago, madrid, early] = [
    waitingForPlanok('America/Santiago'),
    waitingForPlanok('Europe/Madrid'),
    waitingForPlanok(),
  ];
  const rows = [santiago, madrid, early, unreadable('Brisas', 'broken')];

  test('counts each client’s days in its own, and who has waited longest comes first', () => {
    const planok = byHolder(rows, EVENING).find(({ party }) => party === 'planok');
    expect(planok?.clients.map(({ row, days }) => [row.key, days])).toEqual([
      [madrid.key, 3],
      [santiago.key, 2],
      [early.key, 2],
    ]);
  });

  test('has each client in the band of its own days', () => {
    const since = clientRow('x', noFacts('2026-03-13'), 'America/Santiago');
    const sinceInMadrid = clientRow('y', noFacts('2026-03-13'), 'Europe/Madrid');
    // 7 and 8 days: the bands part between them.
    const counted = byWaiting([since, sinceInMadrid], EVENING).map(({ clients }) => clients.planok);
    expect(counted).toEqual([1, 1, 0, 0]);
  });

  test('is of the latest of its clients’ days, and of the default zone’s where it has none', () => {
    expect(dayOfList(rows, EVENING)).toBe('2026-03-21');
    expect(dayOfList([santiago, early], EVENING)).toBe('2026-03-20');
    expect(dayOfList([unreadable('Brisas', 'none')], EVENING)).toBe('2026-03-20');
    expect(dayOfList([], EVENING)).toBe('2026-03-20');
  });
});

test('the days of 5,000 clients in two zones take a formatter for each zone, not one for each client', () => {
  // Zones that no other test of this file asks for.
  const zones = ['Asia/Tokyo', 'Africa/Nairobi'];
  const facts = withModules(noFacts(START), { apiRest: 'contracted' });
  const copies = zones.map((timeZone) => copyIn(facts, timeZone));
  const rows = Array.from({ length: 5_000 }, (_, index) => {
    const copy = copies[index % 2];
    if (!copy) throw new Error('no copy');
    return { id: String(index), key: `HAUZD-${index}`, client: 'x', copy: { kind: 'copy' as const, copy } };
  });
  const made = jest.spyOn(Intl, 'DateTimeFormat');
  byHolder(rows, EVENING);
  const days = rows.flatMap(({ copy }) => changedOn(copy.copy) ?? []);
  const count = made.mock.calls.length;
  made.mockRestore();
  // STAMP is of noon in UTC: the same day in both.
  expect(new Set(days)).toEqual(new Set([STAMP.at.slice(0, 10)]));
  expect(count).toBe(zones.length);
});

test('names that somebody invents by the thousand are forgotten again, and days stay right', () => {
  const offsets = Array.from(
    { length: 300 },
    (_, index) => `+${String(index % 14).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`,
  );
  for (const timeZone of offsets) todayOf({ timeZone }, EVENING);
  expect(todayOf({ timeZone: 'Europe/Madrid' }, EVENING)).toBe('2026-03-21');
});
