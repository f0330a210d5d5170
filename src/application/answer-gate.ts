import { GATES, type GateId, gate, missingOfStep } from '../domain/gates';
import type { Missing } from '../domain/missing';
import type { Onboarding, RecordSettings } from '../domain/onboarding';
import type { StepId } from '../domain/steps';
import type { ClientIssue, Jira, Records } from './ports';

/** How a gate is set up on a transition. */
export interface GateConfiguration {
  /** One of the five gates, or `step`: on a subtask of ours, the step's own rule. */
  gate: GateId | 'step';
  /** What to do where no onboarding was started. */
  notStarted: 'block' | 'pass';
  /** What to do where the onboarding was discarded. */
  discarded: 'block' | 'pass';
}

export type GateAnswer =
  | { answer: 'pass' }
  | { answer: 'missing'; gate: GateId; missing: Missing[]; language: RecordSettings['language'] }
  | { answer: 'stepMissing'; step: StepId; issueKey: string; missing: Missing[]; language: RecordSettings['language'] }
  | { answer: 'notStarted' }
  /** Different from "missing", and shut all the same. */
  | { answer: 'couldNotCheck'; why: 'configuration' | 'noIssue' | 'storage' | 'jira' | 'newerRecord' };

export interface GateDeps {
  records: Pick<Records, 'read' | 'findByKey'>;
  asApp: Pick<Jira, 'readIssue'>;
}

/**
 * What a gate answers about an issue, given its key only. Reads the truth: the record. Jira is asked where the key is
 * not known in storage (a moved issue, one without onboarding) and where the subtasks' states count.
 */
export async function answerGate(
  deps: GateDeps,
  issueKey: string,
  configuration: GateConfiguration,
): Promise<GateAnswer> {
  const pointer = await deps.records.findByKey(issueKey);
  if (!pointer.ok) return { answer: 'couldNotCheck', why: 'storage' };
  let issueId = pointer.value?.issueId;
  let issue: ClientIssue | undefined;
  if (!issueId) {
    const read = await deps.asApp.readIssue(issueKey);
    if (!read.ok) return { answer: 'couldNotCheck', why: 'jira' };
    issue = read.value;
    issueId = issue.parentId ?? issue.id;
  }
  const stored = await deps.records.read(issueId);
  if (!stored.ok) {
    return { answer: 'couldNotCheck', why: stored.error.code === 'newerRecord' ? 'newerRecord' : 'storage' };
  }
  if (!stored.value) return notStarted(configuration);
  return decide(deps, stored.value, issueKey, issue, configuration);
}

async function decide(
  deps: GateDeps,
  onboarding: Onboarding,
  issueKey: string,
  issue: ClientIssue | undefined,
  configuration: GateConfiguration,
): Promise<GateAnswer> {
  const { facts, plan } = onboarding;
  const { language } = onboarding.settings;
  const step = stepOf(onboarding, issueKey, issue);
  if (step) {
    const missing = missingOfStep(step, { facts, plan, closed: new Set() });
    if (missing.length === 0) return { answer: 'pass' };
    return { answer: 'stepMissing', step, issueKey: onboarding.issueKey, missing, language };
  }
  if (configuration.gate === 'step' || issue?.parentId) return { answer: 'pass' };
  if (facts.discarded && configuration.discarded === 'pass') return { answer: 'pass' };

  const closed = configuration.gate === 'live' ? await closedSubtasks(deps, onboarding) : new Set<string>();
  if (!closed) return { answer: 'couldNotCheck', why: 'jira' };
  const { open, missing } = gate(configuration.gate, { facts, plan, closed });
  return open ? { answer: 'pass' } : { answer: 'missing', gate: configuration.gate, missing, language };
}

/** The step whose subtask this is, by the ids and keys the record itself holds: a property of an issue means nothing. */
function stepOf(onboarding: Onboarding, issueKey: string, issue: ClientIssue | undefined): StepId | undefined {
  const steps = Object.entries(onboarding.plan) as [StepId, { id: string; key: string }][];
  return steps.find(([, planned]) => planned.key === issueKey || planned.id === issue?.id)?.[0];
}

async function closedSubtasks(deps: GateDeps, onboarding: Onboarding): Promise<Set<string> | undefined> {
  const issue = await deps.asApp.readIssue(onboarding.issueId);
  if (!issue.ok) return undefined;
  const planned = Object.values(onboarding.plan);
  const existing = issue.value.subtasks;
  const closedOrGone = planned.filter(({ id }) => existing.find((subtask) => subtask.id === id)?.closed ?? true);
  return new Set(closedOrGone.map(({ key }) => key));
}

function notStarted(configuration: GateConfiguration): GateAnswer {
  const passes = configuration.gate === 'step' || configuration.notStarted === 'pass';
  return passes ? { answer: 'pass' } : { answer: 'notStarted' };
}

/**
 * A gate's configuration as the workflow keeps it: an object, or JSON text of one (the platform hands over either).
 * Undefined where it cannot be read: then the gate stays shut and says so.
 */
export function parseGateConfiguration(stored: unknown): GateConfiguration | undefined {
  const value = typeof stored === 'string' ? parseJson(stored) : stored;
  if (typeof value !== 'object' || value === null || !('gate' in value)) return undefined;
  const id = [...GATES, 'step' as const].find((known) => known === value.gate);
  if (!id) return undefined;
  const notStartedRule = choice(value, 'notStarted');
  const discarded = choice(value, 'discarded');
  return notStartedRule && discarded ? { gate: id, notStarted: notStartedRule, discarded } : undefined;
}

/** `block` where nothing is said. */
function choice(value: object, name: 'notStarted' | 'discarded'): 'block' | 'pass' | undefined {
  const said: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  if (said === undefined) return 'block';
  return said === 'block' || said === 'pass' ? said : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
