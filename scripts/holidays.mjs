import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './install.mjs';

/**
 * The holidays of the countries that a project can choose, taken out of `date-holidays` into a small table and the
 * words for it, so that neither functions nor pages carry the library. `npm run holidays` writes them anew: each year,
 * and after the library was raised; a test holds that they are what the library says, and that they reach far enough.
 */
const TABLE = 'src/domain/procedure/holiday-table.ts';
const namesFile = (language) => `src/locales/${language}/holiday-names.ts`;

/** Another one: its ISO code here, `npm run holidays`, and its name where the compiler asks for it. None is taken out: records name them. */
const COUNTRIES = ['CL', 'CO', 'MX', 'PE'];
/** No onboarding is older. */
const FIRST_YEAR = 2026;
/** So many years after this one are known when the table is written. */
const YEARS_AHEAD = 5;

const require = createRequire(import.meta.url);

/**
 * A country's national holidays on Mondays to Fridays: only those are days on which work would be counted.
 *
 * @param {string} country ISO 3166 code
 * @param {number} first year
 * @param {number} last year
 * @returns {{ code: string, es: string, en: string, days: string[] }[]} in the order of their first day
 */
function holidaysOf(country, first, last) {
  const Holidays = require('date-holidays');
  const calendar = new Holidays(country, { types: ['public'] });
  const found = new Map();
  for (let year = first; year <= last; year += 1) {
    const inEnglish = new Map(calendar.getHolidays(year, 'en').map(({ date, rule, name }) => [date + rule, name]));
    for (const { date, rule, name, start, end } of calendar.getHolidays(year, 'es')) {
      // Text of the country's own clock; what begins later in the day leaves a morning to work.
      const [day, time] = date.split(' ');
      const length = Math.round((end.getTime() - start.getTime()) / 86_400_000);
      if (time !== '00:00:00' || length !== 1) throw new Error(`${country} ${date}: not one whole day.`);
      if ([0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) continue;
      const known = found.get(name) ?? {
        code: codeOf(name),
        es: name,
        en: inEnglish.get(date + rule) ?? name,
        days: [],
      };
      if (!known.days.includes(day)) known.days.push(day);
      found.set(name, known);
    }
  }
  return [...found.values()];
}

/** "Día del Trabajador": diaDelTrabajador. */
function codeOf(name) {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z\d]+/g);
  return words.map((word, index) => (index === 0 ? word : word[0].toUpperCase() + word.slice(1))).join('');
}

/**
 * @param {number} last year
 * @returns {{ years: { first: number, last: number }, countries: Record<string, ReturnType<typeof holidaysOf>> }}
 */
export function holidays(last) {
  const countries = Object.fromEntries(COUNTRIES.map((country) => [country, holidaysOf(country, FIRST_YEAR, last)]));
  return { years: { first: FIRST_YEAR, last }, countries };
}

const NOTE = `Made by \`npm run holidays\` from date-holidays, whose data is under CC BY 3.0, from Wikipedia: not edited by hand.`;
const json = JSON.stringify;

function tableText({ years, countries }) {
  const rows = Object.entries(countries).map(([country, all]) => {
    const lines = all.map(({ code, days }) => `${code}: [${days.map((day) => `'${day}'`).join(', ')}],`);
    return `${country}: {\n${lines.join('\n')}\n},`;
  });
  return `/** ${NOTE} */

/** ISO codes; records name them, so none is ever taken out. */
export const HOLIDAY_COUNTRIES = [${Object.keys(countries).map(json).join(', ')}] as const;

/** The years of which holidays are known. */
export const HOLIDAY_YEARS = ${json(years)};

/** National holidays from Monday to Friday, by country and name. */
export const HOLIDAYS = {
${rows.join('\n')}
} satisfies Record<(typeof HOLIDAY_COUNTRIES)[number], Record<string, string[]>>;
`;
}

function namesText({ countries }, language) {
  const rows = Object.entries(countries).map(([country, all]) => {
    const lines = all.map((each) => `${each.code}: ${json(each[language])},`);
    return `${country}: {\n${lines.join('\n')}\n},`;
  });
  return `import type { HolidayNames } from '../words';

/** ${NOTE} */
export const holidayNames: HolidayNames = {
${rows.join('\n')}
};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const all = holidays(new Date().getUTCFullYear() + YEARS_AHEAD);
  const files = [TABLE, namesFile('es'), namesFile('en')];
  writeFileSync(join(ROOT, TABLE), tableText(all));
  for (const language of ['es', 'en']) writeFileSync(join(ROOT, namesFile(language)), namesText(all, language));
  execFileSync('npx', ['biome', 'format', '--write', ...files], { cwd: ROOT, stdio: 'ignore' });
  console.log(`Holidays of ${COUNTRIES.join(', ')} from ${all.years.first} to ${all.years.last}: ${files.join(', ')}`);
}
