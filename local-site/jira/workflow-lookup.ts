import type { JiraSite } from './context';
import type { Project, Status, Transition, Workflow } from './model';

/** The workflow of an issue type in a project; every type of a project has one. */
export function workflowOf({ tables }: JiraSite, project: Project, typeId: string): Workflow | undefined {
  return tables.workflows.get(project.workflows[typeId] ?? '');
}

export function statusByReference({ tables }: JiraSite, reference: string): Status | undefined {
  return tables.statuses.values().find((status) => status.reference === reference);
}

/** The transition by which issues of a type come into being. */
export function initialTransition(site: JiraSite, project: Project, typeId: string): Transition | undefined {
  return workflowOf(site, project, typeId)?.transitions.find(({ type }) => type === 'INITIAL');
}

/** Id of the status in which a new issue starts. */
export function initialStatus(site: JiraSite, project: Project, typeId: string): string {
  const start = initialTransition(site, project, typeId);
  const status = start && statusByReference(site, start.toStatusReference);
  if (!status) throw new Error(`Issue type ${typeId} of project ${project.key} has no workflow with a start`);
  return status.id;
}

/**
 * Id of the status of an issue that comes to this type: the one of the same id or name, or else the first one. Jira asks
 * for it where the workflow has no such status.
 */
export function statusAfterMove(site: JiraSite, project: Project, typeId: string, statusId: string): string {
  const before = site.tables.statuses.get(statusId);
  const workflow = workflowOf(site, project, typeId);
  const same =
    workflow && statusesOf(site, workflow).find(({ id, name }) => id === before?.id || name === before?.name);
  return same?.id ?? initialStatus(site, project, typeId);
}

/** The statuses of a workflow, in its order. */
export function statusesOf(site: JiraSite, workflow: Workflow): Status[] {
  return workflow.statuses.flatMap(({ statusReference }) => statusByReference(site, statusReference) ?? []);
}
