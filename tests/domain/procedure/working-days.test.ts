import { addDays, type Counting, type HolidayCountry } from '../../../src/domain/procedure/working-days';

const CHILE: Counting = { count: 'working', holidays: 'CL' };
const NOBODY: Counting = { count: 'working' };
const day = (from: string, days: number, counting = CHILE) => addDays(from, days, counting).day;

/**
 * Chile's national holidays that fall on a Monday to Friday, written down from its laws: Ley 2.977 (1 January, Good
 * Friday, 21 May, 15 August, 18 and 19 September, 1 November, 8 and 25 December), Código del Trabajo, art. 35 (1 May),
 * Ley 20.148 (16 July), Ley 21.357 (the day of the winter solstice, which is 21 June at 04:24 in 2026, 21 June at 10:11
 * in 2027 and 20 June at 16:02 in 2028, Chile's time).
 */
const BY_LAW: [day: string, rule: string][] = [
  ['2026-01-01', '1 January'],
  ['2026-04-03', 'Good Friday: Easter is on 5 April'],
  ['2026-05-01', '1 May'],
  ['2026-05-21', '21 May'],
  ['2026-06-29', '29 June is a Monday already'],
  ['2026-07-16', '16 July'],
  ['2026-09-18', '18 September; the 19th is a Saturday'],
  ['2026-10-12', '12 October is a Monday already'],
  ['2026-12-08', '8 December'],
  ['2026-12-25', '25 December'],

  ['2027-01-01', '1 January'],
  ['2027-03-26', 'Good Friday: Easter is on 28 March'],
  ['2027-05-21', '21 May; 1 May is a Saturday'],
  ['2027-06-21', 'winter solstice'],
  ['2027-06-28', 'Ley 19.668: 29 June, a Tuesday, moves to the Monday of its week'],
  ['2027-07-16', '16 July'],
  ['2027-09-17', 'Ley 20.983: a Friday, where the 18th and the 19th are Saturday and Sunday'],
  ['2027-10-11', 'Ley 19.668: 12 October, a Tuesday, moves to the Monday of its week'],
  ['2027-11-01', '1 November; 31 October is a Sunday'],
  ['2027-12-08', '8 December; the 25th is a Saturday'],

  ['2028-04-14', 'Good Friday: Easter is on 16 April'],
  ['2028-05-01', '1 May; 21 May is a Sunday'],
  ['2028-06-20', 'winter solstice'],
  ['2028-06-26', 'Ley 19.668: 29 June, a Thursday, moves to the Monday of its week'],
  ['2028-08-15', '15 August; 16 July is a Sunday'],
  ['2028-09-18', '18 September'],
  ['2028-09-19', '19 September'],
  ['2028-10-09', 'Ley 19.668: 12 October, a Thursday, moves to the Monday of its week'],
  ['2028-10-27', 'Ley 20.299: 31 October, a Tuesday, moves to the Friday of the week before'],
  ['2028-11-01', '1 November'],
  ['2028-12-08', '8 December'],
  ['2028-12-25', '25 December'],
];

test.each([2026, 2027, 2028])('of Chile’s weekdays in %i those are no working days that its laws name', (year) => {
  const daysOfYear = Array.from({ length: year === 2028 ? 366 : 365 }, (_, index) =>
    addDays(`${year}-01-01`, index, { count: 'calendar' }),
  );
  const weekdays = daysOfYear.map((each) => each.day).filter((each) => day(each, 0, NOBODY) === each);
  expect(weekdays.filter((each) => day(each, 0) !== each)).toEqual(
    BY_LAW.map(([holiday]) => holiday).filter((holiday) => holiday.startsWith(`${year}`)),
  );
});

test.each([
  ['2029-07-02', 'Ley 19.668: 29 June, a Friday, moves to the Monday after'],
  ['2029-09-17', 'Ley 20.215: a Monday, where the 18th and the 19th are Tuesday and Wednesday'],
  ['2029-11-02', 'Ley 20.299: 31 October, a Wednesday, moves to the Friday of its week'],
  ['2030-09-20', 'Ley 20.215: a Friday, where the 18th and the 19th are Wednesday and Thursday'],
])('what the laws say of other weekdays: %s, %s', (holiday) => {
  expect(day(holiday, 0)).not.toBe(holiday);
});

test.each([
  ['2027-06-07', 'Ley 20.663: only in Arica y Parinacota'],
  ['2026-08-20', 'only in Chillán and Chillán Viejo'],
  ['2026-12-31', 'a holiday of banks alone'],
  ['2027-06-29', 'moved to the day before'],
  ['2028-10-31', 'moved to the Friday before'],
])('%s is a working day: %s', (workday) => {
  expect(addDays(workday, 0, CHILE)).toEqual({ day: workday, skipped: [] });
});

test('holidays that were passed are named in their order, each once', () => {
  const holy = { country: 'CL', name: 'viernesSanto', day: '2026-04-03' };
  expect(addDays('2026-03-30', 3, CHILE)).toEqual({ day: '2026-04-02', skipped: [] });
  expect(addDays('2026-03-30', 4, CHILE)).toEqual({ day: '2026-04-06', skipped: [holy] });
  const [independence, army] = [
    { country: 'CL', name: 'fiestasPatrias', day: '2028-09-18' },
    { country: 'CL', name: 'diaDeLasGloriasDelEjercito', day: '2028-09-19' },
  ];
  expect(addDays('2028-09-15', 1, CHILE)).toEqual({ day: '2028-09-20', skipped: [independence, army] });
});

test('no days later than a holiday, or a weekend before one, is the next working day', () => {
  expect(day('2026-04-03', 0)).toBe('2026-04-06');
  expect(day('2028-09-16', 0)).toBe('2028-09-20');
  expect(addDays('2026-04-03', 0, CHILE).skipped).toHaveLength(1);
});

test('counting from a holiday begins with the working day after it, and does not say that it was skipped', () => {
  expect(addDays('2026-04-03', 1, CHILE)).toEqual({ day: '2026-04-06', skipped: [] });
});

test('calendar days know no holidays', () => {
  expect(addDays('2026-03-30', 4, { count: 'calendar', holidays: 'CL' })).toEqual({ day: '2026-04-03', skipped: [] });
});

test.each<[HolidayCountry, string, string]>([
  // Código del Trabajo's neighbours: Colombia, Ley 51 de 1983; México, Ley Federal del Trabajo, art. 74; Perú, D. Leg. 713.
  ['CO', '2026-07-20', 'Día de la Independencia'],
  ['CO', '2026-10-12', '12 October, moved to Mondays'],
  ['MX', '2026-02-02', 'first Monday of February, for the 5th'],
  ['MX', '2026-09-16', 'Día de la Independencia'],
  ['PE', '2026-07-28', 'Fiestas Patrias'],
  ['PE', '2026-07-29', 'Fiestas Patrias'],
])('another country has its own: %s, %s, %s', (holidays, holiday) => {
  expect(day(holiday, 0, { count: 'working', holidays })).not.toBe(holiday);
});

test('18 September is a working day where another country’s holidays count', () => {
  expect(day('2026-09-18', 0, { count: 'working', holidays: 'PE' })).toBe('2026-09-18');
});

test('of years that nobody knows yet, and of a country that a newer version knows, only weekends are left out', () => {
  expect(day('2099-12-25', 0)).toBe('2099-12-25');
  const newer: Counting = JSON.parse('{ "count": "working", "holidays": "ZZ" }');
  expect(day('2026-12-25', 0, newer)).toBe('2026-12-25');
});
