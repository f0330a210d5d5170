import { applyCommand, type Recording } from './apply-command';
import type { Command, Refusal } from './commands';
import { CREDENTIALS, type FactKey, type Facts, MODULES, noFacts, SCOPES } from './facts';
import { gatesChanged } from './gates-changed';
import { type HistoryEntry, type Onboarding, type RecordSettings, SCHEMA } from './onboarding';
import { planSteps } from './plan';
import { fail, ok, type Result } from './result';

/** How many command ids a record remembers. */
export const REMEMBERED = 20;

export interface Recorded {
  onboarding: Onboarding;
  /** What goes into the history; absent when the command had been recorded before, or changed nothing. */
  entry?: HistoryEntry;
}

/**
 * The record after a command, with the line that goes into its history, or why the command is refused.
 * A command whose id the record remembers has been recorded already and changes nothing.
 */
export function record(onboarding: Onboarding, command: Command, recording: Recording): Result<Recorded, Refusal> {
  if (onboarding.recentCommands.includes(recording.id)) return ok({ onboarding });
  const facts = applyCommand(onboarding.facts, command, recording);
  if (!facts.ok) return fail(facts.error);
  const changes = differences(onboarding.facts, facts.value);
  if (changes.length === 0) return ok({ onboarding });
  const entry: HistoryEntry = {
    number: onboarding.history + 1,
    at: recording.at,
    by: recording.by,
    kind: command.kind,
    ...('reason' in command && { reason: command.reason }),
    changes,
    ...gatesChanged(onboarding, { ...onboarding, facts: facts.value }),
  };
  const recentCommands = [...onboarding.recentCommands, recording.id].slice(-REMEMBERED);
  return ok({
    onboarding: {
      ...onboarding,
      facts: facts.value,
      plan: rememberDone(facts.value, onboarding.plan),
      history: entry.number,
      recentCommands,
    },
    entry,
  });
}

/** Which issue an onboarding is of. */
export interface OnboardedIssue {
  issueId: string;
  issueKey: string;
  projectId: string;
}

/** A new onboarding with what is known at its start, or why one of the commands is refused. */
export function start(
  issue: OnboardedIssue,
  commands: Command[],
  recording: Recording,
  settings: RecordSettings,
): Result<{ onboarding: Onboarding; entry: HistoryEntry }, Refusal> {
  let facts: Facts = noFacts(recording.today);
  for (const command of commands) {
    const next = applyCommand(facts, command, recording);
    if (!next.ok) return fail(next.error);
    facts = next.value;
  }
  const changes = differences(noFacts(recording.today), facts);
  const entry: HistoryEntry = { number: 1, at: recording.at, by: recording.by, kind: 'start', changes };
  const onboarding: Onboarding = {
    schema: SCHEMA,
    version: 1,
    ...issue,
    settings,
    facts,
    plan: {},
    attempts: 0,
    history: 1,
    unwritten: [entry],
    recentCommands: [recording.id],
  };
  return ok({ onboarding, entry });
}

/** A step whose fact is recorded is remembered as done, so that its subtask is reopened if the fact goes. */
export function rememberDone(facts: Facts, plan: Onboarding['plan']): Onboarding['plan'] {
  const remembered = { ...plan };
  for (const step of planSteps(facts, plan)) {
    if (step.state === 'done' && step.subtask) remembered[step.id] = { ...step.subtask, wasDone: true };
  }
  return remembered;
}

/** The facts that differ, each by its name, before and after. */
export function differences(before: Facts, after: Facts): HistoryEntry['changes'] {
  const was = byKey(before);
  const is = byKey(after);
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])] as FactKey[];
  return names.flatMap((fact) => {
    const [old, now] = [was[fact], is[fact]];
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    return [{ fact, ...(old !== undefined && { before: old }), ...(now !== undefined && { after: now }) }];
  });
}

function byKey(facts: Facts): Partial<Record<FactKey, unknown>> {
  const { demo, handOvers } = facts;
  const named: Partial<Record<FactKey, unknown>> = {
    expectedScope: facts.expectedScope,
    moduleInformation: facts.moduleInformation,
    demoSchedule: demo.scheduled,
    demoOutcome: demo.outcome,
    contact: demo.contact,
    offer: facts.offer.state === 'notMade' ? undefined : facts.offer,
    'handOver:apiKey:planok': handOvers.apiKey.planok,
    keyRuleNotice: facts.keyRuleNotice,
    discarded: facts.discarded,
  };
  for (const module of MODULES) {
    named[`module:${module}`] = facts.modules[module].state === 'unknown' ? undefined : facts.modules[module];
  }
  for (const credential of CREDENTIALS) named[`handOver:${credential}:client`] = handOvers[credential].client;
  for (const scope of SCOPES) named[`integration:${scope}`] = facts.integrations[scope];
  for (const agreement of facts.agreements) named[`agreement:${agreement.id}`] = agreement;
  return named;
}
