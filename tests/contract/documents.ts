import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from './exchange';

/** Atlassian's OpenAPI documents may not be part of this repository: they lie beside it, where somebody put them. */
const FOLDER = join(__dirname, '../../../shared/openapi');

export type Document = Record<string, unknown>;

/** A correction of Jira's document (RFC 6902) with its reason. */
interface Correction {
  op: 'add' | 'replace' | 'remove';
  path: string;
  value?: unknown;
}

/**
 * Atlassian's documents for Jira (with the corrections) and Confluence, or undefined where they are not there.
 *
 * @throws when a document is there but cannot be read, or a correction does not fit
 */
export function readDocuments(): Document[] | undefined {
  if (!existsSync(join(FOLDER, 'jira-subset.json'))) return undefined;
  const jira: Document = read('jira-subset.json');
  const corrections: Correction[] = read('jira-subset.patch.json');
  for (const correction of corrections) correct(jira, correction);
  return [jira, read('confluence-subset.json')];
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
}

function correct(document: Document, { op, path, value }: Correction): void {
  const segments = path
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = segments.pop() ?? '';
  const parent = segments.reduce<unknown>((at, segment) => (isRecord(at) ? at[segment] : undefined), document);
  if (!isRecord(parent)) throw new Error(`The correction at ${path} does not fit the document`);
  if (op === 'remove') delete parent[last];
  else parent[last] = value;
}
