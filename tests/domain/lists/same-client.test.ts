import { clientKey, isSameClient, sameClientsOf } from '../../../src/domain/lists/same-client';

/** The same company, as people in Chile write it: case, accents, spaces, and what kind of company it is. */
const SAME: [string, string][] = [
  ['Inmobiliaria Los Aromos', 'INMOBILIARIA LOS AROMOS'],
  ['Inmobiliaria Los Aromos', 'Los Aromos'],
  ['Inmobiliaria Los Aromos S.A.', 'Los Aromos'],
  ['Los Aromos S. A.', 'los  aromos sa'],
  ['Los Aromos SpA', 'Los Aromos S.p.A.'],
  ['Los Aromos Ltda.', 'Los Aromos Limitada'],
  ['Juan Pérez E.I.R.L.', 'juan perez eirl'],
  ['Altos de Ñuñoa', 'ALTOS DE NUNOA'],
  ['Peñalolén Inmobiliaria SpA', 'Inmobiliaria Penalolen'],
  ['Andalué', 'Andalue\u0301'],
  ['Inmobiliaria Terra-Nova', 'Terra Nova S.A.'],
  ['TerraNova', 'Terra Nova'],
  ['Constructora e Inmobiliaria Valle Central', 'Inmobiliaria y Constructora Valle Central Ltda.'],
  ['Sociedad Inmobiliaria Bahía Norte S.A.', 'Bahía Norte'],
  ['Inmobiliarias Unidas', 'Unidas'],
  ['Pérez y Compañía Ltda.', 'Pérez y Cía. Limitada'],
  ['Manquehue Sociedad Anónima', 'Manquehue S.A.'],
  ['Manquehue Sociedad por Acciones', 'Manquehue SpA'],
  ['  «Edificios Bahía» ', 'Edificios Bahia'],
];

test.each(SAME)('%s is %s', (one, other) => {
  expect(isSameClient(one, other)).toBe(true);
  expect(isSameClient(other, one)).toBe(true);
});

const OTHER: [string, string][] = [
  ['Los Aromos', 'Los Arrayanes'],
  ['Los Aromos', 'Los Aromos 2'],
  ['Los Aromos Norte', 'Los Aromos Sur'],
  ['Constructora Los Aromos', 'Los Aromos'],
  ['Sala Limitada', 'Sala Uno Limitada'],
  ['Portal Inmobiliario', 'Portal'],
  ['Sociedad de Inversiones Aconcagua', 'Inversiones Aconcagua'],
  ['Casa', 'Ca'],
  ['', ''],
  ['…', '—'],
];

test.each(OTHER)('%s is not %s', (one, other) => {
  expect(isSameClient(one, other)).toBe(false);
});

test('a name that is nothing but a kind of company is compared as it stands', () => {
  expect(isSameClient('Inmobiliaria S.A.', 'inmobiliaria sa')).toBe(true);
  expect(isSameClient('Inmobiliaria S.A.', 'Inmobiliaria SpA')).toBe(false);
});

test('the key holds small letters and figures only, whatever the name, and fits an index', () => {
  expect(clientKey('Inmobiliaria Ñuñoa & Hijos, Etapa 2 SpA')).toBe('nunoahijosetapa2');
  expect(clientKey('"; DROP \\ hauzdPhase')).toBe('drophauzdphase');
  expect(clientKey('Ø'.repeat(3))).toMatch(/^[\p{Ll}\p{N}]*$/u);
  expect(clientKey('larga '.repeat(100))).toHaveLength(100);
});

test('the search asks for open issues with that key; for a name without letters nothing is asked', () => {
  expect(sameClientsOf('Inmobiliaria Los Aromos S.A.')).toBe(
    'hauzdClient = "losaromos" AND statusCategory != Done ORDER BY created DESC',
  );
  expect(sameClientsOf('…')).toBeUndefined();
});
