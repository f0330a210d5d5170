import { randomUUID } from 'node:crypto';
import type { SiteClock } from '../clock';
import type { State } from '../contracts';
import { isJson, type Json, listOf, parseBody, textAt } from '../json';
import type { Deliveries, Delivery, Outcome } from './deliveries';
import { modulesOf } from './manifest';
import type { Service } from './requests';
import type { SiteSettings } from './settings';

interface Job {
  queueName: string;
  success: number;
  failed: number;
  inProgress: number;
}

export interface QueueOptions {
  state: State;
  clock: SiteClock;
  manifest: Json;
  settings: SiteSettings;
  deliveries: Pick<Deliveries, 'send' | 'cancel'>;
}

const MOST_EVENTS = 50;
const MOST_BYTES = 200 * 1024;

/**
 * Async events as `@forge/events` 3.0.8 sends them: publish, stats and cancel. A queue is known by the `consumer`
 * modules of the manifest that read it.
 */
export function createQueue(options: QueueOptions): {
  service: Service;
  done(delivery: Delivery, outcome: Outcome): void;
} {
  const { clock, deliveries, settings } = options;
  const jobs = options.state.collection<Job>('forge-jobs');
  const consumers = modulesOf(options.manifest, 'consumer');

  function publish(request: Json): Response {
    const queueName = textAt(request, 'queueName') ?? '';
    const jobId = textAt(request, 'jobId') ?? '';
    const consumer = consumers.find(({ entry }) => entry.queue === queueName);
    // Unknown: the answer for a queue that nobody consumes.
    if (!consumer) return Response.json({ message: `The queue ${queueName} does not exist.` }, { status: 404 });
    const events = listOf(request.payload).filter(isJson);
    if (events.length > MOST_EVENTS || Buffer.byteLength(JSON.stringify(events)) > MOST_BYTES) {
      return Response.json({ errorMessage: 'The payload is too big.' }, { status: 413 });
    }
    jobs.set(jobId, { queueName, success: 0, failed: 0, inProgress: events.length });
    for (const event of events) {
      const { body, concurrency, delayInSeconds } = event;
      const sent = { body, queueName, jobId, eventId: randomUUID(), ...(concurrency ? { concurrency } : {}) };
      const delivery = {
        kind: 'queue' as const,
        module: { type: 'consumer', key: consumer.key },
        functionKey: textAt(consumer.entry, 'function'),
        dueAt: clock.now() + (typeof delayInSeconds === 'number' ? delayInSeconds * 1000 : 0),
        ...(isConcurrency(concurrency) ? { concurrency } : {}),
      };
      deliveries.send({ ...delivery, event: sent });
      if (settings.queueDeliversTwice) deliveries.send({ ...delivery, event: sent, isCopy: true });
    }
    return new Response(null, { status: 201 });
  }

  function count(jobId: string, outcome: Outcome): void {
    const job = jobs.get(jobId);
    if (job) jobs.set(jobId, { ...job, inProgress: job.inProgress - 1, [outcome]: job[outcome] + 1 });
  }

  return {
    service(path, text) {
      const body = parseBody(text);
      const request = isJson(body) ? body : {};
      if (path.startsWith('/webhook/queue/publish/')) return publish(request);
      const jobId = textAt(request, 'jobId') ?? '';
      const job = jobs.get(jobId);
      if (!job || job.queueName !== request.queueName) return new Response(null, { status: 404 });
      if (path.startsWith('/webhook/queue/stats/')) {
        return Response.json({ success: job.success, inProgress: job.inProgress, failed: job.failed });
      }
      // Unknown: how cancelled events are counted; the site counts them as failed.
      const cancelled = deliveries.cancel(({ event }) => event.jobId === jobId);
      for (const delivery of cancelled) if (!delivery.isCopy) count(jobId, 'failed');
      return new Response(null, { status: 204 });
    },
    done({ kind, event, isCopy }, outcome) {
      if (kind === 'queue' && !isCopy) count(String(event.jobId), outcome);
    },
  };
}

function isConcurrency(value: unknown): value is { key: string; limit: number } {
  return isJson(value) && typeof value.key === 'string' && typeof value.limit === 'number';
}
