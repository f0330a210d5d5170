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
  return [jira, read('confluence-subset.json'), unlisted(jira, read('jira-platform-v3.json'))];
}

/** What the reduced document leaves out. Where the whole one gives an error no body, it has Jira's usual one. */
function unlisted(reduced: Document, whole: Document): Document {
  const known = isRecord(reduced.paths) ? reduced.paths : {};
  const paths = Object.entries(isRecord(whole.paths) ? whole.paths : {}).filter(([path]) => !(path in known));
  for (const [, item] of paths) {
    for (const operation of Object.values(isRecord(item) ? item : {})) {
      const answers = isRecord(operation) && isRecord(operation.responses) ? operation.responses : {};
      for (const [status, answer] of Object.entries(answers)) {
        if (/^4/.test(status) && isRecord(answer)) answer.content = { 'application/json': { schema: ERRORS } };
      }
    }
  }
  return { ...whole, paths: Object.fromEntries(paths) };
}

const ERRORS = { $ref: '#/components/schemas/ErrorCollection' };

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
