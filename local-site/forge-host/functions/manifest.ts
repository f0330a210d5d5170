import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isJson, type Json, jsonOf, listOf, textAt } from '../json';

/** A module of the manifest, with its type: `jira:issuePanel`, `trigger`, … */
export interface Module {
  type: string;
  key: string;
  entry: Json;
}

export interface FunctionEntry {
  key: string;
  /** For example `entrypoints/panel.handler`. */
  handler: string;
  /** Only functions of consumers and scheduled triggers may have one. */
  timeoutSeconds: number | undefined;
}

let last: { text: string; manifest: Json } | undefined;

/** Reads and parses a manifest.yml. One that is read again unchanged is not parsed again: it takes longer than a site. */
export function readManifest(file: string): Json {
  const text = readFileSync(file, 'utf8');
  if (last?.text !== text) {
    const manifest: unknown = parse(text);
    if (!isJson(manifest)) throw new Error(`${file} is not a manifest.`);
    last = { text, manifest };
  }
  return structuredClone(last.manifest);
}

/** Modules of one type, or all of them, in the manifest's order. */
export function modulesOf(manifest: Json, type?: string): Module[] {
  return Object.entries(jsonOf(manifest.modules)).flatMap(([name, entries]) => {
    if (name === 'function' || (type !== undefined && name !== type)) return [];
    return listOf(entries).map((entry) => ({ type: name, key: textAt(entry, 'key') ?? '', entry: jsonOf(entry) }));
  });
}

/** @throws when the manifest has no such function */
export function functionOf(manifest: Json, key: string | undefined): FunctionEntry {
  const functions = listOf(jsonOf(manifest.modules).function);
  const entry = functions.map(jsonOf).find((it) => it.key === key);
  const handler = textAt(entry, 'handler');
  if (key === undefined || handler === undefined) throw new Error(`The manifest has no function '${key}'.`);
  const seconds = entry?.timeoutSeconds;
  return { key, handler, timeoutSeconds: typeof seconds === 'number' ? seconds : undefined };
}

/** The UUID in `app.id`, an ARI. */
export function appIdOf(manifest: Json): string {
  return textAt(manifest.app, 'id')?.split('/').at(-1) ?? '';
}

/** The declared scopes; the map form names them as its keys. */
export function scopesOf(manifest: Json): string[] {
  const { scopes } = jsonOf(manifest.permissions);
  return isJson(scopes) ? Object.keys(scopes) : listOf(scopes).map(String);
}
