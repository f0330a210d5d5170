import { z } from 'zod';

const count = z.number().int().positive();
const fault = z.discriminatedUnion('kind', [
  /** The product, or what stands before it, answers this; nothing is done. */
  z.strictObject({
    kind: z.literal('status'),
    status: z.number().int().min(200).max(599),
    headers: z.record(z.string(), z.string()).exactOptional(),
    body: z.unknown().optional(),
  }),
  /** The work is done, then the connection fails. */
  z.strictObject({ kind: z.literal('lostAnswer') }),
  /**
   * The connection fails at once, and the work is done all the same: with the so many-th further request of the app, or
   * once the site's clock has gone on `ms`, whichever comes first. Until then nothing of it is seen.
   */
  z.strictObject({ kind: z.literal('doneLater'), requests: count, ms: z.number().nonnegative() }),
  /** The invocation dies before the request leaves. */
  z.strictObject({ kind: z.literal('stopBefore') }),
  /** The invocation dies after the work was done and before the answer arrives. */
  z.strictObject({ kind: z.literal('stopAfter') }),
  /** The request takes this much longer, in real time. */
  z.strictObject({ kind: z.literal('delay'), ms: z.number().nonnegative() }),
]);
export const faultRule = z.strictObject({
  /** All that is given must hold. */
  match: z.strictObject({
    product: z.enum(['jira', 'confluence', 'storage', 'queue', 'privacy']).exactOptional(),
    method: z.string().exactOptional(),
    /** The source of a regular expression. */
    path: z.string().refine(isPattern, 'is not a regular expression').exactOptional(),
    /** Storage: the path below `/api/v1/`, for example `entity/set`. Queue: `publish`. Privacy: `report-accounts`. */
    operation: z.string().exactOptional(),
    functionKey: z.string().exactOptional(),
  }),
  /** Only the nth request that matches, from 1. */
  nth: count.exactOptional(),
  /** Only the first requests that match. Without `nth` and `times`: all. */
  times: count.exactOptional(),
  fault,
});
export type Fault = z.infer<typeof fault>;
export type FaultRule = z.infer<typeof faultRule>;

/** What a request is known by. */
export type KnownRequest = Required<Omit<FaultRule['match'], 'functionKey'>> & { functionKey: string | undefined };

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

function isPattern(source: string): boolean {
  try {
    return Boolean(new RegExp(source));
  } catch {
    return false;
  }
}
