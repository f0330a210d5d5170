import { isClone, mayReplace, originIn, strangeCopy } from '../../../src/domain/lists/copy-origin';

/** Whose a read copy is: docs/decisions/21-whose-the-read-copy-is.md. */

const DEV = { environment: 'dev', isProduction: false };
const STAGING = { environment: 'staging', isProduction: false };
const PRODUCTION = { environment: 'prod', isProduction: true };
const copy = (environment: string, issue = '100', schema = 1) => ({ schema, origin: { issue, environment } });
const FORGED = [
  {},
  'text',
  [],
  null,
  { schema: 1 },
  { schema: 1, origin: 'dev' },
  { origin: { issue: 'X', environment: 'dev' } },
];

test('a clone is provably one only where it names this environment and another issue', () => {
  expect(isClone(copy('dev', '7'), '100', DEV)).toBe(true);
  const others = [copy('dev'), copy('prod', '7'), copy('prod'), undefined, ...FORGED];
  expect(others.map((each) => isClone(each, '100', DEV))).toEqual(others.map(() => false));
  // A newer version's names its issue in the same place.
  expect(isClone(copy('dev', '7', 9), '100', DEV)).toBe(true);
});

test('of two environments with a record, at most one writes over the other, whichever they are', () => {
  for (const one of [DEV, STAGING, PRODUCTION]) {
    for (const other of [DEV, STAGING, PRODUCTION]) {
      if (one === other) continue;
      const over = mayReplace(copy(other.environment), '100', one);
      const back = mayReplace(copy(one.environment), '100', other);
      expect([one.environment, other.environment, over && back]).toEqual([one.environment, other.environment, false]);
    }
  }
});

test('one writes where there is no copy, where it is its own, where a clone brought it, and where it is forged', () => {
  const own = [undefined, copy('dev'), copy('dev', '7'), copy('prod', '7'), ...FORGED];
  expect(own.map((each) => mayReplace(each, '100', DEV))).toEqual(own.map(() => true));
});

test('what a newer version wrote is left alone, unless its origin says that it is one’s own', () => {
  expect(mayReplace({ schema: 9 }, '100', DEV)).toBe(false);
  expect(mayReplace(copy('prod', '100', 9), '100', DEV)).toBe(false);
  expect(mayReplace(copy('dev', '100', 9), '100', DEV)).toBe(true);
  expect(mayReplace({ schema: 9 }, '100', PRODUCTION)).toBe(true);
});

test.each([
  [undefined, false, undefined],
  [copy('dev', '7'), false, undefined],
  [copy('dev'), false, 'leftBehind'],
  [copy('prod'), false, 'otherEnvironment'],
  [copy('prod'), true, 'otherEnvironment'],
  [copy('prod', '7'), false, 'unknown'],
  [{ schema: 1 }, false, 'unknown'],
  [{ schema: 9 }, true, 'unknown'],
  [copy('dev'), true, undefined],
  [{ schema: 1 }, true, undefined],
])('%j, with a record here: %s, is shown as %s', (found, hasRecord, shown) => {
  expect(strangeCopy(found, '100', hasRecord, DEV)).toBe(shown);
});

test('an origin is read from any version, and never throws', () => {
  expect(originIn(copy('dev', '7', 42))).toEqual({ issue: '7', environment: 'dev' });
  expect(FORGED.map(originIn)).toEqual(FORGED.map(() => undefined));
});
