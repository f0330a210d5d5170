import { type Instant, isLocalDate, isTimeZone, type LocalDate } from '../dates';
import {
  MODULES,
  type ModuleId,
  type ModuleState,
  OFFER_STATES,
  type OfferState,
  PARTIES,
  type Party,
  SCOPES,
  type Scope,
} from '../facts/facts';
import { ATTENTIONS, type Attention } from '../procedure/attention';
import { GATES, type GateId } from '../procedure/missing';
import { PHASES, type Phase } from '../procedure/step-id';
import type { Holder } from '../procedure/summary';
import { cutText } from '../text/cut-text';
import { originIn } from './copy-origin';
import { isMissing } from './missing-parse';
import type { ReadCopy } from './read-copy';

/**
 * A client's read copy as it was found on the issue. Anyone who may edit the issue may have written it: it is believed
 * only as far as it has the app's form, and never leads to a decision.
 */
export type FoundCopy =
  | { kind: 'copy'; copy: ReadCopy }
  /** The issue has no onboarding, or its copy was taken away. */
  | { kind: 'none' }
  /** Written by a newer version of the app. */
  | { kind: 'newer' }
  /** Not in any form this app ever wrote: forged, or damaged. The next repair writes it again. */
  | { kind: 'broken' };

/** Reads a copy of any shape; never throws. Keys that it does not know are left out. */
export function parseCopy(value: unknown): FoundCopy {
  if (value === undefined || value === null) return { kind: 'none' };
  if (!isObject(value)) return { kind: 'broken' };
  if (typeof value.schema === 'number' && value.schema > 1) return { kind: 'newer' };
  const copy = value.schema === 1 ? copyIn(value) : undefined;
  return copy ? { kind: 'copy', copy } : { kind: 'broken' };
}

const PHASES_SHOWN: readonly Phase[] = [...PHASES, 'live', 'discarded'];
const MODULE_STATES: readonly ModuleState[] = ['unknown', 'contracted', 'notContracted'];

/** More than a plan can have: thirteen steps, four modules, twenty steps of the team's. A longer list is not the app's. */
const MOST = 80;

function copyIn(value: Record<string, unknown>): ReadCopy | undefined {
  const phase = oneOf(PHASES_SHOWN, value.phase);
  const holders = listOf(value.holders, isHolder);
  const items = listOf(value.items, isMissing);
  const modules = modulesIn(value.modules);
  const offer = oneOf<OfferState>(OFFER_STATES, value.offer);
  const progress = progressIn(value);
  const optional = optionalIn(value);
  if (!phase || !holders || !items || !modules || !offer || !progress || !optional) return undefined;
  return {
    schema: 1,
    ...timeZoneIn(value),
    phase,
    // The lists for searches follow from these: whoever wrote others contradicts the copy itself.
    waitingOn: holders.map(({ party }) => party),
    ...waitingSince(holders),
    missing: [...new Set(items.map(({ code }) => code))],
    holders,
    items,
    modules,
    offer,
    ...progress,
    ...optional,
  };
}

function waitingSince(holders: Holder[]): { waitingSince?: LocalDate } {
  const [first] = holders.map(({ since }) => since).sort();
  return first ? { waitingSince: first } : {};
}

/** A zone that is none, or that is not known here, takes nothing away but itself: days count in the default one. */
function timeZoneIn({ timeZone }: Record<string, unknown>): { timeZone?: string } {
  return typeof timeZone === 'string' && isTimeZone(timeZone) ? { timeZone } : {};
}

function progressIn({ done, total, progress }: Record<string, unknown>) {
  if (!isCount(done) || !isCount(total) || !isCount(progress)) return undefined;
  return done <= total && progress <= 100 ? { done, total, progress } : undefined;
}

type Optional = Pick<
  ReadCopy,
  'origin' | 'client' | 'scope' | 'expectedScope' | 'changedAt' | 'exceptions' | 'attention'
>;

/** The parts that may be absent; undefined where one is there and is nothing the app would write. */
function optionalIn(value: Record<string, unknown>): Optional | undefined {
  const client = isName(value.client) ? cutText(value.client) : undefined;
  const scope = oneOf<Scope>(SCOPES, value.scope);
  const expectedScope = oneOf<Scope>(SCOPES, value.expectedScope);
  const changedAt = isInstant(value.changedAt) ? value.changedAt : undefined;
  const attention = listOf(
    value.attention,
    (each): each is Attention => oneOf<Attention>(ATTENTIONS, each) !== undefined,
  );
  const exceptions = listOf(value.exceptions, (each): each is GateId => oneOf(GATES, each) !== undefined);
  const read = { client, scope, expectedScope, changedAt, exceptions, attention };
  const isWrong = Object.entries(read).some(([name, found]) => found === undefined && value[name] !== undefined);
  if (isWrong) return undefined;
  const origin = originIn(value);
  return {
    ...(origin && { origin }),
    ...(client && { client }),
    ...(scope && { scope }),
    ...(expectedScope && { expectedScope }),
    ...(changedAt && { changedAt }),
    ...(exceptions && { exceptions }),
    ...(attention && { attention }),
  };
}

function modulesIn(value: unknown): Record<ModuleId, ModuleState> | undefined {
  if (!isObject(value)) return undefined;
  const [apiRest, centralizador, cotizadorWeb, reservaEnLinea] = MODULES.map((id) => oneOf(MODULE_STATES, value[id]));
  if (!apiRest || !centralizador || !cotizadorWeb || !reservaEnLinea) return undefined;
  return { apiRest, centralizador, cotizadorWeb, reservaEnLinea };
}

function isHolder(value: unknown): value is Holder {
  return isObject(value) && oneOf<Party>(PARTIES, value.party) !== undefined && isDay(value.since);
}

function listOf<T>(value: unknown, isOne: (each: unknown) => each is T): T[] | undefined {
  return Array.isArray(value) && value.length <= MOST && value.every(isOne) ? value : undefined;
}

function oneOf<T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((each) => each === value);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isName = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isDay = (value: unknown): value is LocalDate => typeof value === 'string' && isLocalDate(value);
const isInstant = (value: unknown): value is Instant =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]{5,12}Z$/.test(value) && !Number.isNaN(Date.parse(value));
