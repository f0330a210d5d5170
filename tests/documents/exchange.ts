/** One request to a product's REST interface and its answer, as plain data. */
export interface Exchange {
  method: string;
  /** Site-absolute, with its query: `/rest/api/3/issue/HZ-1?fields=summary`. */
  path: string;
  /** Parsed JSON; undefined when nothing was sent. */
  requestBody?: unknown;
  status: number;
  /** Parsed JSON, or the text itself when it is not JSON; undefined when the answer has no body. */
  responseBody?: unknown;
}

/**
 * Reads both sides of an exchange; neither is consumed.
 *
 * @param request not yet read, or a clone taken before it was
 */
export async function exchangeOf(request: Request, response: Response): Promise<Exchange> {
  const { pathname, search } = new URL(request.url);
  return {
    method: request.method,
    path: pathname + search,
    requestBody: parseBody(await request.clone().text()),
    status: response.status,
    responseBody: parseBody(await response.clone().text()),
  };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
