import type { SiteClock } from '../clock';
import type { ProductEvent, ProductEvents } from '../contracts';
import { isJson, type Json, listOf, textAt } from '../json';
import type { Deliveries } from './deliveries';
import { type Module, modulesOf } from './manifest';
import type { SiteSettings } from './settings';

export interface Triggers extends ProductEvents {
  /** The next events come twice. */
  double(count: number): void;
  /** The next events do not come at all. */
  drop(count: number): void;
}

export interface TriggersOptions {
  manifest: Json;
  clock: SiteClock;
  settings: SiteSettings;
  appAccountId: string;
  /** As in the app's calls: an environment does not take another one's for its own. */
  environment?: string | undefined;
  deliveries: Pick<Deliveries, 'send'>;
}

/** Sends product events to the `trigger` modules that ask for them (Atlassian, "Trigger" and "Jira events"). */
export function createTriggers(options: TriggersOptions): Triggers {
  const { manifest, clock, settings, appAccountId, environment, deliveries } = options;
  const triggers = modulesOf(manifest, 'trigger');
  let toDouble = 0;
  let toDrop = 0;
  return {
    double: (count) => {
      toDouble += count;
    },
    drop: (count) => {
      toDrop += count;
    },
    emit({ actor, ...event }: ProductEvent) {
      // Unknown: whether an app's other environment counts as itself; the site assumes the harder case, that it does not.
      const isOwn = actor.kind === 'app' && actor.environment === environment;
      const selfGenerated = isOwn || (actor.kind === 'appAsUser' && settings.actingAsPersonIsSelf);
      for (const trigger of triggers.filter((it) => wants(it, event.eventType, selfGenerated))) {
        const copies = toDrop > 0 ? 0 : toDouble > 0 ? 2 : 1;
        if (copies === 0) toDrop -= 1;
        if (copies === 2) toDouble -= 1;
        const delivery = {
          kind: 'event' as const,
          module: { type: 'trigger', key: trigger.key },
          functionKey: textAt(trigger.entry, 'function'),
          event: {
            timestamp: String(clock.now()),
            ...event,
            selfGenerated,
            ...(actor.kind === 'app' ? { atlassianId: appAccountId } : {}),
            ...('accountId' in actor ? { atlassianId: actor.accountId } : {}),
          },
          dueAt: clock.now(),
        };
        for (let sent = 0; sent < copies; sent += 1) deliveries.send(delivery);
      }
    },
  };
}

/** Filter expressions are not evaluated: every event passes them, so the app must bear events that it did not want. */
function wants({ entry }: Module, eventType: string, selfGenerated: boolean): boolean {
  return listOf(entry.events).some((it) => {
    if ((typeof it === 'string' ? it : textAt(it, 'eventType')) !== eventType) return false;
    const filters = [entry.filter, isJson(it) ? it.filter : undefined].filter(isJson);
    return !(selfGenerated && filters.some(({ ignoreSelf }) => ignoreSelf === true));
  });
}
