import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { isJson } from '../json';

/** A function of the app as Forge calls it. */
export type Handler = (request: unknown, context: unknown) => unknown;

/** Finds the function for a handler of the manifest, for example `entrypoints/panel.handler`. */
export type LoadHandler = (handler: string) => Promise<Handler>;

/**
 * Loads functions from their bundles: `entrypoints/panel.handler` is the export `handler` of
 * `<folder>/entrypoints/panel.cjs`.
 */
export function loadBuiltHandler(folder: string): LoadHandler {
  const root = resolve(folder);
  const require = createRequire(join(root, 'functions.cjs'));
  return async (handler) => exportOf(require(join(root, `${moduleOf(handler)}.cjs`)), handler);
}

/** The file of a handler, without its ending. */
export function moduleOf(handler: string): string {
  return handler.slice(0, handler.lastIndexOf('.'));
}

/**
 * The function that a handler names, out of its loaded file.
 *
 * @throws when the file has no such function
 */
export function exportOf(loaded: unknown, handler: string): Handler {
  const name = handler.slice(handler.lastIndexOf('.') + 1);
  const found = isJson(loaded) && Object.hasOwn(loaded, name) ? loaded[name] : undefined;
  if (typeof found !== 'function') throw new Error(`The handler ${handler} is not a function.`);
  return (request, context) => found(request, context);
}
