import { z } from 'zod';
import type {
  ApplyRequest,
  ExceptionCall,
  HistoryRequest,
  RecordRequest,
  StartRequest,
} from '../application/panel/panel-calls';
import { GATES } from '../domain/procedure/missing';
import { STEPS } from '../domain/procedure/steps';
import { askedText } from './asked-text';
import { command, date, factKey, modules, note, reason, scopeIfKnown, source } from './command-schemas';
import { identifier, UUID } from './written-text';

/**
 * What a page may send, parsed once: shapes, sizes, and whether a text may be stored. Whether a date exists is the
 * domain's to say. Unknown keys are refused.
 */

const id = identifier(UUID);
const issueId = z.string().regex(/^\d{1,20}$/);
const links = z.partialRecord(z.enum(STEPS), issueId);

export const openPayload = z.strictObject({});

export const startPayload: z.ZodType<StartRequest> = z.strictObject({
  commandId: id,
  modules,
  on: date,
  source,
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
