import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { z } from 'zod';
import { PROJECTS } from '../data/projects';
import { modulesOf, readManifest } from '../forge-host/functions/manifest';

const HERE = join(__dirname, '..');
const files = readdirSync(HERE, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(tsx?|css)$/.test(file) && !/^(tests|node_modules)\//.test(file));

const read = (file: string) => readFileSync(join(HERE, file), 'utf8');

/** The texts between quotation marks in a file. */
function literalsOf(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true));
  return found;
}

const manifest = readManifest('manifest.yml');
const { app, modules } = z
  .object({
    app: z.object({ storage: z.object({ entities: z.array(z.object({ name: z.string() })) }) }),
    modules: z.object({ function: z.array(z.object({ key: z.string(), handler: z.string() })) }),
  })
  .parse(manifest);
/** Words of Forge's own, which a module or function may be called by. */
const types = modulesOf(manifest).map(({ type }) => type);
/** What only this app calls things by: its entities, functions and modules, and the projects of the example. */
const names = new Set(
  [
    ...app.storage.entities.map(({ name }) => name),
    ...modules.function.flatMap(({ key, handler }) => [key, handler]),
    ...modulesOf(manifest).map(({ key }) => key),
    ...Object.values(PROJECTS).flatMap(({ id, key }): string[] => [id, key]),
  ].filter((name) => !types.includes(name)),
);

const filesOf = (folder: string) => files.filter((file) => file.startsWith(`${folder}/`));

test.each(['forge-host', 'jira', 'confluence'])('%s speaks neither of this app nor of who uses it', (folder) => {
  expect(filesOf(folder).length).toBeGreaterThan(3);
  expect(filesOf(folder).filter((file) => /hauzd|planok|onboarding/i.test(read(file)))).toEqual([]);
});

test('the Forge host calls nothing by a name of this app or its example', () => {
  const said = filesOf('forge-host').flatMap((file) => literalsOf(file).map((literal) => ({ file, literal })));
  expect(said.filter(({ literal }) => names.has(literal))).toEqual([]);
});

test('no two files have one name', () => {
  const namesOfFiles = files.map((file) => basename(file).replace(/\.\w+$/, ''));
  expect(namesOfFiles.filter((name, index) => namesOfFiles.indexOf(name) !== index)).toEqual([]);
});
