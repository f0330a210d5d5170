import { posix } from 'node:path';
import { filesUnder } from './sources';

/** A function of the manifest and the use case behind it are two things: each has a name of its own. */
test('no entry point is called like a file of the application', () => {
  const named = (folder: string) => filesUnder(folder).map((file) => posix.basename(file, '.ts'));
  const entries = named('src/entrypoints');
  expect(entries.length).toBeGreaterThan(5);
  expect(named('src/application').filter((name) => entries.includes(name))).toEqual([]);
});
