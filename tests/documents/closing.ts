import type { Document } from './documents';
import { isRecord } from './exchange';
import { look } from './operations';

/**
 * A copy of an OpenAPI document in which an object may have no property that the document does not name. Maps, and
 * objects put together with `allOf` from several schemas, stay open: JSON Schema cannot close those.
 *
 * @param evenOpen also close the objects that are declared open and name properties: for requests, where an unknown
 *   name is a slip of ours; in answers it is what the document allows
 */
export function closeObjects(document: Document, evenOpen: boolean): Document {
  const copy = structuredClone(document);
  const components = isRecord(copy.components) ? copy.components : {};
  const schemas = isRecord(components.schemas) ? components.schemas : {};
  const parts = new Set(sharedParts(copy, (reference) => look(copy, reference.slice(2).split('/')).value));
  for (const [name, schema] of Object.entries(schemas)) {
    close(schema, evenOpen, parts.has(`#/components/schemas/${name}`));
  }
  closeMediaTypes(copy.paths, evenOpen);
  closeMediaTypes(components.requestBodies, evenOpen);
  return copy;
}

function close(schema: unknown, evenOpen: boolean, isPart = false): void {
  if (!isRecord(schema)) return;
  const alternatives = [schema.oneOf, schema.anyOf].filter(Array.isArray).flat();
  const parts = Array.isArray(schema.allOf) ? schema.allOf : [];
  if (isRecord(schema.properties)) {
    const isOpen = schema.additionalProperties === undefined || (evenOpen && schema.additionalProperties === true);
    if (isOpen && !isPart && parts.length === 0) schema.additionalProperties = false;
    for (const property of Object.values(schema.properties)) close(property, evenOpen);
  } else if (alternatives.length > 0) {
    // The document closes some objects that name no property but only alternatives: nothing would fit them.
    delete schema.additionalProperties;
  }
  for (const alternative of alternatives) close(alternative, evenOpen);
  for (const part of parts) close(part, evenOpen, parts.length > 1);
  close(schema.items, evenOpen);
  close(schema.additionalProperties, evenOpen);
}

/** Every `schema` under a `content`: bodies of requests and answers that are written in place. */
function closeMediaTypes(value: unknown, evenOpen: boolean): void {
  if (Array.isArray(value)) for (const item of value) closeMediaTypes(item, evenOpen);
  if (!isRecord(value)) return;
  for (const [key, child] of Object.entries(value)) {
    if (key !== 'content' || !isRecord(child)) closeMediaTypes(child, evenOpen);
    else for (const media of Object.values(child)) close(isRecord(media) ? media.schema : undefined, evenOpen);
  }
}

type Resolve = (reference: string) => unknown;

/**
 * The references that stand in an `allOf` beside others; and those of a property that more than one part describes,
 * each with some of its members (Confluence: `_links`).
 */
function sharedParts(value: unknown, resolve: Resolve): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => sharedParts(each, resolve));
  if (!isRecord(value)) return [];
  const parts = Array.isArray(value.allOf) && value.allOf.length > 1 ? value.allOf : [];
  const own = parts.flatMap(referenceOf);
  const described = parts.map((part) => propertiesOf(referenceOf(part).map(resolve)[0] ?? part));
  for (const [index, properties] of described.entries()) {
    for (const [name, property] of Object.entries(properties)) {
      if (!described.some((other, at) => at !== index && name in other)) continue;
      own.push(...referenceOf(property));
      if (isRecord(property) && isRecord(property.properties)) property.additionalProperties = true;
    }
  }
  return [...own, ...Object.values(value).flatMap((each) => sharedParts(each, resolve))];
}

const referenceOf = (schema: unknown): string[] =>
  isRecord(schema) && typeof schema.$ref === 'string' ? [schema.$ref] : [];
const propertiesOf = (schema: unknown): Record<string, unknown> =>
  isRecord(schema) && isRecord(schema.properties) ? schema.properties : {};
