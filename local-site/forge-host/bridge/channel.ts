/**
 * Calls across `postMessage`, for both ends of the bridge. Functions cannot be posted: each end keeps its own in a map
 * and sends a number instead, and the other end makes of it a function that calls back.
 */

type Id = number;
type Encoded = unknown;
type Message =
  | { bridge: 'call'; id: Id; op: string; payload: Encoded }
  | { bridge: 'run'; id: Id; fn: Id; args: Encoded[] }
  | { bridge: 'answer'; id: Id; ok: true; value: Encoded }
  | { bridge: 'answer'; id: Id; ok: false; name: string; message: string };
type Fn = (...args: unknown[]) => unknown;

export interface Channel {
  /** Calls the other end's `handle`. Rejects with the name and message of its error. */
  call(op: string, payload?: unknown): Promise<unknown>;
  /** To be given every message that comes from the other end; others' messages are ignored. */
  receive(message: unknown): void;
}

/**
 * @param post sends to the other end
 * @param handle answers the other end's calls
 */
export function openChannel(
  post: (message: unknown) => void,
  handle: (op: string, payload: unknown) => unknown,
): Channel {
  const waiting = new Map<Id, { resolve(value: unknown): void; reject(error: Error): void }>();
  const functions = new Map<Id, Fn>();
  let last = 0;

  const encode = (value: unknown): Encoded =>
    mapDeep(value, (fn) => {
      last += 1;
      functions.set(last, fn);
      return { $fn: last };
    });
  const decode = (value: Encoded): unknown =>
    reviveDeep(
      value,
      (fn) =>
        (...args) =>
          ask({ bridge: 'run', fn, args }),
    );

  function ask(request: { bridge: 'call'; op: string; payload: unknown } | { bridge: 'run'; fn: Id; args: unknown[] }) {
    last += 1;
    const id = last;
    const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }));
    if (request.bridge === 'call') post({ ...request, id, payload: encode(request.payload) });
    else post({ ...request, id, args: request.args.map(encode) });
    return answer;
  }

  async function answer(id: Id, work: () => unknown): Promise<void> {
    try {
      post({ bridge: 'answer', id, ok: true, value: encode(await work()) });
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      post({ bridge: 'answer', id, ok: false, name: error.name, message: error.message });
    }
  }

  return {
    call: (op, payload) => ask({ bridge: 'call', op, payload }),
    receive(message) {
      if (!isMessage(message)) return;
      if (message.bridge === 'call') void answer(message.id, () => handle(message.op, decode(message.payload)));
      if (message.bridge === 'run')
        void answer(message.id, () => functions.get(message.fn)?.(...message.args.map(decode)));
      if (message.bridge !== 'answer') return;
      const pending = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.ok) pending?.resolve(decode(message.value));
      else pending?.reject(Object.assign(new Error(message.message), { name: message.name }));
    },
  };
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'bridge' in value;
}

function mapDeep(value: unknown, replace: (fn: Fn) => unknown): unknown {
  if (typeof value === 'function') return replace((...args) => value(...args));
  if (Array.isArray(value)) return value.map((item) => mapDeep(item, replace));
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapDeep(item, replace)]));
}

function reviveDeep(value: unknown, revive: (fn: Id) => Fn): unknown {
  if (Array.isArray(value)) return value.map((item) => reviveDeep(item, revive));
  if (!isPlain(value)) return value;
  if (typeof value.$fn === 'number') return revive(value.$fn);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, reviveDeep(item, revive)]));
}

/** Plain objects only: a Blob and the like is posted as it is. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
