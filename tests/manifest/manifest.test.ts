import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import type { Permissions } from '@forge/manifest';
import { load } from 'cheerio';
import { parse } from 'yaml';

const ROOT = join(__dirname, '../..');
const MEGABYTE = 1_000_000;

interface Manifest {
  permissions: Permissions;
  resources: { key: string; path: string }[];
  translations: { resources: { key: string; path: string }[] };
  modules: Record<string, unknown> & { function: { key: string; handler: string }[] };
}

const manifest: Manifest = parse(readFileSync(join(ROOT, 'manifest.yml'), 'utf8'));

test('every function in the manifest is used by a module, and every function that a module names is there', () => {
  const { function: functions, ...modules } = manifest.modules;
  const named = new Set(valuesOf(modules, ['function', 'resolver', 'adfExport']));
  expect([...named].sort()).toEqual(functions.map(({ key }) => key).sort());
});

test('every resource in the manifest is used by a module, and every resource that a module names is there', () => {
  const icons = valuesOf(manifest.modules, ['icon', 'thumbnail', 'prompt']).flatMap(
    (icon) => /^resource:([^;]+);/.exec(icon)?.[1] ?? [],
  );
  const named = new Set([...valuesOf(manifest.modules, ['resource']), ...icons]);
  expect([...named].sort()).toEqual(manifest.resources.map(({ key }) => key).sort());
});

// Forge's limits: 50 resources, 5,000 files and 100 MB in each (developer.atlassian.com, "Platform quotas and limits").
test("the resources are within Forge's limits", () => {
  expect(manifest.resources.length).toBeLessThanOrEqual(50);
  for (const { path } of manifest.resources) {
    const files = readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
    expect(files.length).toBeGreaterThan(0);
    expect(files.length).toBeLessThanOrEqual(5000);
    expect(bytes).toBeLessThanOrEqual(100 * MEGABYTE);
  }
});

test('nothing of the build is deployed but what the pages load: no hidden file, no map, no list of files', () => {
  const leftovers = manifest.resources.flatMap(({ path }) =>
    readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' }).filter(
      (file) => /(^|[\\/])\./.test(file) || !/\.(html|js|css|svg)$|^assets$|^prompt\.txt$/.test(file),
    ),
  );
  expect(leftovers).toEqual([]);
});

test.each(['edit', 'view'])('the face %s is the same page, with its name on the root', (face) => {
  const page = load(readFileSync(join(ROOT, `static/dist/${face}/index.html`), 'utf8'));
  expect(page('#root').attr('data-face')).toBe(face);
  const [files, usual] = [face, 'pages'].map((name) => readdirSync(join(ROOT, `static/dist/${name}/assets`)).sort());
  expect(files).toEqual(usual);
});

test('a module with two pages has a resource for each, so that neither has to guess which it is', () => {
  const [widget] = Object(manifest.modules)['dashboards:widget'];
  const [gate] = Object(manifest.modules)['jira:workflowValidator'];
  expect([widget.resource, widget.edit.resource]).toEqual(['pages', 'pages-edit']);
  expect([gate.create.resource, gate.edit.resource, gate.view.resource]).toEqual(['pages', 'pages', 'pages-view']);
});

test('the languages have the same keys, and each key is used in the manifest', () => {
  const used = [...new Set(valuesOf(manifest.modules, ['i18n']))].sort();
  for (const { path } of manifest.translations.resources) {
    expect([path, keysOf(JSON.parse(readFileSync(join(ROOT, path), 'utf8'))).sort()]).toEqual([path, used]);
  }
});

test('the app reaches no host but Atlassian: no egress is asked for, and the policy of its page adds none', () => {
  expect(manifest.permissions.external).toBeUndefined();
  const page = readFileSync(join(ROOT, 'static/dist/pages/index.html'), 'utf8');
  const plain = policyOf('<!doctype html>', { scopes: [] });
  const added = [...policyOf(page, manifest.permissions)].filter((source) => !plain.has(source));
  expect(added).toEqual(["style-src 'unsafe-inline'"]);
});

test('the page loads only files of its own folder, by relative paths, and has no script written into it', () => {
  const page = load(readFileSync(join(ROOT, 'static/dist/pages/index.html'), 'utf8'));
  const addresses = page('[src], link[href]')
    .toArray()
    .map((element) => page(element).attr('src') ?? page(element).attr('href'));
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((address) => !address?.startsWith('./'))).toEqual([]);
  expect(page('script:not([src])').length).toBe(0);
});

/** Each source that a page's Content Security Policy allows, with its directive, as Forge computes it. */
function policyOf(page: string, permissions: Permissions): Set<string> {
  const processing = new CSPProcessingService({ info: () => undefined }, load);
  const existingCSPDetails = processing.getCspDetails(page, {
    ...(permissions.scopes && { scopes: permissions.scopes }),
    ...(permissions.content && { content: permissions.content }),
  });
  const directives = new CSPInjectionService().getInjectableCSP({
    existingCSPDetails,
    microsEnv: 'prod',
    hostname: 'site.atlassian.net',
  });
  return new Set(
    directives.flatMap((directive) => {
      const [name, ...sources] = directive.split(' ');
      return sources.map((source) => `${name} ${source}`);
    }),
  );
}

/** The texts that stand under one of these names, at any depth; `{ function: name }` counts as the name. */
function valuesOf(value: unknown, names: string[]): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => {
    const own = names.includes(name) && typeof child === 'string' ? [child] : [];
    return [...own, ...valuesOf(child, names)];
  });
}

/** `panel.title` for `{ panel: { title } }`. */
function keysOf(value: unknown, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null) return [prefix];
  return Object.entries(value).flatMap(([name, child]) => keysOf(child, prefix ? `${prefix}.${name}` : name));
}
