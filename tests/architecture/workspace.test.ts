import { z } from 'zod';
import { filesUnder, importsOf, read } from './sources';

const versions = z.record(z.string(), z.string()).default({});
const parts = { dependencies: versions, devDependencies: versions };
const json = (file: string): unknown => JSON.parse(read(file));
const manifestOf = (file: string) => {
  const { dependencies, devDependencies } = z.object(parts).parse(json(file));
  return { ...dependencies, ...devDependencies };
};

const app = manifestOf('package.json');
const localSite = manifestOf('local-site/package.json');
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({ ...parts, optionalDependencies: versions, peerDependencies: versions, link: z.boolean().optional() }),
    ),
  })
  .parse(json('package-lock.json')).packages;

const importedBy = (folders: string[]) => {
  const files = folders.flatMap(filesUnder).filter((file) => /\.(tsx?|mjs|cjs)$/.test(file));
  const found = files
    .flatMap((file) => importsOf(file))
    .filter(({ isOurs, target }) => !isOurs && !/^node:/.test(target));
  return [...new Set(found.map(({ target }) => target))].sort();
};

/** What is there once everything is installed and nothing is nested: the packages that some need, and what those need. */
function neededBy(names: string[]): Set<string> {
  const needed = new Set<string>();
  const waiting = names.map((name) => `node_modules/${name}`);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const entry = lock[path];
    if (!entry || needed.has(path)) continue;
    needed.add(path);
    for (const name of Object.keys({
      ...entry.dependencies,
      ...entry.optionalDependencies,
      ...entry.peerDependencies,
    })) {
      const places = [`${path}/node_modules/${name}`, `node_modules/${name}`];
      waiting.push(places.find((place) => lock[place]) ?? '');
    }
  }
  return needed;
}

test('the local site names every package that it imports, in the version that the app has of the same', () => {
  const own = [...importedBy(['local-site']), '@atlaskit/adf-schema'];
  expect(own.filter((name) => !Object.hasOwn(localSite, name))).toEqual([]);
  expect(Object.keys(localSite).filter((name) => !own.includes(name))).toEqual([]);
  expect(Object.entries(localSite).filter(([name, version]) => (app[name] ?? version) !== version)).toEqual([]);
  expect(Object.values(localSite).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('the app names every package that it imports, and none that only the local site does', () => {
  const own = importedBy(['src', 'static', 'scripts']);
  expect(own.filter((name) => !Object.hasOwn(app, name))).toEqual([]);
  const needed = neededBy(Object.keys(app));
  expect(needed.size).toBeGreaterThan(500);
  const onlyThere = ['hono', '@hono/node-server', '@atlaskit/jql-ast', '@atlaskit/adf-schema', 'local-site'];
  expect(onlyThere.filter((name) => needed.has(`node_modules/${name}`))).toEqual([]);
  expect(onlyThere.filter((name) => !lock[`node_modules/${name}`])).toEqual([]);
});

test('nothing of the local site is nested, so that what is built of it finds its packages', () => {
  expect(Object.keys(lock).filter((path) => path.startsWith('local-site/'))).toEqual([]);
  expect(lock['node_modules/local-site']?.link).toBe(true);
});
