import type { JiraError, StorageError } from '../../contract/errors';
import { dayIn } from '../../domain/dates';
import { type GateId, gateOf, missingOfStep } from '../../domain/procedure/gates';
import type { Missing } from '../../domain/procedure/missing';
import { plannedSubtasks } from '../../domain/procedure/plan';
import type { StepId } from '../../domain/procedure/step-id';
import { gateInput } from '../../domain/record/gate-input';
import type { Onboarding } from '../../domain/record/onboarding';
import { fail, ok, type Result } from '../../domain/result';
import type { ProjectSettings, RecordSettings } from '../../domain/settings/settings';
import type { GateConfiguration } from '../../domain/workflow/gate-configuration';
import type { ClientIssue, Jira, Records } from '../ports';

/** Why a gate could not find out. Different from "missing", and shut all the same. */
export type CouldNotCheck =
  | 'configuration'
  | 'noIssue'
  | 'storage'
  | 'newerRecord'
  | 'unreadableRecord'
  | 'jira'
  | 'quota'
  | 'missingScope'
  | 'hiddenIssue'
  | 'unexpected'
  | 'late';

export type GateAnswer =
  | { answer: 'pass' }
  | { answer: 'missing'; gate: GateId; issueKey: string; missing: Missing[]; language: RecordSettings['language'] }
  | { answer: 'stepMissing'; step: StepId; issueKey: string; missing: Missing[]; language: RecordSettings['language'] }
  | { answer: 'notStarted'; language: RecordSettings['language'] }
  | { answer: 'couldNotCheck'; why: CouldNotCheck };

export interface GateDeps {
  records: Pick<Records, 'read' | 'readFirst' | 'findByKey'>;
  asApp: Pick<Jira, 'readIssue'>;
}

/** What storage says of a key by itself: nothing, where Jira has to be asked. */
interface Pointed {
  /** Whether it leads to a record at all. */
  isKnown: boolean;
  /** The client, or the subtask of one of its steps, as far as that can be believed without Jira. */
  is?: { onboarding: Onboarding; step?: StepId };
}

/** What Jira says the issue is, its record or that of the issue it is a subtask of, and its project's settings. */
interface Found {
  onboarding: Onboarding | undefined;
  issue: ClientIssue;
  settings: ProjectSettings;
}

/**
 * What a gate answers about an issue, given its key only, by what the issue is now. Reads the truth: the record. Of a
 * client whose key is known Jira is not asked, save where the subtasks' states count; two reads of storage do. Once it is
 * asked where the key is not known (a moved issue, one without onboarding), or of something that its record does not
 * bear out, and of a subtask's key: a subtask may have become a client's issue, or another client's, and keeps its key.
 * Only what a gate for subtasks lets pass it would let pass whatever the issue is.
 */
export async function answerGate(
  deps: GateDeps,
  issueKey: string,
  configuration: GateConfiguration,
): Promise<GateAnswer> {
  const pointed = await findByKey(deps, issueKey, configuration);
  if (!pointed.ok) return { answer: 'couldNotCheck', why: pointed.error };
  const { isKnown, is } = pointed.value;
  if (is) {
    const { onboarding, step } = is;
    if (!step) return answerClient(deps, onboarding, { key: issueKey }, configuration);
    const answer = answerStep(onboarding, step, configuration);
    if (answer.answer === 'pass') return answer;
  }

  const found = await findInJira(deps, issueKey);
  if (!found.ok) return couldNotFind(found.error, isKnown, configuration);
  const { onboarding, issue, settings } = found.value;
  if (!onboarding) return notStarted(issue, settings, configuration);
  if (onboarding.issueId === issue.id) return answerClient(deps, onboarding, { key: issueKey, issue }, configuration);
  const step = plannedSubtasks(onboarding.plan).find(({ subtask }) => subtask.id === issue.id)?.step;
  return step ? answerStep(onboarding, step, configuration) : { answer: 'pass' };
}

/**
 * Where it could not be found out. An issue that is hidden from the app (a restricted project, a security level, the
 * first minutes after installing) and that no record is known of is taken for one without onboarding where that lets it
 * pass: a gate for subtasks of ours, or one that lets pass what was not started, is not to hold other people's work.
 */
function couldNotFind(
  why: CouldNotCheck,
  isKnown: boolean,
  { gate: id, notStarted: rule }: GateConfiguration,
): GateAnswer {
  const passes = why === 'hiddenIssue' && !isKnown && (id === 'step' || rule === 'pass');
  return passes ? { answer: 'pass' } : { answer: 'couldNotCheck', why };
}

