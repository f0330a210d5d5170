import { DEFAULT_SETTINGS } from '../settings/settings';
import { type Onboarding, SCHEMA } from './onboarding';

type Older = Record<string, unknown>;

/** From the record of one schema to that of the next. */
export type Upgrade = (older: Older) => Older;

/**
 * Upgrades by the schema they start from. Whoever changes the record's shape raises `SCHEMA`, adds the step from the
 * one before here, and keeps a record as it was stored before among the fixtures of the tests.
 */
const UPGRADES: Readonly<Record<number, Upgrade>> = {
  // The page was the same for everyone, and no record kept it.
  1: (older) => ({
    ...older,
    ...(isObject(older.settings) && { settings: { ...older.settings, procedure: DEFAULT_SETTINGS.procedure } }),
  }),
};

export type ReadRecord =
  | { is: 'record'; onboarding: Onboarding }
  /** Written by a newer version of the app: this one could only damage it. */
  | { is: 'newer' }
  /** Of no form that this app ever wrote. */
  | { is: 'unreadable' };

/** A record as it was stored by this version of the app or an older one, in today's shape. Nothing is written. */
export function readRecord(stored: unknown): ReadRecord {
  if (!isObject(stored) || typeof stored.schema !== 'number') return { is: 'unreadable' };
  if (stored.schema > SCHEMA) return { is: 'newer' };
  const record = upgrade(stored, SCHEMA, UPGRADES);
  // Before teams had steps of their own there were none.
  const whole = { ownSteps: [], ...record };
  return isOnboarding(whole) ? { is: 'record', onboarding: whole } : { is: 'unreadable' };
}

/** Takes a record from its schema to `target`, one step after the other; undefined where a step is not known. */
export function upgrade(stored: Older, target: number, upgrades: Readonly<Record<number, Upgrade>>): Older | undefined {
  let record = stored;
  for (let schema = Number(stored.schema); schema < target; schema += 1) {
    const step = upgrades[schema];
    if (!step) return undefined;
    record = { ...step(record), schema: schema + 1 };
  }
  return record;
}

/** Only the app writes records, so what has every part that is always there is one. */
function isOnboarding(value: unknown): value is Onboarding {
  if (!isObject(value) || !isObject(value.facts) || !isObject(value.plan) || !isObject(value.settings)) return false;
  const { facts } = value;
  const texts = [value.issueId, value.issueKey, value.projectId, facts.startedOn];
  const numbers = [value.version, value.attempts, value.history];
  const objects = [facts.modules, facts.demo, facts.offer, facts.handOvers, facts.integrations, facts.withdrawn];
  const lists = [facts.agreements, value.unwritten, value.recentCommands, value.ownSteps];
  return (
    value.schema === SCHEMA &&
    texts.every((each) => typeof each === 'string') &&
    numbers.every((each) => typeof each === 'number') &&
    objects.every(isObject) &&
    lists.every(Array.isArray)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
