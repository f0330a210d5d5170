import { z } from 'zod';
import type {
  ApplyRequest,
  ExceptionCall,
  HistoryRequest,
  RecordRequest,
  StartRequest,
} from '../application/panel/panel-calls';
import type { Command } from '../domain/facts/commands';
import { isFactKey } from '../domain/facts/fact-by-key';
import {
  CHANNELS,
  CREDENTIALS,
  DECLINED_HOW,
  type FactKey,
  KEY_OWNERS,
  MODULES,
  SCOPES,
  SOURCES,
} from '../domain/facts/facts';
import { GATES } from '../domain/procedure/missing';
import { STEPS } from '../domain/procedure/steps';
import { TEXT_LIMIT } from '../domain/text/written-text';
import { askedText } from './asked-text';
import { identifier, UUID, writtenText } from './written-text';

/**
 * What a page may send, parsed once: shapes, sizes, and whether a text may be stored. Whether a date exists is the
 * domain's to say. Unknown keys are refused.
 */

const reason = writtenText({ most: TEXT_LIMIT, required: true });
const note = writtenText({ most: TEXT_LIMIT }).optional();
const id = identifier(UUID);
const issueId = z.string().regex(/^\d{1,20}$/);
/** Figures only, so that the domain can say which day does not exist. */
const date = z.string().regex(/^[\d-]{0,10}$/);
const scope = z.enum(SCOPES);
const scopeIfKnown = scope.optional();
const modules = z.partialRecord(z.enum(MODULES), z.enum(['contracted', 'notContracted']));
const links = z.partialRecord(z.enum(STEPS), issueId);
const on = date;

const factKey = z.custom<FactKey>((value) => typeof value === 'string' && isFactKey(value));
/** Discarding is taken back by resuming. */
const withdrawable = factKey.refine((fact) => fact !== 'discarded');

const command: z.ZodType<Command> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('confirmModules'),
    modules,
    on,
    source: z.enum(SOURCES),
    note,
  }),
  z.strictObject({ kind: z.literal('expectScope'), scope }),
  z.strictObject({ kind: z.literal('sendModuleInformation'), on }),
  z.strictObject({ kind: z.literal('correctModuleInformation'), on }),
  z.strictObject({ kind: z.literal('omitModuleInformation'), on, reason }),
  z.strictObject({ kind: z.literal('scheduleDemo'), for: date }),
  z.strictObject({ kind: z.literal('holdDemo'), on, contact: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('omitDemo'), on, reason }),
  z.strictObject({ kind: z.literal('noteContact'), contact: z.boolean() }),
  z.strictObject({ kind: z.literal('closeAgreement'), closedOn: date, scope: scopeIfKnown }),
  z.strictObject({ kind: z.literal('correctAgreement'), id, closedOn: date, scope: scopeIfKnown }),
  z.strictObject({ kind: z.literal('makeOffer'), on }),
  z.strictObject({ kind: z.literal('acceptOffer'), on }),
  z.strictObject({ kind: z.literal('declineOffer'), on, how: z.enum(DECLINED_HOW) }),
  z.strictObject({
    kind: z.literal('handOverFromClient'),
    credentials: z.array(z.enum(CREDENTIALS)).max(CREDENTIALS.length),
    on,
    channel: z.enum(CHANNELS),
    throughPlanok: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.literal('handOverFromPlanok'),
    on,
    channel: z.enum(CHANNELS),
    hauzdTold: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('tellHauzd'), on }),
  z.strictObject({ kind: z.literal('acknowledgeKeyRule'), on }),
  z.strictObject({ kind: z.literal('reportIntegration'), scope, on, key: z.enum(KEY_OWNERS).optional() }),
  z.strictObject({ kind: z.literal('discard'), on, reason }),
  z.strictObject({ kind: z.literal('resume') }),
  z.strictObject({ kind: z.literal('withdraw'), fact: withdrawable, reason }),
]);

export const openPayload = z.strictObject({});

export const startPayload: z.ZodType<StartRequest> = z.strictObject({
  commandId: id,
  modules,
  on,
  source: z.enum(SOURCES),
  note,
  agreement: z.strictObject({ closedOn: date, scope: scopeIfKnown }).optional(),
  expectedScope: scopeIfKnown,
  link: links,
});

export const recordPayload: z.ZodType<RecordRequest> = z.strictObject({
  commandId: id,
  command,
  seen: z.partialRecord(factKey.or(z.literal('agreements')), askedText(500)).optional(),
});

const steps = z.array(z.enum(STEPS)).max(STEPS.length);

export const applyPayload: z.ZodType<ApplyRequest> = z.strictObject({
  commandId: id,
  link: links,
  recreate: steps,
  shown: z.strictObject({ create: steps, retire: steps, reopen: steps }).optional(),
});

export const exceptionPayload: z.ZodType<ExceptionCall> = z.strictObject({
  commandId: id,
  gate: z.enum(GATES),
  reason,
  revoke: z.literal(true).optional(),
});

export const historyPayload: z.ZodType<HistoryRequest> = z.strictObject({
  before: z.number().int().positive().max(1_000_000).optional(),
});
