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
  const whole: Document = read('jira-platform-v3.json');
  for (const correction of corrections) {
    correct(jira, correction);
    // The whole document has the same schemas, with the same faults.
    if (correction.path.startsWith('/components/')) correct(whole, correction);
  }
  return [jira, read('confluence-subset.json'), unlisted(jira, whole)];
}

/** The operations that the reduced document leaves out. Where the whole one gives a refusal no body, it is Jira's usual one. */
function unlisted(reduced: Document, whole: Document): Document {
  const known = membersOf(reduced.paths);
  const paths = Object.entries(membersOf(whole.paths)).map(([path, item]) => {
    const operations = Object.entries(membersOf(item)).filter(([verb]) => !(verb in membersOf(known[path])));
    for (const [, operation] of operations) addErrors(operation);
    return [path, Object.fromEntries(operations)];
  });
  return { ...whole, paths: Object.fromEntries(paths) };
}

function addErrors(operation: unknown): void {
  for (const [status, answer] of Object.entries(membersOf(membersOf(operation).responses))) {
    if (!status.startsWith('4') || !isRecord(answer) || Object.keys(membersOf(answer.content)).length > 0) continue;
    answer.content = { 'application/json': { schema: ERRORS } };
  }
}

const membersOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});

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
