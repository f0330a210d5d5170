import type { Json } from '../forge-host/json';

/** An answer other than success, thrown from anywhere below a route; `createJira` turns it into the response. */
export class RestError extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422,
    readonly body: Json,
  ) {
    super(JSON.stringify(body));
  }
}

/** An ErrorCollection (OpenAPI) with one sentence. */
export function refusal(status: RestError['status'], message: string): RestError {
  return new RestError(status, { errorMessages: [message], errors: {} });
}

/** An ErrorCollection with sentences about fields, by field id. */
export function fieldRefusal(errors: Record<string, string>): RestError {
  return new RestError(400, { errorMessages: [], errors });
}

export const noIssue = () => refusal(404, 'Issue does not exist or you do not have permission to see it.');
export const noProject = (idOrKey: string) =>
  refusal(404, `No project could be found with ${/^\d+$/.test(idOrKey) ? 'id' : 'key'} '${idOrKey}'.`);
export const notOnScreen = (field: string) =>
  `Field '${field}' cannot be set. It is not on the appropriate screen, or unknown.`;
export const badPayload = () =>
  refusal(400, 'Invalid request payload. Refer to the REST API documentation and try again.');
