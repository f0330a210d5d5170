import type { JiraError, StorageError } from '../../contract/errors';
import { dayIn, type Instant } from '../../domain/dates';
import type { StepId } from '../../domain/procedure/step-id';
import type { Attempt, Onboarding } from '../../domain/record/onboarding';
import { type Made, withFound } from '../../domain/record/with-found';
import { ok, type Result } from '../../domain/result';
import type { ProjectSettings } from '../../domain/settings/settings';
import type { ClientIssue, Clock, Jira, Records } from '../ports';
import { findMade, LEASE_SECONDS } from './find-made';

/** A client's record, with what an attempt that was cut short had created. */
export interface Adopted {
  onboarding: Onboarding;
  /** Found just now, and stored. */
  found: StepId[];
  /** Seconds in which the attempt may still have effects. */
  wait: number;
  /** Nothing of what the attempt was to create is still on its way. */
  isOver: boolean;
}

/**
 * Takes over what an earlier attempt created and could not store. It is stored before anything else is begun: another
 * attempt has other tokens, and by those nobody would find it.
 *
 * @param read the issue, and the moment from which on something may have come to be that it does not show
 */
export async function adoptMade(
  { records, clock, jira }: { records: Pick<Records, 'replace'>; clock: Clock; jira: Pick<Jira, 'readMarkers'> },
  { issue, readFrom }: { issue: ClientIssue; readFrom: Instant },
  onboarding: Onboarding,
  settings: ProjectSettings,
): Promise<Result<Adopted, JiraError | StorageError>> {
  const { attempt } = onboarding;
  if (!attempt) return ok({ onboarding, found: [], wait: 0, isOver: true });
  const made = await findMade(jira, issue, onboarding, attempt);
  if (!made.ok) return made;
  const wait = secondsLeft(attempt, readFrom);
  const isOver = wait === 0 || isAllMade(attempt, made.value);
  const found = made.value.map(({ step }) => step);
  if (found.length === 0) return ok({ onboarding, found, wait, isOver });
  const inForce = { settings, today: dayOf(attempt, settings) };
  const { onboarding: next, entry } = withFound(onboarding, attempt, made.value, inForce, clock.now());
  const { issueId } = onboarding;
  const pointers = made.value.map(({ step, key }) => ({ issueKey: key, issueId, step }));
  const stored = await records.replace(next, [entry], pointers);
  return stored.ok ? ok({ onboarding: stored.value, found, wait, isOver }) : stored;
}

/** Whether a record keeps an attempt that can have no effect any more. */
export const isLeft = ({ attempt }: Onboarding, now: Instant): boolean =>
  attempt !== undefined && secondsLeft(attempt, now) === 0;

/** What it was to create is there, so that none of it is still on its way. */
const isAllMade = ({ steps }: Attempt, made: Made[]) =>
  steps.length > 0 && steps.every((step) => made.some((each) => each.step === step));

/** What an attempt made was created on its day, however late that is found. */
const dayOf = ({ until }: Attempt, { timeZone }: ProjectSettings) =>
  dayIn(timeZone, Date.parse(until) - LEASE_SECONDS * 1000);

function secondsLeft({ until }: Attempt, now: Instant): number {
  return Math.max(0, Math.ceil((Date.parse(until) - Date.parse(now)) / 1000));
}
