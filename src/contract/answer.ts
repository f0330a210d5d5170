import type { Result } from '../domain/result';
import type { AppError } from './errors';

/** One envelope for every answer of a function to a page. */
export type Answer<T, Failure extends AppError = AppError> = Result<T, Failure>;
