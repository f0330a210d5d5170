import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { pick, textAt } from '../json';

interface RealtimeEvent {
  id: number;
  channel: string;
  payload: unknown;
}
type Hear = (event: RealtimeEvent) => void;

/** How many events are kept for who asks for those of the last seconds, or looked away meanwhile. */
const KEPT = 200;

/**
 * Realtime channels between the pages of the app, whoever's browser they stand in: `publish` answers as Atlassian's page
 * "realtime (Preview)" says, `events` is a stream that stays open. A channel is a text that the site's page makes of its
 * name and scope (`channel-scope.ts`).
 *
 * Unknown: the limit of 50 operations a second ("Realtime limits") is not enforced here, since no document says whether
 * what exceeds it rejects or answers with `errors`.
 */
export function realtimeCalls(): Hono {
  const app = new Hono();
  const hearing = new Map<string, Set<Hear>>();
  const past: RealtimeEvent[] = [];
  // Later than any number before a restart of the site, so that a page that stayed open goes on hearing.
  let last = Date.now();

  app.post('/publish', async (c) => {
    const call: unknown = await c.req.json();
    const channel = textAt(call, 'channel') ?? '';
    const listeners = hearing.get(channel);
    // "The resulting eventId and eventTimestamp will be null if there are no existing subscribers."
    if (!listeners?.size) return c.json({ eventId: null, eventTimestamp: null });
    last = Math.max(last + 1, Date.now());
    const event = { id: last, channel, payload: pick(call, 'payload') };
    past.push(event);
    past.splice(0, past.length - KEPT);
    for (const hear of listeners) hear(event);
    return c.json({ eventId: String(event.id), eventTimestamp: String(event.id) });
  });

  app.get('/events', (c) => {
    const channel = c.req.query('channel') ?? '';
    const after = Number(c.req.header('last-event-id') ?? c.req.query('after') ?? last);
    return streamSSE(c, async (stream) => {
      const waiting = past.filter(({ id, channel: of }) => of === channel && id > after);
      let wake = () => undefined;
      const hear: Hear = (event) => {
        waiting.push(event);
        wake();
      };
      const listeners = hearing.get(channel) ?? new Set();
      hearing.set(channel, listeners.add(hear));
      stream.onAbort(() => {
        listeners.delete(hear);
        wake();
      });
      await stream.writeSSE({ event: 'ready', data: '', id: String(Math.min(after, last)) });
      while (!stream.aborted) {
        const event = waiting.shift();
        if (event) await stream.writeSSE({ data: JSON.stringify(event.payload), id: String(event.id) });
        else
          await new Promise<void>((resolve) => {
            wake = () => void resolve();
          });
      }
    });
  });

  return app;
}
