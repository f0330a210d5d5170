import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isJson, type Json, listOf, textAt } from '../json';

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
  const modules = isJson(manifest.modules) ? manifest.modules : {};
  return Object.entries(modules).flatMap(([name, entries]) => {
    if (name === 'function' || (type !== undefined && name !== type)) return [];
    return listOf(entries).flatMap((entry) =>
      isJson(entry) ? [{ type: name, key: textAt(entry, 'key') ?? '', entry }] : [],
    );
  });
}

/** @throws when the manifest has no such function */
export function functionOf(manifest: Json, key: string | undefined): FunctionEntry {
  const functions = isJson(manifest.modules) ? listOf(manifest.modules.function) : [];
  const entry = functions.filter(isJson).find((it) => it.key === key);
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
  const scopes = isJson(manifest.permissions) ? manifest.permissions.scopes : undefined;
  return isJson(scopes) ? Object.keys(scopes) : listOf(scopes).map(String);
}
