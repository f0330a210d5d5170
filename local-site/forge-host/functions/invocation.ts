import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Origin } from '../gateway/gateway';

/** Where the app is installed. */
export interface Installation {
  cloudId: string;
  appId: string;
  appVersion: string;
  environmentId: string;
  environmentType: 'DEVELOPMENT' | 'STAGING' | 'PRODUCTION';
  installationId: string;
  /** The account of the app's own user. */
  appAccountId: string;
  scopes: string[];
}

/** What `@forge/api` and its like ask for: which service, as whom. */
export interface Descriptor {
  type?: string;
  provider?: string;
  remote?: string;
  accountId?: string;
  contextAri?: string;
}

/** One call of a function, as seen by what serves its requests. */
export interface Invocation extends Origin {
  /** The person who called; undefined where there is none. */
  accountId: string | undefined;
}

/** Serves a request that a function makes through `__forge_fetch__`. */
export type Serve = (
  invocation: Invocation,
  descriptor: Descriptor,
  path: string,
  init: RequestInit | undefined,
) => Promise<Response>;

export interface Call {
  installation: Installation;
  serve: Serve;
  functionKey: string;
  handler: string;
  module: { type: string; key: string };
  accountId: string | undefined;
  /** Milliseconds. */
  timeLimit: number;
  run(): unknown;
}

interface Running extends Invocation {
  runtime: object;
  fetch(descriptor: Descriptor, path: string, init?: RequestInit): Promise<Response>;
}

const running = new AsyncLocalStorage<Running>();

/**
 * Runs a function as Forge does: with `__forge_runtime__` and `__forge_fetch__` of its own, which the `@forge` packages
 * find in the global scope, and within its time.
 *
 * Once it has ended, by whatever way, no request of it settles or starts any more.
 *
 * @returns what the function returned; rejects with its error, or when its time is over or it was stopped
 */
export function invoke(call: Call): Promise<unknown> {
  defineGlobals();
  return new Promise((resolve, reject) => {
    const endsAt = performance.now() + call.timeLimit;
    let isAlive = true;
    const end = (settle: () => void) => {
      if (!isAlive) return;
      isAlive = false;
      clearTimeout(timer);
      settle();
    };
    const timer = setTimeout(() => end(() => reject(new Error('The function took too long.'))), call.timeLimit);

    const invocationId = randomUUID();
    const remaining = () => Math.max(0, Math.round(endsAt - performance.now()));
    const invocation: Running = {
      invocationId,
      functionKey: call.functionKey,
      accountId: call.accountId,
      isAlive: () => isAlive,
      stop: () => end(() => reject(new Error('The function was stopped.'))),
      runtime: runtimeOf(call, invocationId, remaining),
      async fetch(descriptor, path, init) {
        if (!isAlive) return never();
        try {
          const response = await call.serve(invocation, descriptor, path, init);
          return isAlive ? response : never();
        } catch (error) {
          if (!isAlive) return never();
          throw error;
        }
      },
    };
    running
      .run(invocation, async () => call.run())
      .then(
        (value) => end(() => resolve(value)),
        (error) => end(() => reject(error)),
      );
  });
}

/** The object that `__getRuntime` of `@forge/api` 8.3 declares as ForgeRuntime. */
function runtimeOf(call: Call, invocationId: string, remaining: () => number): object {
  const { installation: at } = call;
  return {
    // Nothing is reached through the proxy's address: `__forge_fetch__` serves all.
    proxy: { token: '', url: '' },
    contextAri: contextAriOf(at),
    container: { region: 'local', runtime: 'nodejs22.x', handler: call.handler },
    appContext: {
      appId: at.appId,
      appVersion: at.appVersion,
      environmentId: at.environmentId,
      environmentType: at.environmentType,
      invocationId,
      installationId: at.installationId,
      functionKey: call.functionKey,
      moduleType: call.module.type,
      moduleKey: call.module.key,
      installation: installationOf(at),
      permissions: { scopes: at.scopes, external: {} },
    },
    aaid: call.accountId,
    lambdaContext: { awsRequestId: invocationId, getRemainingTimeInMillis: remaining },
    tracing: { traceId: invocationId.replaceAll('-', ''), spanId: invocationId.slice(0, 8) },
    realtime: {},
    metrics: {
      counter: () => ({ incr() {}, incrBy() {}, decr() {}, decrBy() {} }),
      timing: () => ({ measure: () => ({ stop() {} }) }),
      gauge: () => ({ set() {} }),
    },
    featureFlags: () => false,
  };
}

export function contextAriOf({ cloudId }: Installation): string {
  return `ari:cloud:jira::site/${cloudId}`;
}

export function installationOf(installation: Installation) {
  return {
    ari: `ari:cloud:ecosystem::installation/${installation.installationId}`,
    contexts: [contextAriOf(installation)],
  };
}

/** A promise that never settles: all that an ended invocation gets. */
function never(): Promise<never> {
  return new Promise(() => {});
}

/** Both look up who is running at each use, so that invocations at the same time do not mix. */
function defineGlobals(): void {
  if ('__forge_fetch__' in globalThis) return;
  Object.defineProperties(globalThis, {
    __forge_runtime__: { get: () => running.getStore()?.runtime },
    __forge_fetch__: {
      value: async (descriptor: Descriptor, path: string, init?: RequestInit) => {
        const invocation = running.getStore();
        if (!invocation) throw new Error('Forge runtime not found.');
        return invocation.fetch(descriptor, path, init);
      },
    },
  });
}
