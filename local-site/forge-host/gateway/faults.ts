import type { Target } from '../contracts';

export type Fault =
  /** The product, or what stands before it, answers this; nothing is done. */
  | { kind: 'status'; status: number; headers?: Record<string, string>; body?: unknown }
  /** The work is done, then the connection fails. */
  | { kind: 'lostAnswer' }
  /** The invocation dies before the request leaves. */
  | { kind: 'stopBefore' }
  /** The invocation dies after the work was done and before the answer arrives. */
  | { kind: 'stopAfter' }
  /** The request takes this much longer, in real time. */
  | { kind: 'delay'; ms: number };

/** What a request is known by. */
export interface KnownRequest {
  product: Target;
  method: string;
  path: string;
  /** Storage: the path below `/api/v1/`, for example `entity/set`. Queue: `publish`. Privacy: `report-accounts`. */
  operation: string;
  functionKey: string | undefined;
}

export interface FaultRule {
  /** All that is given must hold; `path` is the source of a regular expression. */
  match: Partial<KnownRequest>;
  /** Only the nth request that matches, from 1. */
  nth?: number;
  /** Only the first requests that match. Without `nth` and `times`: all. */
  times?: number;
  fault: Fault;
}

export interface Faults {
  add(rule: FaultRule): void;
  /** The rules, with how many requests each has matched. */
  list(): (FaultRule & { seen: number })[];
  clear(): void;
  /** What happens to a request: the first rule that applies decides. */
  next(request: KnownRequest): Fault | undefined;
}

export function createFaults(): Faults {
  let rules: (FaultRule & { seen: number })[] = [];
  return {
    add: (rule) => rules.push({ ...rule, seen: 0 }),
    list: () => rules.map((rule) => ({ ...rule })),
    clear: () => {
      rules = [];
    },
    next(request) {
      const matching = rules.filter((rule) => matches(rule.match, request));
      for (const rule of matching) rule.seen += 1;
      return matching.find(applies)?.fault;
    },
  };
}

function matches({ path, ...exact }: FaultRule['match'], request: KnownRequest): boolean {
  const isExact =
    (exact.product ?? request.product) === request.product &&
    (exact.method ?? request.method).toUpperCase() === request.method &&
    (exact.operation ?? request.operation) === request.operation &&
    (exact.functionKey ?? request.functionKey) === request.functionKey;
  return isExact && (path === undefined || new RegExp(path).test(request.path));
}

function applies({ seen, nth, times }: FaultRule & { seen: number }): boolean {
  return nth !== undefined ? seen === nth : times === undefined || seen <= times;
}
