import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv, { type ErrorObject } from 'ajv';
import { isRecord } from './exchange';

/**
 * Checks a document against Atlassian's own schema of the Atlassian Document Format (@atlaskit/adf-schema).
 *
 * @returns undefined if it fits, otherwise a sentence that names the deepest place that does not
 */
export function checkAdf(document: unknown): string | undefined {
  if (fits(document)) return undefined;
  // One wrong mark makes every alternative of every level fail: the deepest place is where the fault is.
  const deepest = (fits.errors ?? []).reduce<ErrorObject | undefined>(
    (best, error) => (!best || depth(error) > depth(best) ? error : best),
    undefined,
  );
  return `not valid ADF at ${deepest?.instancePath || '/'}: ${deepest?.message}`;
}

/**
 * The ADF documents in the body of a Jira or Confluence request or answer: an issue's description and environment, the
 * text of a comment, Confluence's `atlas_doc_format`. A text where a document belongs is among them, and will not fit.
 *
 * @param isComment the body belongs to an operation on comments
 */
export function adfIn(body: unknown, isComment: boolean): { place: string; document: unknown }[] {
  const found: { place: string; document: unknown }[] = [];
  const add = (place: string, document: unknown) => {
    const isAbsent = document === undefined || document === null;
    // In metadata (create, edit, transitions) `fields.description` describes the field.
    const isMetadata = isRecord(document) && 'schema' in document;
    if (!isAbsent && !isMetadata) found.push({ place, document });
  };
  const walk = (value: unknown, place: string, parent: string) => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, `${place}/${index}`, parent);
    if (!isRecord(value)) return;
    if (parent === 'fields') for (const name of ['description', 'environment']) add(`${place}/${name}`, value[name]);
    if (parent === 'comment' || parent === 'comments') add(`${place}/body`, value.body ?? bodyOf(value.add));
    if (parent === 'atlas_doc_format') add(`${place}/value`, parse(value.value));
    if (value.representation === 'atlas_doc_format') add(`${place}/value`, parse(value.value));
    for (const [name, child] of Object.entries(value)) {
      if (name !== 'properties') walk(child, `${place}/${name}`, name);
    }
  };
  walk(body, '', isComment ? 'comment' : '');
  return found;
}

const fits = new Ajv({ strict: false, allErrors: true, logger: false }).compile(readSchema());

function readSchema(): Record<string, unknown> {
  const folder = dirname(require.resolve('@atlaskit/adf-schema/package.json'));
  // The schema says it is draft 04, which this validator does not know; it uses nothing that differs.
  const { $schema: _, ...schema } = JSON.parse(readFileSync(join(folder, 'dist/json-schema/v1/full.json'), 'utf8'));
  return schema;
}

function depth(error: ErrorObject): number {
  return error.instancePath.split('/').length;
}

function bodyOf(operation: unknown): unknown {
  return isRecord(operation) ? operation.body : undefined;
}

function parse(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
