import { z } from 'zod';
import type {
  ApplyRequest,
  ExceptionCall,
  HistoryRequest,
  RecordRequest,
  StartRequest,
} from '../application/panel-calls';
import type { Command } from '../domain/commands';
import {
  CHANNELS,
  CREDENTIALS,
  DECLINED_HOW,
  type FactKey,
  KEY_OWNERS,
  MODULES,
  SCOPES,
  SOURCES,
} from '../domain/facts';
import { GATES } from '../domain/missing';
import { STEPS } from '../domain/steps';

/**
 * What a page may send, parsed once. Shapes and sizes only: whether a date exists, or a text may be stored, is the
 * domain's to say. Unknown keys are refused.
 */

/** Longer than the domain allows, so that a text a little too long gets the domain's sentence about its length. */
const text = z.string().max(20_000);
const id = z.string().regex(/^[\w-]{1,64}$/);
const issueId = z.string().regex(/^\d{1,20}$/);
const date = z.string().max(10);
const scope = z.enum(SCOPES);
const scopeIfKnown = scope.optional();
const modules = z.partialRecord(z.enum(MODULES), z.enum(['contracted', 'notContracted']));
const links = z.partialRecord(z.enum(STEPS), issueId);
const on = date;

const factKeys = [
  'expectedScope',
  'moduleInformation',
  'demoSchedule',
  'demoOutcome',
  'contact',
  'offer',
  'handOver:apiKey:planok',
  'keyRuleNotice',
  ...MODULES.map((module) => `module:${module}`),
  ...CREDENTIALS.map((credential) => `handOver:${credential}:client`),
  ...SCOPES.map((each) => `integration:${each}`),
];

const factKey = z.custom<FactKey>(
  (value) => typeof value === 'string' && (factKeys.includes(value) || /^agreement:[\w-]{1,64}$/.test(value)),
);

const command: z.ZodType<Command> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('confirmModules'),
    modules,
    on,
    source: z.enum(SOURCES),
    note: text.optional(),
  }),
  z.strictObject({ kind: z.literal('expectScope'), scope }),
  z.strictObject({ kind: z.literal('sendModuleInformation'), on }),
  z.strictObject({ kind: z.literal('correctModuleInformation'), on }),
  z.strictObject({ kind: z.literal('omitModuleInformation'), on, reason: text }),
  z.strictObject({ kind: z.literal('scheduleDemo'), for: date }),
  z.strictObject({ kind: z.literal('holdDemo'), on, contact: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('omitDemo'), on, reason: text }),
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
  z.strictObject({ kind: z.literal('discard'), on, reason: text }),
  z.strictObject({ kind: z.literal('resume') }),
  z.strictObject({ kind: z.literal('withdraw'), fact: factKey, reason: text }),
]);

export const openPayload = z.strictObject({});

export const startPayload: z.ZodType<StartRequest> = z.strictObject({
  commandId: id,
  modules,
  on,
  source: z.enum(SOURCES),
  note: text.optional(),
  agreement: z.strictObject({ closedOn: date, scope: scopeIfKnown }).optional(),
  expectedScope: scopeIfKnown,
  link: links,
});

export const recordPayload: z.ZodType<RecordRequest> = z.strictObject({
  commandId: id,
  command,
  seen: z.partialRecord(factKey.or(z.literal('agreements')), z.string().max(500)).optional(),
});

export const applyPayload: z.ZodType<ApplyRequest> = z.strictObject({
  commandId: id,
  link: links,
  recreate: z.array(z.enum(STEPS)).max(STEPS.length),
});

export const exceptionPayload: z.ZodType<ExceptionCall> = z.strictObject({
  commandId: id,
  gate: z.enum(GATES),
  reason: text,
  revoke: z.literal(true).optional(),
});

export const historyPayload: z.ZodType<HistoryRequest> = z.strictObject({
  before: z.number().int().positive().max(1_000_000).optional(),
});
