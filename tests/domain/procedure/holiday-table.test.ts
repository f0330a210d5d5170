import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { HOLIDAY_YEARS, HOLIDAYS } from '../../../src/domain/procedure/holiday-table';
import { addDays } from '../../../src/domain/procedure/working-days';
import { holidayNames as inEnglish } from '../../../src/locales/en/holiday-names';
import { holidayNames as inSpanish } from '../../../src/locales/es/holiday-names';

const ROOT = join(__dirname, '../../..');

/** As `npm run holidays` would write it, on a machine of that time zone. */
function made(timeZone: string): { years: object; countries: Record<string, Row[]> } {
  const script = `import('./scripts/holidays.mjs').then(({ holidays }) => console.log(JSON.stringify(holidays(${HOLIDAY_YEARS.last}))))`;
  const env = { ...process.env, TZ: timeZone };
  return JSON.parse(execFileSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8', env }));
}

interface Row {
  code: string;
  es: string;
  en: string;
  days: string[];
}

const tableOf = (countries: Record<string, Row[]>, part: 'es' | 'en' | 'days') =>
  Object.fromEntries(
    Object.entries(countries).map(([country, rows]) => [
      country,
      Object.fromEntries(rows.map((row) => [row.code, row[part]])),
    ]),
  );

/** `npm run holidays` writes all of it anew. */
test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
  'the table and its words are what the library says, on a machine in %s',
  (timeZone) => {
    const { years, countries } = made(timeZone);
    expect(years).toEqual(HOLIDAY_YEARS);
    expect(tableOf(countries, 'days')).toEqual(HOLIDAYS);
    expect(tableOf(countries, 'es')).toEqual(inSpanish);
    expect(tableOf(countries, 'en')).toEqual(inEnglish);
  },
);

test('the years reach as far as a due date of next year can: when this fails, it is time for `npm run holidays`', () => {
  const nextYear = new Date().getUTCFullYear() + 1;
  const [furthest] = addDays(`${nextYear}-12-31`, 365, { count: 'working', holidays: 'CL' }).day.split('-');
  expect(Number(furthest)).toBeLessThanOrEqual(HOLIDAY_YEARS.last);
});
