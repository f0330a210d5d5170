import type { GateSettingsError, Hindrance } from '../../contract/errors';
import type { GateSettingsView, WorkflowView } from '../../contract/gate-settings-calls';
import { fail, ok, type Result } from '../../domain/result';
import { DEFAULT_SETTINGS } from '../../domain/settings/settings';
import { suggestGates } from '../../domain/workflow/gate-suggestion';
import { guardsOf } from '../../domain/workflow/guards';
import type { GatedProject, WorkflowDocument } from '../ports';
import type { GateSettingsDeps } from './gate-settings-deps';

/**
 * Every transition of the project's workflows with the gates on it and the one that belongs there, and how many open
 * issues would be held. All of it as the person who asks. What is seen of the clients' workflows is remembered for the
 * panel, unless something of them is hidden from the person.
 */
export async function openGates(
  deps: GateSettingsDeps,
  projectId: string,
): Promise<Result<GateSettingsView, GateSettingsError>> {
  const { workflows } = deps;
  const may = await workflows.mayAdminister(projectId);
  if (!may.ok) return may;
  if (!may.value.jira && !may.value.project) return fail({ code: 'notAdministrator' });
  const project = await workflows.readProject(projectId);
  if (!project.ok) return project;

  const found = await Promise.all(project.value.issueTypes.map(({ id }) => workflows.readOfIssueType(projectId, id)));
  const byId = new Map<string, { of: WorkflowDocument; issueTypes: GatedProject['issueTypes'] }>();
  const hidden: string[] = [];
  for (const [index, type] of project.value.issueTypes.entries()) {
    const read = found[index];
    if (!read?.ok && read?.error.code !== 'notAllowed') return read ?? fail({ code: 'unexpected' });
    const of = read.ok ? read.value : undefined;
    if (!of) hidden.push(type.name);
    else byId.set(of.workflow.id, { of, issueTypes: [...(byId.get(of.workflow.id)?.issueTypes ?? []), type] });
  }
  const views = await Promise.all(
    [...byId.values()].map(({ of, issueTypes }) => viewOf(deps, projectId, of, issueTypes, may.value.jira)),
  );
  if (hidden.length === 0) await deps.guards.write(projectId, guardsOf(ofClients(views)));
  const { key, name } = project.value;
  // A day to begin with, which the person may change: where settings cannot be read, the default zone's will do.
  const stored = await deps.settings.read(projectId);
  const { timeZone } = stored.ok ? stored.value.settings : DEFAULT_SETTINGS;
  const today = deps.clock.today(timeZone);
  return ok({ project: { key, name }, today, workflows: views.sort(gatedFirst), hidden });
}

const ofClients = (views: WorkflowView[]) =>
  views.filter(({ issueTypes }) => issueTypes.some(({ isSubtask }) => !isSubtask));

async function viewOf(
  { workflows }: GateSettingsDeps,
  projectId: string,
  { workflow }: WorkflowDocument,
  issueTypes: GatedProject['issueTypes'],
  administersJira: boolean,
): Promise<WorkflowView> {
  const clients = issueTypes.filter(({ isSubtask }) => !isSubtask).map(({ id }) => id);
  const [offers, count] = await Promise.all([
    workflows.offersGate(workflow.id),
    clients.length > 0 ? workflows.countNotStarted(projectId, clients) : undefined,
  ]);
  // Where Jira does not say, nothing is claimed: who changes a gate is told then what Jira says.
  const hindrance = hindranceOf(workflow, !offers.ok || offers.value, administersJira);
  const suggestions = suggestGates(workflow, clients.length === 0);
  return {
    ...workflow,
    issueTypes,
    transitions: workflow.transitions.flatMap((transition) => {
      const suggestion = suggestions.get(transition.id) ?? { advice: 'none' };
      // The create transition is never offered; a gate that someone put there by hand has to be seen.
      const hasGates = transition.gates.length > 0 || transition.otherGates !== undefined;
      const isShown = transition.kind !== 'initial' || hasGates;
      return isShown ? [{ ...transition, suggestion }] : [];
    }),
    ...(count?.ok && { notStarted: count.value }),
    ...(hindrance && { hindrance }),
  };
}

/** A workflow that others share is for the administrators of Jira; a project's own one for those of the project. */
function hindranceOf(
  { isEditable, isGlobal }: { isEditable: boolean; isGlobal: boolean },
  isOffered: boolean,
  administersJira: boolean,
): Hindrance | undefined {
  if (isGlobal && !administersJira) return 'needsJiraAdministrator';
  if (!isEditable) return 'notEditable';
  return isOffered ? undefined : 'gateNotOffered';
}

/** What matters first: workflows with gates, those of clients, those with most clients to be held. */
function gatedFirst(a: WorkflowView, b: WorkflowView): number {
  const rank = ({ transitions, issueTypes, notStarted = 0 }: WorkflowView) => [
    transitions.some(({ gates }) => gates.length > 0) ? 0 : 1,
    issueTypes.some(({ isSubtask }) => !isSubtask) ? 0 : 1,
    -notStarted,
  ];
  const [of, others] = [rank(a), rank(b)];
  const difference = of.map((value, index) => value - (others[index] ?? 0)).find((value) => value !== 0);
  return difference ?? a.name.localeCompare(b.name);
}
