import { z } from 'zod';
import type { Command, CommandOf } from '../domain/facts/commands';
import { isFactKey } from '../domain/facts/fact-by-key';
import {
  CHANNELS,
  CHOSEN_SOURCES,
  CREDENTIALS,
  DECLINED_HOW,
  type FactKey,
  KEY_OWNERS,
  MODULES,
  type OwnStepId,
  SCOPES,
  SOURCES,
} from '../domain/facts/facts';
import { isOwnStepId } from '../domain/facts/own-steps-done';
import type { KnownAtStart } from '../domain/record/start-commands';
import { TEXT_LIMIT } from '../domain/text/written-text';
import { exactly, exactlyOne } from './exactly';
import { identifier, UUID, writtenText } from './fields/text-fields';

export const reason = writtenText({ most: TEXT_LIMIT, required: true });
export const note = writtenText({ most: TEXT_LIMIT }).exactOptional();
/** An issue's id, as Jira gives it. */
export const issueId = z.string().regex(/^\d{1,20}$/);
/** Figures only, so that the domain can say which day does not exist. */
export const date = z.string().regex(/^[\d-]{0,10}$/);
export const source = z.enum(SOURCES);
/** What a person says of where they read it. */
export const chosenSource = z.enum(CHOSEN_SOURCES);
const scopeIfKnown = z.enum(SCOPES).exactOptional();
export const modules = z.partialRecord(z.enum(MODULES), z.enum(['contracted', 'notContracted']));
export const factKey = z.custom<FactKey>((value) => typeof value === 'string' && isFactKey(value));
/** One of the team's own steps; whether a client has it is the record's to say. */
export const ownStepId = z.custom<OwnStepId>((value) => typeof value === 'string' && isOwnStepId(value));

/** What is known of a client when their onboarding is started, as a page sends it. */
export const knownAtStart = exactlyOne<Omit<KnownAtStart, 'copied'>>()(
  z.strictObject({
    modules,
    /** The backing of the modules: the day, where it is known from, and more words. */
    on: date,
    source: chosenSource,
    note,
    /** The agreement, if there is one already. */
    agreement: z.strictObject({ closedOn: date, scope: scopeIfKnown }).exactOptional(),
    expectedScope: scopeIfKnown,
  }),
).shape;

const on = date;
const scope = z.enum(SCOPES);
const channel = z.enum(CHANNELS);
const id = identifier(UUID);
/** Discarding is taken back by resuming. */
const withdrawable = factKey.refine((fact): boolean => fact !== 'discarded');

/** What a page may send of each command. */
const SCHEMAS = {
  confirmModules: z.strictObject({ kind: z.literal('confirmModules'), modules, on, source, note }),
  expectScope: z.strictObject({ kind: z.literal('expectScope'), scope }),
  sendModuleInformation: z.strictObject({ kind: z.literal('sendModuleInformation'), on }),
  correctModuleInformation: z.strictObject({ kind: z.literal('correctModuleInformation'), on }),
  omitModuleInformation: z.strictObject({ kind: z.literal('omitModuleInformation'), on, reason }),
  scheduleDemo: z.strictObject({ kind: z.literal('scheduleDemo'), for: date }),
  holdDemo: z.strictObject({ kind: z.literal('holdDemo'), on, contact: z.boolean().exactOptional() }),
  omitDemo: z.strictObject({ kind: z.literal('omitDemo'), on, reason }),
  noteContact: z.strictObject({ kind: z.literal('noteContact'), contact: z.boolean() }),
  closeAgreement: z.strictObject({ kind: z.literal('closeAgreement'), closedOn: date, scope: scopeIfKnown }),
  correctAgreement: z.strictObject({ kind: z.literal('correctAgreement'), id, closedOn: date, scope: scopeIfKnown }),
  makeOffer: z.strictObject({ kind: z.literal('makeOffer'), on }),
  acceptOffer: z.strictObject({ kind: z.literal('acceptOffer'), on }),
  declineOffer: z.strictObject({ kind: z.literal('declineOffer'), on, how: z.enum(DECLINED_HOW) }),
  handOverFromClient: z.strictObject({
    kind: z.literal('handOverFromClient'),
    credentials: z.array(z.enum(CREDENTIALS)).max(CREDENTIALS.length),
    on,
    channel,
    throughPlanok: z.boolean().exactOptional(),
  }),
  handOverFromPlanok: z.strictObject({ kind: z.literal('handOverFromPlanok'), on, channel, hauzdTold: z.boolean() }),
  tellHauzd: z.strictObject({ kind: z.literal('tellHauzd'), on }),
  acknowledgeKeyRule: z.strictObject({ kind: z.literal('acknowledgeKeyRule'), on }),
  reportIntegration: z.strictObject({
    kind: z.literal('reportIntegration'),
    scope,
    on,
    key: z.enum(KEY_OWNERS).exactOptional(),
  }),
  recordOwnStep: z.strictObject({ kind: z.literal('recordOwnStep'), step: ownStepId, on, note }),
  discard: z.strictObject({ kind: z.literal('discard'), on, reason }),
  resume: z.strictObject({ kind: z.literal('resume') }),
  withdraw: z.strictObject({ kind: z.literal('withdraw'), fact: withdrawable, reason }),
} satisfies Record<Command['kind'], z.ZodType>;

const COMMANDS = exactly<{ [Kind in Command['kind']]: CommandOf<Kind> }>()(SCHEMAS);

/** One command as a page sends it: shapes, sizes, and whether a text may be stored. */
export const command: z.ZodType<Command> = z.discriminatedUnion('kind', atLeastOne(Object.values(COMMANDS)));

function atLeastOne<T>([first, ...rest]: T[]): [T, ...T[]] {
  if (first === undefined) throw new Error('a choice of nothing');
  return [first, ...rest];
}
