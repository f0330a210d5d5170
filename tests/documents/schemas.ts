import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Document } from './documents';
import { look, type Place } from './operations';

/** Checks values against the schemas inside one OpenAPI document. */
export interface Schemas {
  document: Document;
  /** What does not fit the schema at this place; empty when all does. `coerce` reads texts as numbers and booleans. */
  check(place: Place, value: unknown, coerce?: boolean): string[];
}

export function schemasOf(document: Document): Schemas {
  const plain = compilerOf(document, false);
  const coercing = compilerOf(document, true);
  return {
    document,
    check: (place, value, coerce = false) => (coerce ? coercing : plain)(look(document, place).place, value),
  };
}

/** A schema is compiled when it is first asked for: most tests touch a few of the hundreds. */
function compilerOf(document: Document, coerceTypes: boolean): (place: Place, value: unknown) => string[] {
  // OpenAPI 3.0 is not quite JSON Schema: its own keywords (`xml`, `discriminator` …) are passed over.
  const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes, validateSchema: false, logger: false });
  addFormats(ajv);
  ajv.addSchema(document, 'document');
  const compiled = new Map<string, ValidateFunction>();
  return (place, value) => {
    const pointer = place.map((name) => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
    const check = compiled.get(pointer) ?? ajv.compile({ $ref: `document#/${pointer}` });
    compiled.set(pointer, check);
    return check(value) ? [] : (check.errors ?? []).slice(0, 8).map(describe);
  };
}

function describe({ instancePath, message, params }: ErrorObject): string {
  const detail = params.additionalProperty ?? params.allowedValues;
  return `${instancePath || '/'} ${message}${detail === undefined ? '' : ` (${String(detail)})`}`;
}
