import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Module } from '../functions/manifest';
import { pick, textAt } from '../json';

/** Folders of the manifest's resources, by key. */
export function resourcesOf(manifest: unknown): Map<string, string> {
  const resources = pick(manifest, 'resources');
  if (!Array.isArray(resources)) return new Map();
  return new Map(resources.map((resource) => [textAt(resource, 'key') ?? '', textAt(resource, 'path') ?? '']));
}

/**
 * A text of the manifest in a language: written out, or a key of the translation files.
 *
 * @param text `module.title` and the like: a string, or `{ i18n: key }`
 * @param root folder that the manifest's paths start from
 */
export function translated(manifest: unknown, text: unknown, locale: string, root: string): string {
  if (typeof text === 'string') return text;
  const key = textAt(text, 'i18n');
  const translations = pick(pick(manifest, 'translations'), 'resources');
  if (key === undefined || !Array.isArray(translations)) return '';
  const chosen = translations.find((resource) => textAt(resource, 'key') === locale) ?? translations[0];
  const words: unknown = JSON.parse(readFileSync(join(root, textAt(chosen, 'path') ?? ''), 'utf8'));
  const found = key.split('.').reduce(pick, words);
  return typeof found === 'string' ? found : key;
}

/** Path of a module's icon on the apps' origin, after the version: `resource:<key>;<path>` in the manifest. */
export function iconPathOf(module: Module): string | undefined {
  const [, resource, path] = /^resource:([^;]+);(.+)$/.exec(textAt(module.entry, 'icon') ?? '') ?? [];
  return resource && path ? `${module.key}:${resource}/${path}` : undefined;
}

/**
 * Key of the resource with a module's page, which may be named by `key` or by `key/entry`; the rules of a workflow have
 * theirs under `edit`. Undefined for a module without a page.
 */
export function pageResourceOf({ entry }: Module): string | undefined {
  const resource = textAt(entry, 'resource') ?? textAt(pick(entry, 'edit'), 'resource');
  return resource?.split('/')[0];
}
