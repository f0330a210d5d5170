import { addDays } from '../../src/domain/procedure/working-days';
import { loadWords } from '../../src/locales/load-words';

const CHILE = { count: 'working', holidays: 'CL' } as const;

/** What is said of a due date, in both languages. */
async function said(from: string, days: number) {
  const [es, en] = [await loadWords('dueDates', 'es'), await loadWords('dueDates', 'en')];
  const due = addDays(from, days, CHILE);
  return [es.due(due), en.due(due)];
}

test('a due date is a day; without a holiday on the way nothing else is said', async () => {
  expect(await said('2026-03-30', 3)).toEqual(['Vence el 02-04-2026', 'Due on 2 Apr 2026']);
});

test('a holiday that was left out is named with its day', async () => {
  expect(await said('2026-03-30', 4)).toEqual([
    'Vence el 06-04-2026. Se salta el feriado Viernes Santo (03-04)',
    'Due on 6 Apr 2026. Skips the holiday Good Friday (3 Apr)',
  ]);
});

test('several are counted and named', async () => {
  expect(await said('2028-09-15', 1)).toEqual([
    'Vence el 20-09-2028. Se saltan 2 feriados: Fiestas Patrias (18-09) y Día de las Glorias del Ejército (19-09)',
    'Due on 20 Sep 2028. Skips 2 holidays: National holiday (18 Sep) and Army Day (19 Sep)',
  ]);
});

test('up to four are named, of more the first three', async () => {
  const [es, en] = await said('2026-11-23', 90);
  // 18 weeks later is 29 March, a Monday; four holidays on the way.
  expect(es).toBe(
    'Vence el 02-04-2027. Se saltan 4 feriados: La inmaculada concepción (08-12), Navidad (25-12), Año Nuevo (01-01) y Viernes Santo (26-03)',
  );
  expect(en).toContain('Skips 4 holidays: Immaculate Conception (8 Dec), ');
  // 28 weeks later is 7 June, a Monday; 21 May is the fifth.
  const [long] = await said('2026-11-23', 140);
  expect(long).toBe(
    'Vence el 14-06-2027. Se saltan 5 feriados: La inmaculada concepción (08-12), Navidad (25-12), Año Nuevo (01-01) y 2 más',
  );
});
