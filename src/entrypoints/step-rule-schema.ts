import { z } from 'zod';
import { identifier, writtenText } from '../contract/fields/text-fields';
import { DUE_MILESTONES } from '../domain/procedure/due';

/**
 * Atlassian says no more than that it is opaque, and at most 128 characters. It issues 24 letters and figures, the older
 * ones, and a UUID behind a number or the two letters of a kind (`712020:…`, `qm:…:…`).
 */
const accountId = identifier(
  /^(?:[\da-f]{20}[\da-z]{4}|(?:[a-z]{2}|\d{4,8})(?::[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}){1,2})$/,
);
/** It goes where many people read. */
export const textUpTo = (most: number) => writtenText({ most });
export const nameUpTo = (most: number) => writtenText({ most, required: true });

const due = z.strictObject({ after: z.enum(DUE_MILESTONES), days: z.number().int().min(0).max(365) });
/** What subtasks get by a rule. */
export const partyRule = { assignee: accountId.exactOptional(), due: due.exactOptional() };

/** What the subtask of one step gets. */
export const stepRule = { ...partyRule, text: textUpTo(1_000).exactOptional() };
