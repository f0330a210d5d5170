import { pick } from '../json';
import type { ModuleView } from './app-frame';
import { channelOf } from './channel-scope';
import { postJson } from './post';

/** `realtime.publish` of `@forge/bridge`: to all pages on the channel, the sender's own too where it subscribed. */
export async function publish(view: ModuleView, payload: unknown): Promise<unknown> {
  const event = { channel: channelOf(view, payload), payload: pick(payload, 'eventPayload') };
  return (await postJson('/_host/realtime/publish', event)).json();
}

/**
 * `realtime.subscribe` of `@forge/bridge`: answers, once it hears, with the means to stop. A page that is out of sight
 * hears what it missed when it is looked at again: a browser keeps six connections to one site, and no tab may take one
 * from the others.
 * Unknown: whether Atlassian delivers at once to a page out of sight.
 */
export async function subscribe(view: ModuleView, payload: unknown): Promise<{ unsubscribe(): void }> {
  const onEvent = pick(payload, 'onEvent');
  if (typeof onEvent !== 'function') throw new Error('A Realtime channel needs a callback.');
  const channel = channelOf(view, payload);
  let after: string | undefined;
  let source: EventSource | undefined;

  const open = () =>
    new Promise<void>((resolve, reject) => {
      const from = after === undefined ? {} : { after };
      const stream = new EventSource(`/_host/realtime/events?${new URLSearchParams({ channel, ...from })}`);
      source = stream;
      stream.addEventListener('ready', ({ lastEventId }) => {
        after = lastEventId;
        resolve();
      });
      stream.addEventListener('message', ({ data, lastEventId }) => {
        after = lastEventId;
        void onEvent(JSON.parse(data));
      });
      stream.addEventListener('error', () => reject(new Error('The Realtime channel could not be opened.')));
    });
  const look = () => {
    source?.close();
    // A stream that breaks later is opened again by the browser.
    if (!document.hidden) open().catch(() => undefined);
  };
  await open();
  document.addEventListener('visibilitychange', look);
  return {
    unsubscribe() {
      document.removeEventListener('visibilitychange', look);
      source?.close();
    },
  };
}
