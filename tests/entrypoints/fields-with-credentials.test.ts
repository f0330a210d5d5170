import { holdsProviderToken } from '../../src/contract/fields/provider-tokens';
import { seemsCredential } from '../../src/domain/text/credential-guard';
import { SEVENTH_LIST_ORDINARY, SEVENTH_LIST_SECRETS } from '../domain/text/credentials/seventh-list';
import {
  REFUSED_THOUGH_ORDINARY,
  SIXTH_LIST_ORDINARY,
  SIXTH_LIST_SECRETS,
} from '../domain/text/credentials/sixth-list';

/** All that the server looks for in a text. */
const isRefused = (text: string) => seemsCredential(text) || holdsProviderToken(text);

test.each(Object.keys(SIXTH_LIST_SECRETS))('the server refuses every text with a secret of the kind: %s', (kind) => {
  const texts = [...(SIXTH_LIST_SECRETS[kind] ?? []), ...(SEVENTH_LIST_SECRETS[kind] ?? [])];
  expect(texts.length).toBeGreaterThanOrEqual(30);
  expect(texts.filter((text) => !isRefused(text))).toEqual([]);
});

test('the server lets the ordinary texts near them pass', () => {
  expect([...SIXTH_LIST_ORDINARY, ...SEVENTH_LIST_ORDINARY].filter(isRefused)).toEqual([]);
});

test('the server lets a text pass that only says how things stand meanwhile', () => {
  const texts = [
    'Clave: pendiente, mientras tanto',
    'Contraseña: enviada, por ahora',
    'La clave sigue siendo la misma',
  ];
  expect(texts.filter(isRefused)).toEqual([]);
});

test.each(REFUSED_THOUGH_ORDINARY)('%s is refused though it is ordinary: %s', (text) => {
  expect(isRefused(text)).toBe(true);
});
