import type { PanelError } from '../../contract/errors';
import type { PanelView } from '../../contract/panel-view';
import { strangeCopy } from '../../domain/lists/copy-origin';
import { markOfSteps } from '../../domain/procedure/own-steps-taken-over';
import { planSteps } from '../../domain/procedure/plan';
import type { Onboarding } from '../../domain/record/onboarding';
import { ok, type Result } from '../../domain/result';
import { dueSettings } from '../../domain/settings/due-rules';
import { type ProjectSettings, recordSettings } from '../../domain/settings/settings';
import type { Caller, PanelPorts } from '../ports';
import { type OpenedClient, openClient } from './open-client';
import type { Opened } from './open-issue';

/**
 * What the panel shows of an issue that the caller may see. One request of Jira, one read of storage; on one of our
 * subtasks its client is read, too.
 */
export async function openPanel(ports: PanelPorts, caller: Caller): Promise<Result<PanelView, PanelError>> {
  const found = await openClient(ports, caller);
  if (!found.ok) return found;
  return ok(clientView(ports, found.value));
}

/** A client's view; on one of its subtasks with the step that it is. */
export function clientView(ports: Pick<PanelPorts, 'clock' | 'asApp'>, { opened, on }: OpenedClient): PanelView {
  const view = panelView(ports, opened);
  if (!on) return view;
  const { facts, plan, ownSteps, issueKey, client } = opened.onboarding ?? on.client;
  const step = planSteps(facts, plan, ownSteps).find(({ subtask }) => subtask?.id === on.id);
  const subtaskOf = {
    issueKey,
    client: client ?? on.parentName,
    ...(step && { step: step.id, state: step.state }),
  };
  return { ...view, canStart: false, subtaskOf };
}

export function panelView(
  { clock, asApp }: Pick<PanelPorts, 'clock' | 'asApp'>,
  { issue, onboarding, settings, procedure: seen, guards }: Opened,
): PanelView {
  const { language, timeZone, backingDays, exceptions, messages, procedure } = settings;
  const ownSteps = settings.ownSteps.map(({ assignee: _, ...step }) => step);
  const mark = markOfSteps(recordSettings(settings).ownSteps);
  const strange = strangeCopy(issue.copy, issue.id, onboarding !== undefined, asApp.here);
  const isClient = settings.issueTypes.length === 0 || settings.issueTypes.includes(issue.typeId);
  return {
    issue: {
      id: issue.id,
      key: issue.key,
      client: issue.client,
      closed: issue.closed,
      transitions: issue.transitions,
      ...(issue.assignee && { assignee: issue.assignee }),
    },
    guards,
    canEdit: issue.canEdit,
    canStart: isClient && issue.parentId === undefined,
    today: clock.today(timeZone),
    ...(onboarding && { onboarding: shown(onboarding, settings) }),
    ...(strange && { strangeCopy: strange }),
    subtasks: issue.subtasks,
    procedure: { ...procedure, ...(seen && { version: seen.version }) },
    settings: {
      ...{ language, backingDays, exceptions, messages, ownSteps, ...dueSettings(settings) },
      ...(mark && { ownStepsMark: mark }),
    },
  };
}

/**
 * Without what nobody may know while a creation is under way; with the team's own steps as the settings have them at this
 * moment, since *Aplicar* would take those over.
 */
function shown({ attempt, ...onboarding }: Onboarding, settings: ProjectSettings): Onboarding {
  const { ownSteps: _, ...kept } = onboarding.settings;
  const { ownSteps } = recordSettings(settings);
  const present = { ...onboarding, settings: { ...kept, ...(ownSteps && { ownSteps }) } };
  if (!attempt) return present;
  const { tokens, ...told } = attempt;
  return { ...present, attempt: told };
}
