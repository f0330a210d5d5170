import { seemsCredential } from '../../../src/domain/text/credential-guard';
import { BEYOND_REACH } from './credentials/beyond-reach';
import { LAST_ORDINARY, LAST_SECRETS } from './credentials/fifth-list';
import { FRESH_SECRETS, NEAR_ORDINARY } from './credentials/fourth-list';
import { ORDINARY } from './credentials/ordinary';
import { OTHER_ORDINARY } from './credentials/other-ordinary';
import { OTHER_SECRETS } from './credentials/other-secrets';
import { PASTED_ORDINARY, PASTED_SECRETS } from './credentials/pasted';
import { SECRETS } from './credentials/secrets';
import { MORE_ORDINARY, MORE_SECRETS } from './credentials/third-list';

test.each([
  'clave: Inmo2024',
  'la contraseña es Robles#88',
  'password=hunter2',
  'APIKEY 9f8a7c6b5d4e3f2a1b0c',
  'api key: abc',
  'usar pwd=1234 para entrar',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N',
  'https://api.planok.example/login?apikey=8d7f6a5s4d3f2',
  'https://juan:secreto1@api.planok.example/login',
  'el valor es 4f9a0d1c-2b3e-4f5a-8b6c-7d8e9f0a1b2c',
  'token Zk8vQ2x1LmN0cFJ5dWk=',
])('refuses %s', (text) => {
  expect(seemsCredential(text)).toBe(true);
});

test.each([
  'El cliente pidió postergar la demostración hasta el 15-12-2026.',
  'Falta que el cliente entregue la contraseña a Hauzd.',
  'La APIKEY la entrega PlanOK internamente.',
  'Contrato 2024-118, RUT 76.123.456-7, proyecto Edificio Mirador 2',
  'Ver https://planok.atlassian.net/wiki/spaces/IYA/pages/2135228422/Hd_Implementacion',
  'ana.rojas@inmobiliarialosrobles.cl confirmó por correo',
  'Reunión con María José y Hauzd el jueves a las 10:30',
  'The client will hand over the password directly to Hauzd.',
  'No compra la API REST este año; volver a ofrecer en marzo de 2027.',
])('lets pass %s', (text) => {
  expect(seemsCredential(text)).toBe(false);
});

const PLANTED = [...SECRETS, ...OTHER_SECRETS, ...FRESH_SECRETS];
const KINDS = [...new Set(PLANTED.map(({ kind }) => kind ?? 'labelled'))];

test.each(KINDS)('refuses every text with a secret of the kind %s', (kind) => {
  const planted = PLANTED.filter((each) => (each.kind ?? 'labelled') === kind);
  expect(planted.filter(({ text }) => !seemsCredential(text)).map(({ text }) => text)).toEqual([]);
});

test('refuses a text with a secret wherever a mail program ended a line of it', () => {
  const wrapped = PLANTED.flatMap(({ text }) =>
    [...text.matchAll(/(?<=[\p{L}\d,]) (?=\S)/gu)].map(
      ({ index }) => `${text.slice(0, index)}\n${text.slice(index + 1)}`,
    ),
  );
  expect(wrapped.length).toBeGreaterThan(2_000);
  expect(wrapped.filter((text) => !seemsCredential(text))).toEqual([]);
});

test.each([
  'usuario,clave\nrsoto,entregada',
  'Entregar la clave del portal\n\nTorre2025 parte en marzo',
  'La clave la entrega el cliente.\nTorre2025 parte en marzo',
])('lines that do not run on are read by themselves: %j passes', (text) => {
  expect(seemsCredential(text)).toBe(false);
});

test('refuses every text with a secret of the third list, of the last, and of what is pasted', () => {
  expect([...MORE_SECRETS, ...PASTED_SECRETS, ...LAST_SECRETS].filter((text) => !seemsCredential(text))).toEqual([]);
});

const EVERY_ORDINARY = [ORDINARY, OTHER_ORDINARY, MORE_ORDINARY, NEAR_ORDINARY, PASTED_ORDINARY, LAST_ORDINARY].flat();

test(`lets each of ${EVERY_ORDINARY.length} ordinary texts pass`, () => {
  expect(EVERY_ORDINARY.filter(seemsCredential)).toEqual([]);
});

test('the lists are as long as they are said to be', () => {
  expect(new Set(SECRETS.map(({ text }) => text)).size).toBeGreaterThanOrEqual(400);
  expect(new Set(ORDINARY).size).toBeGreaterThanOrEqual(500);
});

test.each(BEYOND_REACH)('%s is beyond reach: %s', (text) => {
  expect(seemsCredential(text)).toBe(false);
});

test('a text made to keep the screen busy does not hold the function up', () => {
  const long = [
    'a.',
    'clave ',
    'u=',
    '?a.b',
    'usuario a/',
    'a1',
    '(',
    '9f86 ',
    'c l ',
    '%C3%',
    '"clave" ',
    '&#241;',
    '=C3',
    '**',
    '<b ',
    '|a|clave\n',
  ];
  for (const piece of long) {
    const began = performance.now();
    seemsCredential(piece.repeat(3_000 / piece.length));
    // Some 100 ms where nothing else runs; a function lives 25 s.
    expect(performance.now() - began).toBeLessThan(5_000);
  }
});
