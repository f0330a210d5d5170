import { csvText } from '../../static/shared/csv';

const cell = (text: string) =>
  csvText([[text]], 'es')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n$/, '');

test.each([
  '=1+1',
  '+56 9 8765 4321',
  '-2',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '\nHola',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  ' =1+1',
  '\u00A0=1+1',
  '\u200B=1+1',
  '\uFEFF=1+1',
  '\u0000=1+1',
])('%j is kept from being run as a formula', (text) => {
  expect(cell(text).replace(/^"/, '')).toMatch(/^'/);
});

test.each(['Los Robles', '12-03-2026', '4.500 UF', '¿Quién?', '«Hola»', ' Los Robles', 'Ñuble = Chillán'])(
  '%s stays as it is',
  (text) => {
    expect(cell(text)).toBe(text);
  },
);