/**
 * Jira has to be asked where the key is not known; where its record is of an issue that is gone, or has another key now;
 * and of a subtask's key, where the gate is one for clients.
 */
async function findByKey(
  deps: GateDeps,
  issueKey: string,
  configuration: GateConfiguration,
): Promise<Result<Pointed, CouldNotCheck>> {
  const pointer = await deps.records.findByKey(issueKey);
  if (!pointer.ok) return fail(whyStorage(pointer.error));
  if (!pointer.value) return ok({ isKnown: false });
  const { issueId, step } = pointer.value;
  if (step && configuration.gate !== 'step') return ok({ isKnown: true });
  const stored = await deps.records.read(issueId);
  if (!stored.ok) return fail(whyStorage(stored.error));
  const onboarding = stored.value;
  if (!onboarding) return ok({ isKnown: false });
  const key = step ? onboarding.plan[step]?.key : onboarding.issueKey;
  if (onboarding.issueDeletedAt || onboarding.unseenSince || key !== issueKey) return ok({ isKnown: true });
  return ok({ isKnown: true, is: { onboarding, ...(step && { step }) } });
}

async function findInJira(deps: GateDeps, issueKey: string): Promise<Result<Found, CouldNotCheck>> {
  const read = await deps.asApp.readIssue(issueKey);
  if (!read.ok) return fail(whyJira(read.error));
  const issue = read.value;
  // A client's issue that someone made a subtask of another one keeps its own record.
  const ids = issue.parentId ? [issue.id, issue.parentId] : [issue.id];
  const stored = await deps.records.readFirst(ids, issue.projectId);
  if (!stored.ok) return fail(whyStorage(stored.error));
  return ok({ ...stored.value, onboarding: stored.value.onboarding, issue });
}

/** One of our subtasks cannot be closed while its own fact is missing; a retired one always can. */
function answerStep(onboarding: Onboarding, step: StepId, { ownSubtask }: GateConfiguration): GateAnswer {
  if (ownSubtask === 'pass') return { answer: 'pass' };
  const missing = missingOfStep(step, gateInput(onboarding, []));
  if (missing.length === 0) return { answer: 'pass' };
  const { settings, issueKey } = onboarding;
  return { answer: 'stepMissing', step, issueKey, missing, language: settings.language };
}

async function answerClient(
  deps: GateDeps,
  onboarding: Onboarding,
  { key, issue }: { key: string; issue?: ClientIssue },
  configuration: GateConfiguration,
): Promise<GateAnswer> {
  const { facts, settings } = onboarding;
  if (configuration.gate === 'step') return { answer: 'pass' };
  if (facts.discarded && configuration.discarded === 'pass') return { answer: 'pass' };

  let seen = issue;
  if (configuration.gate === 'live' && !seen) {
    const read = await deps.asApp.readIssue(onboarding.issueId);
    if (!read.ok) return { answer: 'couldNotCheck', why: whyJira(read.error) };
    seen = read.value;
  }
  const { open, missing } = gateOf(configuration.gate, gateInput(onboarding, seen?.subtasks ?? []));
  if (open) return { answer: 'pass' };
  return { answer: 'missing', gate: configuration.gate, issueKey: key, missing, language: settings.language };
}

/** Where there is no record. A gate for subtasks of ours has nothing to say then. */
function notStarted(
  issue: ClientIssue,
  { language, timeZone }: ProjectSettings,
  { gate: id, notStarted: rule }: GateConfiguration,
): GateAnswer {
  if (id === 'step' || rule === 'pass') return { answer: 'pass' };
  if (rule === 'block') return { answer: 'notStarted', language };
  const created = Date.parse(issue.created ?? '');
  if (Number.isNaN(created)) return { answer: 'couldNotCheck', why: 'jira' };
  return dayIn(timeZone, created) < rule.createdBefore ? { answer: 'pass' } : { answer: 'notStarted', language };
}

function whyStorage({ code }: StorageError): CouldNotCheck {
  return code === 'newerRecord' || code === 'unreadableRecord' ? code : 'storage';
}

function whyJira({ code }: JiraError): CouldNotCheck {
  if (code === 'quotaSpent') return 'quota';
  if (code === 'missingScope') return code;
  return code === 'issueNotFound' || code === 'notAllowed' ? 'hiddenIssue' : 'jira';
}
