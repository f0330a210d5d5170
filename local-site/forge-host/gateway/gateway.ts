import { setImmediate } from 'node:timers/promises';
import type { SiteClock } from '../clock';
import type { Caller, Target } from '../contracts';
import { parseBody } from '../json';
import { type Exchange, type Exchanges, keepExchanges } from './exchanges';
import { createFaults, type Fault, type Faults } from './faults';
import { createLater } from './later';
import { createMeter, type Meter } from './meter';
import { pointsOf } from './points';
import { createRateLimits } from './rate-limits';
import { createStorageLimits } from './storage-limits';

/** The invocation that a request comes from. */
export interface Origin {
  invocationId: string;
  functionKey: string;
  isAlive(): boolean;
  /** Ends it at once, as when its container dies. */
  stop(): void;
}

export interface Outgoing {
  product: Target;
  /** In capitals. */
  method: string;
  path: string;
  operation: string;
  body: string | undefined;
  caller: Caller;
  /** Undefined for a page's own request. */
  origin: Origin | undefined;
}

export interface Gateway {
  exchanges: Exchanges;
  meter: Meter;
  faults: Faults;
  /**
   * Does the work of a request, unless a fault or a limit is in the way, and records and meters it.
   * Rejects with `TypeError('fetch failed')` when the connection fails, and when its invocation has ended before it.
   */
  send(outgoing: Outgoing, work: () => Promise<Response>): Promise<Response>;
  /** Empties the record, the meter and the faults, and forgets what was to be done later. */
  reset(): void;
}

export interface GatewayOptions {
  clock: SiteClock;
  /** Whether the rate limits of Jira and of storage are enforced. */
  isLimited(): boolean;
}

/** The one way out of the app's functions and pages: to products, storage, queues and the report of accounts. */
export function createGateway({ clock, isLimited }: GatewayOptions): Gateway {
  const exchanges = keepExchanges(5_000);
  const meter = createMeter();
  const faults = createFaults();
  const later = createLater(clock);
  const limits = createRateLimits(clock);
  const storage = createStorageLimits(clock);

  /** Does the work unless something is in its way, and records it. */
  async function carryOut(outgoing: Outgoing, fault: Fault | undefined, work: () => Promise<Response>) {
    const { response, why } = await answer(outgoing, fault, work);
    return record(outgoing, response, why);
  }

  async function answer(outgoing: Outgoing, fault: Fault | undefined, work: () => Promise<Response>) {
    if (fault?.kind === 'status') return { response: responseOf(fault), why: fault.kind };
    const refused = isLimited() ? refusal(outgoing) : undefined;
    if (refused) return { response: refused, why: 'rateLimit' as const };
    return { response: await work(), why: fault?.kind };
  }

  function refusal({ product, method, path, operation }: Outgoing): Response | undefined {
    if (product === 'jira') return limits.refuse(method, path);
    return product === 'storage' ? storage.refuse(operation) : undefined;
  }

  /** @returns the answer for whoever asked: what it says has been read here */
  async function record(outgoing: Outgoing, answered: Response, why: Exchange['fault']): Promise<Response> {
    const { product, method, path, body, caller, origin } = outgoing;
    const { status, statusText, headers } = answered;
    const text = await answered.text();
    const response = new Response(text === '' ? null : text, { status, statusText, headers });
    const points = product === 'jira' ? pointsOf(method, path, status, parseBody(text)) : 0;
    const [sent, received] = [Buffer.byteLength(body ?? ''), Buffer.byteLength(text)];
    meter.countExchange(outgoing, { sent, received, points });
    if (product === 'jira' && isLimited()) limits.charge(points, response);
    if (product === 'storage' && isLimited()) storage.charge(outgoing.operation, Math.max(sent, received));
    exchanges.add({
      product,
      method,
      path,
      // Bodies are parsed for who looks into them: into most nobody does.
      get requestBody() {
        return parseBody(body);
      },
      status,
      get responseBody() {
        return parseBody(text);
      },
      caller,
      invocationId: origin?.invocationId,
      functionKey: origin?.functionKey,
      fault: why,
    });
    return response;
  }

  return {
    exchanges,
    meter,
    faults,
    async send(outgoing, work) {
      const { origin } = outgoing;
      later.countRequest();
      // So that requests of several invocations interleave, as they do over a network.
      await setImmediate();
      const fault = faults.next({ ...outgoing, functionKey: origin?.functionKey });
      if (fault?.kind === 'delay') await delay(fault.ms);
      if (fault?.kind === 'stopBefore') origin?.stop();
      if (fault?.kind === 'stopBefore' || origin?.isAlive() === false) throw connectionFailure();
      if (fault?.kind === 'doneLater') {
        later.add(fault, () => carryOut(outgoing, fault, work));
        throw connectionFailure();
      }
      const response = await carryOut(outgoing, fault, work);
      if (fault?.kind === 'stopAfter') origin?.stop();
      if (fault?.kind === 'stopAfter' || fault?.kind === 'lostAnswer') throw connectionFailure();
      return response;
    },
    reset() {
      exchanges.clear();
      meter.reset();
      faults.clear();
      later.clear();
    },
  };
}

// Unknown: how Forge's proxy shows a lost connection; the site assumes the error of Node's own `fetch`.
function connectionFailure(): TypeError {
  return new TypeError('fetch failed');
}

function responseOf({ status, headers, body }: Extract<Fault, { kind: 'status' }>): Response {
  return body === undefined
    ? new Response(null, { status, ...(headers && { headers }) })
    : Response.json(body, { status, ...(headers ? { headers } : {}) });
}

/** By the process's own timer, so that a test which runs on a time of its own decides how long it takes. */
function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
