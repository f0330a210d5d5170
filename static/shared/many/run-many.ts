import type { Result } from '../../../src/domain/result';

/** How it ended for one of many. */
export type Ended<Given, Failure> = Result<Given, Failure>;

/** How far it has come. What ended stays, whatever is run after it. */
export interface Running<Given, Failure> {
  /** `stopping`: nothing new is begun, what is under way is waited for. `waiting`: for whoever asked to be left alone a while. */
  state: 'idle' | 'running' | 'waiting' | 'stopping';
  ended: ReadonlyMap<string, Ended<Given, Failure>>;
  underWay: ReadonlySet<string>;
  /** What made the run stop by itself, before all was tried. */
  stoppedBy?: Failure;
}

/** What a failure means for the others: `stop`, nothing more is begun; `again`, all wait so long, and it is tried anew. */
export type Afterwards = 'goOn' | 'stop' | { again: number /** milliseconds */ };

export interface ManyOptions<Item, Given, Failure> {
  keyOf(item: Item): string;
  /** Carries one out. It must be safe to do twice: what is gone on with after a stop may have been done. */
  carryOut(item: Item): Promise<Ended<Given, Failure>>;
  afterwards?(failure: Failure): Afterwards;
  /** Called with each change. */
  told(now: Running<Given, Failure>): void;
  /** Waits so many milliseconds. */
  wait?(milliseconds: number): Promise<void>;
}

/** How many are under way at a time. */
const AT_ONCE = 2;
/** How often one is tried anew that was asked to wait. */
const MOST_TIMES = 4;

/** Carries the same thing out for many, two at a time, whatever it is. */
export interface Many<Item> {
  /** Runs these, one after the other; those that ended well are left out, those that failed are tried again. */
  run(items: readonly Item[]): Promise<void>;
  /** Begins nothing more. */
  stop(): void;
}

/** @param known what ended earlier, for example before the page was loaded again */
export function carryOutMany<Item, Given, Failure>(
  options: ManyOptions<Item, Given, Failure>,
  known: Iterable<readonly [string, Ended<Given, Failure>]> = [],
): Many<Item> {
  const { keyOf, carryOut, afterwards = () => 'goOn', told, wait = pause } = options;
  let now: Running<Given, Failure> = { state: 'idle', ended: new Map(known), underWay: new Set() };
  let untilAllowed: Promise<unknown> = Promise.resolve();

  const show = (part: Partial<Running<Given, Failure>>) => {
    now = { ...now, ...part };
    told(now);
  };
  const isStopping = () => now.state === 'stopping';
  const begin = (key: string) => {
    const ended = new Map(now.ended);
    ended.delete(key);
    show({ ended, underWay: new Set([...now.underWay, key]) });
  };
  const end = (key: string, ended?: Ended<Given, Failure>) => {
    const underWay = new Set(now.underWay);
    underWay.delete(key);
    show({ underWay, ...(ended && { ended: new Map([...now.ended, [key, ended]]) }) });
  };
  const leaveAlone = (milliseconds: number) => {
    if (!isStopping()) show({ state: 'waiting' });
    // The other may have been asked to wait longer.
    const both = Promise.all([untilAllowed, wait(milliseconds)]);
    untilAllowed = both;
    void both.then(() => {
      if (untilAllowed === both && now.state === 'waiting') show({ state: 'running' });
    });
  };

  /** Nothing is asked before the last of those who wait may go on. */
  const allowed = async () => {
    for (let waitedFor: unknown; waitedFor !== untilAllowed; ) {
      waitedFor = untilAllowed;
      await waitedFor;
    }
  };

  /** One item, until it ended or nothing more is to be begun. */
  async function one(item: Item): Promise<void> {
    const key = keyOf(item);
    begin(key);
    for (let time = 1; ; time += 1) {
      const outcome = await carryOut(item);
      const next = outcome.ok ? 'goOn' : afterwards(outcome.error);
      if (!outcome.ok && next === 'stop') show({ state: 'stopping', stoppedBy: outcome.error });
      if (typeof next === 'string' || time >= MOST_TIMES) return end(key, outcome);
      leaveAlone(next.again);
      await allowed();
      if (isStopping()) return end(key, outcome);
    }
  }

  return {
    async run(items) {
      if (now.state !== 'idle') return;
      const queue = items.filter((item) => now.ended.get(keyOf(item))?.ok !== true);
      const { stoppedBy, ...rest } = now;
      now = rest;
      show({ state: 'running' });
      const work = async () => {
        for (;;) {
          await allowed();
          const item = isStopping() ? undefined : queue.shift();
          if (item === undefined) return;
          await one(item);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      show({ state: 'idle' });
    },
    stop() {
      if (now.state === 'running' || now.state === 'waiting') show({ state: 'stopping' });
    },
  };
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
