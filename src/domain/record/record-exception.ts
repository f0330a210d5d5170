import type { Recording, Refusal } from '../facts/recording';
import type { Exception } from '../procedure/exceptions';
import { type ClosedSubtasks, gateOf } from '../procedure/gates';
import type { GateId } from '../procedure/missing';
import { fail, ok, type Result } from '../result';
import { refusedText, TEXT_LIMIT } from '../text/written-text';
import { gatesChanged } from './gates-changed';
import type { HistoryEntry, Onboarding } from './onboarding';
import { REMEMBERED, type Recorded } from './record';

/** What an administrator asks for: to let this client pass a gate, or not any more. */
export interface ExceptionRequest {
  gate: GateId;
  reason: string;
  /** Takes back the one there is. */
  revoke?: true;
}

/**
 * The record with an authorised exception (*excepción autorizada*), or without it, and the line of its history; or why
 * it is refused. Nothing is made to look done: what is missing stays missing, and is shown.
 *
 * @param closed the keys of our subtasks that Jira shows in a done status: the gate `live` asks
 */
export function recordException(
  onboarding: Onboarding,
  { gate: id, reason, revoke }: ExceptionRequest,
  recording: Recording,
  closed: ClosedSubtasks,
): Result<Recorded, Refusal> {
  if (onboarding.recentCommands.includes(recording.id)) return ok({ onboarding });
  const refused = refusedText(reason.trim(), { most: TEXT_LIMIT, required: true });
  if (refused) return fail(refused);
  const { [id]: before, ...others } = onboarding.exceptions ?? {};
  if (revoke && !before) return fail({ code: 'noException' });
  if (!revoke) {
    if (onboarding.facts.discarded) return fail({ code: 'alreadyDiscarded' });
    if (before) return fail({ code: 'alreadyAuthorised' });
    if (gateOf(id, { ...onboarding, closed }).open) return fail({ code: 'gateIsOpen' });
  }
  const { by, at, today: on } = recording;
  const given: Exception = { by, at, on, reason: reason.trim() };
  const exceptions = revoke ? others : { ...others, [id]: given };
  const { exceptions: _, ...rest } = onboarding;
  const next: Onboarding = { ...rest, ...(Object.keys(exceptions).length > 0 && { exceptions }) };
  const entry: HistoryEntry = {
    number: onboarding.history + 1,
    at,
    by,
    kind: revoke ? 'revokeException' : 'authoriseException',
    reason: given.reason,
    // Its reason is the line's own.
    changes: [{ fact: `exception:${id}`, ...(before && { before }), ...(!revoke && { after: { by, at, on } }) }],
    ...gatesChanged(onboarding, next),
  };
  const recentCommands = [...onboarding.recentCommands, recording.id].slice(-REMEMBERED);
  return ok({ onboarding: { ...next, history: entry.number, recentCommands }, entry });
}
