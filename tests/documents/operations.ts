import type { Document } from './documents';
import { isRecord } from './exchange';

/** Where something stands in a document: the names on the way to it. */
export type Place = string[];

/** An operation of a document, as a request finds it. */
export interface Operation {
  id: string;
  template: string;
  place: Place;
  /** Values of the path's variables, decoded. */
  pathValues: Record<string, string>;
}

/** What was found so far: tests send the same few requests again and again, and a document has hundreds of paths. */
const known = new WeakMap<Document, Map<string, Operation | undefined>>();

/**
 * The operation that a request is for, or undefined. Where several paths fit, the one with fewer variables is meant
 * (OpenAPI 3.0, "Path Templating Matching").
 */
export function findOperation(document: Document, method: string, pathname: string): Operation | undefined {
  const found = known.get(document) ?? new Map<string, Operation | undefined>();
  known.set(document, found);
  const request = `${method} ${pathname}`;
  if (!found.has(request)) found.set(request, searchOperation(document, method.toLowerCase(), pathname));
  return found.get(request);
}

function searchOperation(document: Document, verb: string, pathname: string): Operation | undefined {
  const paths = isRecord(document.paths) ? document.paths : {};
  const found = Object.entries(paths).flatMap(([template, item]) => {
    const operation = isRecord(item) ? item[verb] : undefined;
    const pathValues = isRecord(operation) ? match(template, pathname) : undefined;
    if (!isRecord(operation) || !pathValues) return [];
    const place = ['paths', template, verb];
    return [{ id: String(operation.operationId), template, place, pathValues }];
  });
  return found.sort((a, b) => Object.keys(a.pathValues).length - Object.keys(b.pathValues).length)[0];
}

/** What stands at a place, and the place itself, behind any reference (`$ref`) on the way. */
export function look(document: Document, place: Place): { value: unknown; place: Place } {
  let value: unknown = document;
  let at: Place = [];
  for (const segment of place) {
    value = isRecord(value) || Array.isArray(value) ? Reflect.get(value, segment) : undefined;
    at = [...at, segment];
    if (isRecord(value) && typeof value.$ref === 'string') {
      ({ value, place: at } = look(document, value.$ref.slice(2).split('/')));
    }
  }
  return { value, place: at };
}

/** The schema of the JSON body of a request or an answer, if the document gives one. */
export function bodySchema(document: Document, place: Place): Place | undefined {
  const { value: content, place: at } = look(document, [...place, 'content']);
  if (!isRecord(content)) return undefined;
  const type = Object.keys(content).find((name) => name.startsWith('application/json')) ?? Object.keys(content)[0];
  if (type === undefined) return undefined;
  const schema = [...at, type, 'schema'];
  return look(document, schema).value === undefined ? undefined : schema;
}

function match(template: string, pathname: string): Record<string, string> | undefined {
  const wanted = template.split('/');
  const given = pathname.split('/');
  if (wanted.length !== given.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name !== undefined && value !== '') values[name] = decode(value);
    else if (part !== value) return undefined;
  }
  return values;
}

/** A text that is not well encoded stands for itself: requests are also made wrong on purpose. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
