import { posix } from 'node:path';
import { filesUnder, namesExportedBy } from './sources';

/** A function of the manifest and the use case behind it are two things: each has a name of its own. */
test('no entry point is called like a file of the application', () => {
  const named = (folder: string) => filesUnder(folder).map((file) => posix.basename(file, '.ts'));
  const entries = named('src/entrypoints');
  expect(entries.length).toBeGreaterThan(5);
  expect(named('src/application').filter((name) => entries.includes(name))).toEqual([]);
});

/**
 * Each with names of its own. The local site is the app's stage: it shares no code with it, and has Jira's own things under
 * Jira's own names (an `Issue`, a `Workflow`), as the app has ports to the same things.
 */
const PROGRAMS = [['local-site']];

test('no name is exported from two files of a program', () => {
  for (const folders of PROGRAMS) expect(twice(folders.flatMap(sourcesUnder))).toEqual([]);
});

test('a name counts where it is declared, in whatever form, and not where it is handed on', () => {
  const text = `
    export const a = 1, { b, c: [d] } = e;
    export function f() {}
    export class G {}
    export interface H {}
    export type I = string;
    export { k, l as m } from './k';
    export * from './n';
    const o = 1;
  `;
  expect(namesExportedBy('some.ts', text)).toEqual(['a', 'b', 'd', 'f', 'G', 'H', 'I']);
});

/** A declaration file beside a script says what that script exports, so it is not read. */
function sourcesUnder(folder: string): string[] {
  return filesUnder(folder).filter((file) => /\.(ts|tsx|mjs)$/.test(file));
}

/** Each name with the files that declare it, where there is more than one. */
function twice(files: string[]): string[] {
  const places = new Map<string, string[]>();
  for (const file of files) {
    for (const name of new Set(namesExportedBy(file))) places.set(name, [...(places.get(name) ?? []), file]);
  }
  return [...places].filter(([, at]) => at.length > 1).map(([name, at]) => `${name}: ${at.join(', ')}`);
}
