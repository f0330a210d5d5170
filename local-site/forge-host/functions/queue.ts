import { randomUUID } from 'node:crypto';
import type { SiteClock } from '../clock';
import { isJson, type Json, jsonOf, listOf, parseBody, textAt } from '../json';
import type { Deliveries } from './deliveries';
import { modulesOf } from './manifest';
import type { Service } from './requests';
import type { SiteSettings } from './settings';

export interface QueueOptions {
  clock: SiteClock;
  manifest: Json;
  settings: SiteSettings;
  deliveries: Pick<Deliveries, 'send'>;
}

const MOST_EVENTS = 50;
const MOST_BYTES = 200 * 1024;

/**
 * Async events as `@forge/events` 3.0.8 publishes them; how a job stands, and taking it back, are not offered. A queue is
 * known by the `consumer` modules of the manifest that read it.
 */
export function createQueue({ clock, manifest, settings, deliveries }: QueueOptions): Service {
  const consumers = modulesOf(manifest, 'consumer');

  return (path, text) => {
    const request = jsonOf(parseBody(text));
    const queueName = textAt(request, 'queueName') ?? '';
    const consumer = consumers.find(({ entry }) => entry.queue === queueName);
    // Unknown: the answer for a queue that nobody consumes.
    if (!consumer || !path.startsWith('/webhook/queue/publish/')) {
      return Response.json({ message: `The queue ${queueName} does not exist.` }, { status: 404 });
    }
    const events = listOf(request.payload).filter(isJson);
    if (events.length > MOST_EVENTS || Buffer.byteLength(JSON.stringify(events)) > MOST_BYTES) {
      return Response.json({ errorMessage: 'The payload is too big.' }, { status: 413 });
    }
    for (const event of events) {
      const { body, concurrency, delayInSeconds } = event;
      const eventId = randomUUID();
      const delivery = {
        kind: 'queue' as const,
        module: { type: 'consumer', key: consumer.key },
        functionKey: textAt(consumer.entry, 'function'),
        event: { body, queueName, jobId: request.jobId, eventId, ...(concurrency ? { concurrency } : {}) },
        dueAt: clock.now() + (typeof delayInSeconds === 'number' ? delayInSeconds * 1000 : 0),
        ...(isConcurrency(concurrency) ? { concurrency } : {}),
      };
      for (let sent = 0; sent < (settings.queueDeliversTwice ? 2 : 1); sent += 1) deliveries.send(delivery);
    }
    return new Response(null, { status: 201 });
  };
}

function isConcurrency(value: unknown): value is { key: string; limit: number } {
  return isJson(value) && typeof value.key === 'string' && typeof value.limit === 'number';
}
