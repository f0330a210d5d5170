import type { ProductApi } from '../../local-site/forge-host/contracts';
import { adfIn, checkAdf } from './adf';
import { closeObjects } from './closing';
import { type Document, readDocuments } from './documents';
import { type Exchange, exchangeOf, isRecord } from './exchange';
import { bodySchema, findOperation, look, type Operation } from './operations';
import { type Schemas, schemasOf } from './schemas';

/** Answers that Atlassian's gateway gives before an operation is reached: no operation declares them all. */
const FROM_THE_GATEWAY = [429, 500, 502, 503, 504];

/** Checks exchanges against Atlassian's OpenAPI documents; every check answers with sentences, none if all fits. */
export interface Contracts {
  /** What is wrong with the request: an unknown operation, parameter or property, a missing or wrong value, bad ADF. */
  checkRequest(exchange: Exchange): string[];
  /** What is wrong with the answer: a status that the operation does not declare, a body that does not fit, bad ADF. */
  checkAnswer(exchange: Exchange): string[];
  /** Both. For requests that are wrong on purpose, ask for the answer alone. */
  checkExchange(exchange: Exchange): string[];
}

let opened: { contracts: Contracts | undefined } | undefined;

/**
 * Reads the documents once for all that ask: they are large, and every schema is compiled when it is first needed.
 *
 * @returns undefined where Atlassian's documents are not there (they may not be part of the repository)
 */
export function openContracts(): Contracts | undefined {
  opened ??= { contracts: readContracts() };
  return opened.contracts;
}

function readContracts(): Contracts | undefined {
  const documents = readDocuments();
  if (!documents) return undefined;
  const sides = documents.map((document) => ({
    request: schemasOf(closeObjects(document, true)),
    answer: schemasOf(closeObjects(document, false)),
  }));

  const check = (exchange: Exchange, side: 'request' | 'answer') => {
    const { pathname, searchParams } = new URL(exchange.path, 'http://site');
    const name = `${exchange.method} ${pathname}`;
    for (const schemas of sides.map((pair) => pair[side])) {
      const operation = findOperation(schemas.document, exchange.method, pathname);
      if (!operation) continue;
      const isComment = operation.template.includes('/comment');
      const found =
        side === 'request'
          ? [
              ...checkParameters(schemas, operation, searchParams),
              ...checkRequestBody(schemas, operation, exchange.requestBody),
              ...checkDocuments(exchange.requestBody, isComment),
            ]
          : [...checkAnswerBody(schemas, operation, exchange), ...checkDocuments(exchange.responseBody, isComment)];
      const label = side === 'request' ? 'request' : `answer ${exchange.status}`;
      return found.map((sentence) => `${name} (${operation.id}), ${label}: ${sentence}`);
    }
    return side === 'request' ? [`${name}: no such operation`] : [];
  };

  const contracts: Contracts = {
    checkRequest: (exchange) => check(exchange, 'request'),
    checkAnswer: (exchange) => check(exchange, 'answer'),
    checkExchange: (exchange) => [...check(exchange, 'request'), ...check(exchange, 'answer')],
  };
  return contracts;
}

/**
 * A product's interface that hands every exchange on to a listener, once it has been answered. A request without an
 * answer (a fault on purpose) is not an exchange.
 */
export function listenTo(api: ProductApi, listener: (exchange: Exchange) => void): ProductApi {
  return {
    async fetch(request, caller) {
      const copy = request.clone();
      const response = await api.fetch(request, caller);
      listener(await exchangeOf(copy, response));
      return response;
    },
  };
}

function checkParameters(schemas: Schemas, operation: Operation, query: URLSearchParams): string[] {
  const declared = parametersOf(schemas.document, operation);
  const unknown = [...new Set(query.keys())].filter(
    (name) => !declared.some((it) => it.in === 'query' && it.name === name),
  );
  const wrong = declared.flatMap(({ name, in: where, required, schema, isList }) => {
    const given = where === 'path' ? [operation.pathValues[name] ?? ''] : query.getAll(name);
    if (given.length === 0) return required ? [`the parameter ${name} is missing`] : [];
    if (given.length > 1 && !isList) return [`the parameter ${name} is given ${given.length} times`];
    // Jira takes lists as repeated parameters and as one with commas, though the document declares repeated ones only.
    const value = isList ? given.flatMap((text) => text.split(',')) : given[0];
    return schemas.check(schema, value, true).map((sentence) => `the parameter ${name}: ${sentence}`);
  });
  return [...unknown.map((name) => `the parameter ${name} is not declared`), ...wrong];
}

/** The parameters of an operation in the path and the query, those of its path item included. */
function parametersOf(document: Document, { place }: Operation) {
  return [place.slice(0, -1), place].flatMap((owner) => {
    const { value } = look(document, [...owner, 'parameters']);
    if (!Array.isArray(value)) return [];
    return value.flatMap((_, index) => {
      const { value: parameter, place: at } = look(document, [...owner, 'parameters', String(index)]);
      if (!isRecord(parameter) || (parameter.in !== 'path' && parameter.in !== 'query')) return [];
      const { value: schema, place: schemaPlace } = look(document, [...at, 'schema']);
      return [
        {
          name: String(parameter.name),
          in: parameter.in,
          required: parameter.required === true,
          schema: schemaPlace,
          isList: isRecord(schema) && schema.type === 'array',
        },
      ];
    });
  });
}

function checkRequestBody(schemas: Schemas, operation: Operation, body: unknown): string[] {
  const { value: declared, place } = look(schemas.document, [...operation.place, 'requestBody']);
  if (!isRecord(declared)) return body === undefined ? [] : ['a body is sent, and none is declared'];
  if (body === undefined) return declared.required === true ? ['the body is missing'] : [];
  const schema = bodySchema(schemas.document, place);
  return schema ? schemas.check(schema, body) : [];
}

function checkAnswerBody(schemas: Schemas, operation: Operation, { status, responseBody }: Exchange): string[] {
  if (FROM_THE_GATEWAY.includes(status)) return [];
  if (status === 204 && responseBody !== undefined) return ['a body is sent with 204'];
  const { value: responses } = look(schemas.document, [...operation.place, 'responses']);
  if (!isRecord(responses)) return [];
  const key = [String(status), 'default'].find((name) => name in responses);
  // A missing scope is answered by the gateway, in its own form.
  if (status === 401 && isRecord(responseBody) && typeof responseBody.code === 'number') return [];
  if (key === undefined) return ['the status is not declared'];
  const schema = bodySchema(schemas.document, look(schemas.document, [...operation.place, 'responses', key]).place);
  if (!schema || status === 204) return [];
  if (responseBody === undefined) return isAnything(schemas.document, schema) ? [] : ['the body is missing'];
  return schemas.check(schema, responseBody);
}

/** An empty schema stands where the document leaves the body open, for example on PUT of a property. */
function isAnything(document: Document, schema: string[]): boolean {
  const { value } = look(document, schema);
  return isRecord(value) && Object.keys(value).length === 0;
}

function checkDocuments(body: unknown, isComment: boolean): string[] {
  return adfIn(body, isComment).flatMap(({ place, document }) => {
    const fault = checkAdf(document);
    return fault === undefined ? [] : [`${place} is ${fault}`];
  });
}
