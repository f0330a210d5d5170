import type { Caller, Product, ProductApi } from '../contracts';
import type { Gateway, Outgoing } from '../gateway/gateway';
import type { Descriptor, Invocation, Serve } from './invocation';

/** A service of Forge that takes JSON by POST. */
export type Service = (path: string, body: string) => Response;

export interface ServeOptions {
  gateway: Gateway;
  products: Record<Product, ProductApi>;
  /** Without a slash at its end. */
  siteUrl: string;
  storage: Service;
  queue: Service;
  personalData: Service;
  /** Given where the app is installed besides the site's own installation. */
  environment?: string | undefined;
}

/**
 * Serves what functions ask for through `__forge_fetch__`, by the descriptors that `@forge/api` 8.3, `@forge/kvs` 1.6
 * and `@forge/events` 3.0 send. All of it goes through the gateway.
 */
export function serveRequests(options: ServeOptions): Serve {
  const { gateway, storage, queue, personalData, environment } = options;
  return async (origin, descriptor, path, init) => {
    const request = { method: (init?.method ?? 'GET').toUpperCase(), path, body: textOf(init), origin };
    if (descriptor.type === 'kvs') {
      const outgoing: Outgoing = {
        ...request,
        product: 'storage',
        operation: path.replace('/api/v1/', ''),
        caller: { kind: 'app' },
      };
      return gateway.send(outgoing, async () => storage(path, request.body ?? ''));
    }
    const caller = callerOf(origin, descriptor, environment);
    if (!caller) return proxyError(401, 'NEEDS_AUTHENTICATION_ERR');
    const remote = descriptor.remote ?? /^ari:cloud:([a-z]+):/.exec(descriptor.contextAri ?? '')?.[1];
    if (descriptor.type === 'fpp' && (remote === 'jira' || remote === 'confluence')) {
      return sendToProduct(options, remote, { ...request, caller }, init);
    }
    if (descriptor.type === 'fpp' && remote === 'stargate') {
      const [, operation] = /^\/webhook\/queue\/(\w+)\//.exec(path) ?? [];
      if (operation !== undefined) {
        const outgoing: Outgoing = { ...request, product: 'queue', operation, caller };
        return gateway.send(outgoing, async () => queue(path, request.body ?? ''));
      }
      if (path === '/app/report-accounts') {
        const outgoing: Outgoing = { ...request, product: 'privacy', operation: 'report-accounts', caller };
        return gateway.send(outgoing, async () => personalData(path, request.body ?? ''));
      }
    }
    return proxyError(404, 'INVALID_REMOTE');
  };
}

/** Sends a request to a product, from a function or from a page. */
export function sendToProduct(
  { gateway, products, siteUrl }: Pick<ServeOptions, 'gateway' | 'products' | 'siteUrl'>,
  product: Product,
  request: Omit<Outgoing, 'product' | 'operation'>,
  init: RequestInit | undefined,
): Promise<Response> {
  const { method, path, caller } = request;
  const outgoing: Outgoing = { ...request, product, operation: `${method} ${path.split('?')[0]}` };
  return gateway.send(outgoing, () => {
    const sent = {
      method,
      ...(init?.headers ? { headers: init.headers } : {}),
      ...(init?.body ? { body: init.body } : {}),
    };
    return products[product].fetch(new Request(`${siteUrl}${path}`, sent), caller);
  });
}

/** Undefined where a person is needed and there is none. */
function callerOf(
  { accountId }: Invocation,
  descriptor: Descriptor,
  environment: string | undefined,
): Caller | undefined {
  if (descriptor.provider === 'app') return { kind: 'app', ...(environment === undefined ? {} : { environment }) };
  if (descriptor.provider !== 'user') return { kind: 'anonymous' };
  // Acting for somebody who is not there takes `allowImpersonation` in the manifest, which the site does not offer.
  if (accountId === undefined || (descriptor.accountId ?? accountId) !== accountId) return undefined;
  return { kind: 'appAsUser', accountId };
}

/** `@forge/api` makes a NeedsAuthenticationError or a ProxyRequestError of it. */
function proxyError(status: number, code: string): Response {
  return new Response(null, { status, headers: { 'forge-proxy-error': code } });
}

function textOf(init: RequestInit | undefined): string | undefined {
  return typeof init?.body === 'string' ? init.body : undefined;
}
