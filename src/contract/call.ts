import type { z } from 'zod';
import type { Answer } from './answer';
import type { AppError } from './errors';

/**
 * A call that a page makes of its function, said once: how what is sent is read, and what comes back. The function's
 * dispatch and the page's client are derived from it. `answer` is there for its type only.
 */
export interface Call<Request, Given, Failure extends AppError> {
  request: z.ZodType<Request>;
  answer?: Answer<Given, Failure>;
}

/** The calls of a page, by name. */
export type Calls = Record<string, Call<unknown, unknown, AppError>>;

export type RequestOf<Each> = Each extends Call<infer Request, unknown, AppError> ? Request : never;
export type AnswerOf<Each> =
  Each extends Call<unknown, infer Given, infer Failure extends AppError> ? Answer<Given, Failure> : never;

/** Declares a call: `answering<View, PageError>()(schema)`. */
export const answering =
  <Given, Failure extends AppError>() =>
  <Request>(request: z.ZodType<Request>): Call<Request, Given, Failure> => ({ request });
