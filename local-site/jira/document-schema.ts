import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { isJson } from '../forge-host/json';

let fits: ValidateFunction | undefined;

/** Whether a value is a document in the Atlassian Document Format, by Atlassian's schema in @atlaskit/adf-schema. */
export function isAdf(value: unknown): boolean {
  // Unknown: which nodes of the schema Jira itself refuses; the site takes them all.
  if (!isJson(value) || value.type !== 'doc') return false;
  fits ??= compile();
  return fits(value);
}

/** Compiling takes half a second: only when the first document comes. */
function compile(): ValidateFunction {
  const find = createRequire(join(process.cwd(), 'package.json'));
  const folder = dirname(find.resolve('@atlaskit/adf-schema/package.json'));
  const file = readFileSync(join(folder, 'dist/json-schema/v1/full.json'), 'utf8');
  // The schema says it is draft 04, which this validator does not know; it uses nothing that differs.
  const { $schema: _, ...schema } = JSON.parse(file);
  return new Ajv({ strict: false, logger: false }).compile(schema);
}

/** The text of a document, for the search: its text nodes, with spaces between them. */
export function plainText(document: unknown): string {
  if (Array.isArray(document)) return document.map(plainText).join(' ');
  if (!isJson(document)) return '';
  return typeof document.text === 'string' ? document.text : plainText(document.content);
}
