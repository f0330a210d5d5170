import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { exportOf, type LoadHandler, moduleOf } from '../../local-site/forge-host/functions/load';

/**
 * What Atlassian's pages document of the packages that functions use (Forge, "Runtime API reference", "Storage",
 * "Async events API", "Forge resolver"). Whatever else a package exports is the platform's own.
 */
const DOCUMENTED: Record<string, string[]> = {
  '@forge/api': ['asApp', 'asUser', 'assumeTrustedRoute', 'fetch', 'getAppContext', 'privacy', 'route', 'webTrigger'],
  '@forge/kvs': ['kvs', 'Filter', 'FilterConditions', 'Sort', 'WhereConditions'],
  '@forge/events': ['InvocationError', 'InvocationErrorCode', 'Queue'],
  '@forge/resolver': ['default', 'makeResolver'],
};
/** Errors are told apart by their class, which is exported for it. */
const isError = (name: string) => name.endsWith('Error');

/** `AppContext` on Atlassian's page "getAppContext". */
const OF_CONTEXT = [
  ...['appAri', 'appVersion', 'environmentAri', 'environmentType', 'invocationId'],
  ...['invocationRemainingTimeInMillis', 'installationAri', 'moduleKey', 'license', 'installation'],
];

/** Packages that are not the platform's. */
const OTHERS = ['zod', '@secretlint/secretlint-rule-preset-recommend'];

/**
 * Loads functions that were built, as a host would that knows the platform by its documents only: a name that they do
 * not have, of a package or of the global scope, is an error where it is used.
 *
 * @param folder of the built functions, their packages left outside
 */
export function documentedHost(folder: string): LoadHandler {
  const root = resolve(folder);
  const ofNode = createRequire(join(root, 'functions.cjs'));
  const loaded = new Map<string, { exports: unknown }>();

  function load(file: string): unknown {
    const known = loaded.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    loaded.set(file, module);
    const run = new Function('require', 'module', 'exports', 'globalThis', 'global', readFileSync(file, 'utf8'));
    const scope = only(globalThis, 'the global scope', (name) => !name.startsWith('__'));
    run((name: string) => need(name, dirname(file)), module, module.exports, scope, scope);
    return module.exports;
  }
  function need(name: string, from: string): unknown {
    if (name.startsWith('.')) return load(join(from, name));
    if (name.startsWith('node:') || OTHERS.includes(name)) return ofNode(name);
    const documented = DOCUMENTED[name];
    if (!documented) throw new Error(`The functions need ${name}, which this host does not have.`);
    return documentedPart(name, ofNode(name), documented);
  }
  return async (handler) => exportOf(load(join(root, `${moduleOf(handler)}.cjs`)), handler);
}

function documentedPart(name: string, exported: object, documented: string[]): object {
  const isDocumented = (key: string) => documented.includes(key) || isError(key) || key === '__esModule';
  if (name !== '@forge/api') return only(exported, name, isDocumented);
  const getAppContext = (): object => {
    const context: object = Reflect.get(exported, 'getAppContext')();
    return only(context, 'getAppContext()', (key) => OF_CONTEXT.includes(key));
  };
  return only({ ...exported, getAppContext }, name, isDocumented);
}

function only<T extends object>(whole: T, what: string, isThere: (name: string) => boolean): T {
  return new Proxy(whole, {
    get(target, name) {
      if (typeof name === 'string' && !isThere(name)) throw new Error(`No document says that ${what} has ${name}.`);
      return Reflect.get(target, name);
    },
  });
}
