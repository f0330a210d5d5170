import type { Instant } from '../dates';
import type { Command } from '../facts/commands';
import { factChanges } from '../facts/fact-by-key';
import { type FactKey, type Facts, noFacts } from '../facts/facts';
import { factsAfter } from '../facts/facts-after';
import { ownStepsDone } from '../facts/own-steps-done';
import type { Recording, Refusal } from '../facts/recording';
import { overtaken, type Seen } from '../facts/seen';
import { GATES } from '../procedure/missing';
import { planSteps } from '../procedure/plan';
import { fail, ok, type Result } from '../result';
import type { RecordSettings } from '../settings/settings';
import { gatesChanged } from './gates-changed';
import { type HistoryEntry, type Onboarding, SCHEMA } from './onboarding';
import { untried } from './plan-notes';

/** How many command ids a record remembers: more than are sent while a call could still be on its way. */
export const REMEMBERED = 100;

export interface Recorded {
  onboarding: Onboarding;
  /** What goes into the history; absent when the command had been recorded before, or changed nothing. */
  entry?: HistoryEntry;
}

/**
 * The record after a command, with the line that goes into its history, or why the command is refused.
 * A command whose id the record remembers has been recorded already and changes nothing; so does one that says what is
 * recorded.
 *
 * @param seen the state of its facts that the person saw; a newer one is not overwritten
 */
export function record(
  onboarding: Onboarding,
  command: Command,
  recording: Recording,
  seen: Seen = {},
): Result<Recorded, Refusal> {
  if (onboarding.recentCommands.includes(recording.id)) return ok({ onboarding });
  const facts = factsAfter(onboarding.facts, command, { ...recording, ownSteps: onboarding.ownSteps });
  // What somebody else recorded says more than that the command does not fit any more.
  if (!facts.ok) return fail(overtaken(onboarding.facts, command, seen) ?? facts.error);
  const ended = command.kind === 'discard' ? exceptionsEnded(onboarding) : [];
  const changes = [...factChanges(onboarding.facts, facts.value), ...ended];
  if (changes.length === 0) return ok({ onboarding });
  const refused = overtaken(onboarding.facts, command, seen);
  if (refused) return fail(refused);
  const { exceptions, ...rest } = onboarding;
  const kept = command.kind === 'discard' ? rest : onboarding;
  const what = { kind: command.kind, ...('reason' in command && { reason: command.reason }), changes };
  return ok(written(onboarding, { ...kept, facts: facts.value }, what, recording));
}

/** The record with other facts, and with the line that its history gets. */
export function written(
  before: Onboarding,
  after: Onboarding,
  what: Pick<HistoryEntry, 'kind' | 'reason' | 'changes'>,
  { at, by, id }: Recording,
): Required<Recorded> {
  const entry: HistoryEntry = {
    ...{ number: before.history + 1, at, by, ...what },
    ...titlesOf(what.changes, before),
    ...withdrawalsReplaced(before.facts, after.facts),
    ...gatesChanged(before, after),
  };
  const recentCommands = [...before.recentCommands, id].slice(-REMEMBERED);
  const plan = takenBack(before, { ...after, plan: rememberDone(after) }, at);
  return { onboarding: { ...after, plan, history: entry.number, recentCommands }, entry };
}

/** The plan with when the facts of the team's own steps were taken back: a closing of about then may be the app's own. */
function takenBack(before: Onboarding, { facts, plan }: Onboarding, at: Instant): Onboarding['plan'] {
  const next = { ...plan };
  for (const [step] of ownStepsDone(before.facts)) {
    const subtask = facts.ownSteps?.[step] ? undefined : plan[step];
    if (subtask) next[step] = { ...subtask, takenBackAt: at };
  }
  return next;
}

/** The withdrawals that a newer one took the place of, so that it can be undone. */
function withdrawalsReplaced(before: Facts, after: Facts): Pick<HistoryEntry, 'withdrawals'> {
  const replaced = Object.entries(before.withdrawn).filter(
    ([fact, withdrawal]) => after.withdrawn[fact as FactKey]?.at !== withdrawal?.at,
  );
  return replaced.length > 0 ? { withdrawals: Object.fromEntries(replaced) } : {};
}

/** What the own steps among the facts are called, so that it can be told when the settings do not have them any more. */
function titlesOf(changes: HistoryEntry['changes'], { ownSteps }: Onboarding): Pick<HistoryEntry, 'titles'> {
  const told = ownSteps.filter(({ id }) => changes.some(({ fact }) => fact === `ownStep:${id}`));
  return told.length > 0 ? { titles: Object.fromEntries(told.map(({ id, title }) => [id, title])) } : {};
}

/** An exception was given for the work as it was: discarding ends it, and who resumes asks for it again. */
export function exceptionsEnded({ exceptions }: Onboarding): HistoryEntry['changes'] {
  return GATES.flatMap((gate) => {
    const exception = exceptions?.[gate];
    if (!exception) return [];
    return [{ fact: `exception:${gate}` as const, before: exception }];
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
    const next = factsAfter(facts, command, recording);
    if (!next.ok) return fail(next.error);
    facts = next.value;
  }
  const changes = factChanges(noFacts(recording.today), facts);
  const entry: HistoryEntry = { number: 1, at: recording.at, by: recording.by, kind: 'start', changes };
  const onboarding: Onboarding = {
    schema: SCHEMA,
    version: 1,
    ...issue,
    settings,
    facts,
    plan: {},
    ownSteps: [],
    attempts: 0,
    history: 1,
    unwritten: [entry],
    recentCommands: [recording.id],
  };
  return ok({ onboarding, entry });
}

/** A step whose fact is recorded is remembered as done, so that its subtask is reopened if the fact goes. */
export function rememberDone({
  facts,
  plan,
  ownSteps,
}: Pick<Onboarding, 'facts' | 'plan' | 'ownSteps'>): Onboarding['plan'] {
  const remembered = { ...plan };
  for (const step of planSteps(facts, plan, ownSteps)) {
    if (!step.subtask) continue;
    // How its closing went the last time says nothing once it is to be done again.
    const { takenBackAt: _, ...done } = step.subtask;
    remembered[step.id] = step.state === 'done' ? { ...done, wasDone: true } : untried(step.subtask);
  }
  return remembered;
}
