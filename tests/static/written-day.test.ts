import { readDay, writtenDay } from '../../static/shared/written-day';

test('a day is written with day, month and year, and read in whatever way people write it', () => {
  expect(writtenDay('2026-03-07')).toBe('07-03-2026');
  expect(['07-03-2026', '7/3/2026', '07.03.2026', ' 7 3 2026 ', '2026-03-07'].map(readDay)).toEqual(
    Array.from({ length: 5 }, () => '2026-03-07'),
  );
  // What is no day stays what was written: the form says so.
  expect(['', 'mañana', '31-02-2026'].map((text) => writtenDay(readDay(text)))).toEqual(['', 'mañana', '2026-02-31']);
});
