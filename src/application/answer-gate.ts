import { notOpen } from '../domain/changes';
import { dayIn } from '../domain/dates';
import type { GateConfiguration } from '../domain/gate-configuration';
import { type GateId, gate, missingOfStep } from '../domain/gates';
import type { Missing } from '../domain/missing';
import type { Onboarding, RecordSettings } from '../domain/onboarding';
import { plannedSubtasks } from '../domain/plan';
import { fail, ok, type Result } from '../domain/result';
import { DEFAULT_SETTINGS, type ProjectSettings } from '../domain/settings';
import type { StepId } from '../domain/steps';
import type { JiraError, StorageError } from './errors';
import type { ClientIssue, Jira, KeyPointer, Records } from './ports';

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
  | { answer: 'missing'; gate: GateId; missing: Missing[]; language: RecordSettings['language'] }
  | { answer: 'stepMissing'; step: StepId; issueKey: string; missing: Missing[]; language: RecordSettings['language'] }
  | { answer: 'notStarted'; language: RecordSettings['language'] }
  | { answer: 'couldNotCheck'; why: CouldNotCheck };

export interface GateDeps {
  records: Pick<Records, 'read' | 'readFirst' | 'findByKey'>;
  asApp: Pick<Jira, 'readIssue'>;
}

/** What is known of the issue that is to move: its record, if any, and Jira's answer, if Jira had to be asked. */
interface Found {
  onboarding: Onboarding | undefined;
  pointer?: KeyPointer;
  issue?: ClientIssue;
  /** The project's settings, where Jira said which project it is. */
  settings?: ProjectSettings;
}

/**
 * What a gate answers about an issue, given its key only. Reads the truth: the record. Two reads of storage at most.
 * Jira is asked once, where the key is not known in storage (a moved issue, one without onboarding) and where the
 * subtasks' states count; otherwise not at all.
 */
export async function answerGate(
  deps: GateDeps,
  issueKey: string,
  configuration: GateConfiguration,
): Promise<GateAnswer> {
  const found = await find(deps, issueKey);
  if (!found.ok) return couldNotFind(found.error, configuration);
  const { onboarding, pointer, issue, settings = DEFAULT_SETTINGS } = found.value;
  if (!onboarding) return notStarted(deps, issueKey, issue, settings, configuration);

  const step = stepOf(onboarding, issueKey, issue);
  if (step) return configuration.ownSubtask === 'pass' ? { answer: 'pass' } : answerStep(onboarding, step);
  const isClient = issue ? issue.id === onboarding.issueId : pointer?.step === undefined;
  if (!isClient) return { answer: 'pass' };
  return answerClient(deps, onboarding, issue, configuration);
}

/**
 * Where it could not be found out. An issue that is hidden from the app (a restricted project, a security level, the
 * first minutes after installing) and that no record is known of is taken for one without onboarding where that lets it
 * pass: a gate for subtasks of ours, or one that lets pass what was not started, is not to hold other people's work.
 */
function couldNotFind(why: CouldNotCheck, { gate: id, notStarted: rule }: GateConfiguration): GateAnswer {
  const passes = why === 'hiddenIssue' && (id === 'step' || rule === 'pass');
  return passes ? { answer: 'pass' } : { answer: 'couldNotCheck', why };
}

/** The record that an issue belongs to: its own, or that of the issue it is a subtask of. */
async function find(deps: GateDeps, issueKey: string): Promise<Result<Found, CouldNotCheck>> {
  const pointer = await deps.records.findByKey(issueKey);
  if (!pointer.ok) return fail(whyStorage(pointer.error));
  if (pointer.value) {
    const stored = await deps.records.read(pointer.value.issueId);
    if (!stored.ok) return fail(whyStorage(stored.error));
    return ok({ onboarding: stored.value, pointer: pointer.value });
  }
  const read = await deps.asApp.readIssue(issueKey);
  if (!read.ok) return fail(whyJira(read.error));
  const issue = read.value;
  // A client's issue that someone made a subtask of another one keeps its own record.
  const ids = issue.parentId ? [issue.id, issue.parentId] : [issue.id];
  const stored = await deps.records.readFirst(ids, issue.projectId);
  if (!stored.ok) return fail(whyStorage(stored.error));
  const { onboarding, settings } = stored.value;
  return ok({ onboarding, issue, settings });
}

/** The step whose subtask this is, by the ids and keys the record itself holds: a property of an issue means nothing. */
function stepOf(onboarding: Onboarding, issueKey: string, issue: ClientIssue | undefined): StepId | undefined {
  const planned = plannedSubtasks(onboarding.plan);
  return planned.find(({ subtask }) => (issue ? subtask.id === issue.id : subtask.key === issueKey))?.step;
}

/** One of our subtasks cannot be closed while its own fact is missing; a retired one always can. */
function answerStep({ facts, plan, settings, issueKey }: Onboarding, step: StepId): GateAnswer {
  const missing = missingOfStep(step, { facts, plan, closed: new Set() });
  if (missing.length === 0) return { answer: 'pass' };
  return { answer: 'stepMissing', step, issueKey, missing, language: settings.language };
}

async function answerClient(
  deps: GateDeps,
  onboarding: Onboarding,
  issue: ClientIssue | undefined,
  configuration: GateConfiguration,
): Promise<GateAnswer> {
  const { facts, plan, settings, exceptions } = onboarding;
  if (configuration.gate === 'step') return { answer: 'pass' };
  if (facts.discarded && configuration.discarded === 'pass') return { answer: 'pass' };

  let seen = issue;
  if (configuration.gate === 'live' && !seen) {
    const read = await deps.asApp.readIssue(onboarding.issueId);
    if (!read.ok) return { answer: 'couldNotCheck', why: whyJira(read.error) };
    seen = read.value;
  }
  const closed = notOpen(plan, seen?.subtasks ?? []);
  const { open, missing } = gate(configuration.gate, { facts, plan, closed, exceptions });
  if (open) return { answer: 'pass' };
  return { answer: 'missing', gate: configuration.gate, missing, language: settings.language };
}

/** Where there is no record. A gate for subtasks of ours has nothing to say then. */
async function notStarted(
  deps: GateDeps,
  issueKey: string,
  issue: ClientIssue | undefined,
  { language, timeZone }: ProjectSettings,
  { gate: id, notStarted: rule }: GateConfiguration,
): Promise<GateAnswer> {
  if (id === 'step' || rule === 'pass') return { answer: 'pass' };
  if (rule === 'block') return { answer: 'notStarted', language };
  const read = issue ? ok(issue) : await deps.asApp.readIssue(issueKey);
  if (!read.ok) return { answer: 'couldNotCheck', why: whyJira(read.error) };
  const created = Date.parse(read.value.created ?? '');
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
