import { filesUnder, read } from './sources';

const FOLDERS = ['src', 'static', 'local-site', 'tests', 'bench', 'scripts', 'docs', '.ci'];
const AT_THE_TOP = [
  'package.json',
  'package-lock.json',
  'manifest.yml',
  'tsconfig.json',
  'tsconfig.all.json',
  'biome.json',
  'jest.config.cjs',
  '.npmrc',
  'bitbucket-pipelines.yml',
];
const TEXT = /\.(tsx?|mjs|cjs|js|json|ya?ml|md|html|css|svg)$|^\.ci\//;

/** A folder of somebody's machine, the address of a registry. */
const OF_A_MACHINE = [
  /(?<![\w.~*])\/(?:work|tmp|home|root|Users)\/[\w.-]+/g,
  /https?:\/\/[\w.-]*(?:registry|artifactory|npmjs)[\w./-]*/gi,
];

test('no file names a path of a machine or the address of a registry', () => {
  const files = [...FOLDERS.flatMap(filesUnder).filter((file) => TEXT.test(file)), ...AT_THE_TOP];
  const found = files.flatMap((file) => {
    const text = read(file);
    return OF_A_MACHINE.flatMap((pattern) => [...text.matchAll(pattern)].map(([name]) => `${file}: ${name}`));
  });
  expect(found).toEqual([]);
});
