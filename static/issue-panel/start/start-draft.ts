import type { StartRequest } from '../../../src/contract/panel-calls';
import type { LocalDate } from '../../../src/domain/dates';
import type { Command } from '../../../src/domain/facts/commands';
import type { ChosenSource, Facts, Scope } from '../../../src/domain/facts/facts';
import type { Recording, Refusal } from '../../../src/domain/facts/recording';
import type { StepStatus } from '../../../src/domain/procedure/plan';
import { toBe } from '../../../src/domain/procedure/plan-difference';
import type { CopiedModules, SeenModules } from '../../../src/domain/record/copied-modules';
import { start } from '../../../src/domain/record/record';
import { startCommands } from '../../../src/domain/record/start-commands';
import { ok, type Result } from '../../../src/domain/result';
import { DEFAULT_SETTINGS, type ProjectSettings, recordSettings } from '../../../src/domain/settings/settings';
import type { ScopeChoice } from '../record/drafts';
import { apart, type CopiedFrom } from './copied';

/** What a person has filled in so far to start an onboarding. What nobody chose yet is absent. */
export interface StartDraft {
  modules: SeenModules;
  /** Those of them that come from another client of the same name, with their backing. */
  copied?: CopiedFrom | undefined;
  /** What was agreed; `none`: there is no agreement yet. */
  agreement: 'none' | ScopeChoice;
  /** What is expected while there is no agreement. */
  expectedScope?: Scope;
  closedOn: LocalDate;
  on: LocalDate;
  source?: ChosenSource;
  note: string;
}

export const emptyDraft = (today: LocalDate): StartDraft => ({
  modules: {},
  agreement: 'none',
  closedOn: today,
  on: today,
  note: '',
});

/** All that a draft lacks. Without a module there is nothing to be backed, without an agreement none that was closed. */
export function startLacks(draft: StartDraft): ('source' | 'on' | 'closedOn')[] {
  const { source, on, agreement, closedOn } = draft;
  const isBacking = Object.keys(apart(draft).own).length > 0;
  return [
    ...(isBacking && source === undefined ? (['source'] as const) : []),
    ...(isBacking && on.trim() === '' ? (['on'] as const) : []),
    ...(agreement !== 'none' && closedOn.trim() === '' ? (['closedOn'] as const) : []),
  ];
}

/** What is asked of the server side to start with a draft. */
export function startRequestOf(draft: StartDraft, link: StartRequest['link']): Omit<StartRequest, 'commandId'> {
  const { on, source = 'other', agreement, expectedScope, closedOn, copied } = draft;
  const { own, taken } = apart(draft);
  const note = draft.note.trim();
  const scope = agreement === 'none' || agreement === 'notKnown' ? {} : { scope: agreement };
  return {
    modules: own,
    on,
    source,
    link,
    ...(copied && { copy: { from: copied.id, modules: taken } }),
    ...(note && { note }),
    ...(agreement === 'none' ? expectedScope && { expectedScope } : { agreement: { closedOn, ...scope } }),
  };
}

export interface PlanPreview {
  /** What will be recorded. */
  facts: Facts;
  /** The steps as they will be, done ones included. */
  now: StepStatus[];
  /** The steps that the expected scope would add once it is agreed. */
  later: StepStatus[];
}

/** The plan that a draft leads to, by the same rules as the server side's, or why it would be refused. */
export function previewOf(
  draft: StartDraft,
  recording: Recording,
  settings: OwnStepsChosen,
): Result<PlanPreview, Refusal> {
  const now = stepsAfter(commandsOf(draft, recording.today), recording, settings);
  if (!now.ok) return now;
  if (draft.agreement !== 'none' || !draft.expectedScope) return ok({ ...now.value, later: [] });
  const asExpected = { ...draft, agreement: draft.expectedScope, closedOn: recording.today };
  const agreed = stepsAfter(commandsOf(asExpected, recording.today), recording, settings);
  if (!agreed.ok) return agreed;
  const later = agreed.value.now.filter((step) => !now.value.now.some((known) => known.id === step.id));
  return ok({ ...now.value, later });
}

/** How many subtasks will be created and linked: steps already done get none. */
export function countsOf(preview: PlanPreview, link: StartRequest['link']): { create: number; link: number } {
  const pending = preview.now.filter((step) => step.state === 'pending');
  const linked = pending.filter((step) => link[step.id] !== undefined).length;
  return { create: pending.length - linked, link: linked };
}

/** What is taken over has its day there: the plan does not hang on it. */
function commandsOf(draft: StartDraft, today: LocalDate): Command[] {
  const copied: CopiedModules = {};
  for (const name of draft.copied?.modules ?? []) {
    const state = draft.modules[name];
    if (state) copied[name] = { state, on: today, source: 'other' };
  }
  return startCommands({ ...startRequestOf(draft, {}), copied });
}

/** The team's own steps, as the project's settings have them. */
type OwnStepsChosen = Pick<ProjectSettings, 'ownSteps'>;

function stepsAfter(
  commands: Command[],
  recording: Recording,
  { ownSteps }: OwnStepsChosen,
): Result<Omit<PlanPreview, 'later'>, Refusal> {
  const issue = { issueId: '', issueKey: '', projectId: '' };
  const started = start(issue, commands, recording, recordSettings({ ...DEFAULT_SETTINGS, ownSteps }));
  if (!started.ok) return started;
  const { onboarding } = started.value;
  return ok({ facts: onboarding.facts, now: toBe(onboarding) });
}
