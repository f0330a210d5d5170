import type { Project, Status, Workflow } from './model';
import type { Site } from './site';

/** The workflow of an issue type in a project; every type of a project has one. */
export function workflowOf({ tables }: Site, project: Project, typeId: string): Workflow | undefined {
  return tables.workflows.get(project.workflows[typeId] ?? '');
}

export function statusByReference({ tables }: Site, reference: string): Status | undefined {
  return tables.statuses.values().find((status) => status.reference === reference);
}

/** Id of the status in which a new issue starts. */
export function initialStatus(site: Site, project: Project, typeId: string): string {
  const start = workflowOf(site, project, typeId)?.transitions.find(({ type }) => type === 'INITIAL');
  const status = start && statusByReference(site, start.toStatusReference);
  if (!status) throw new Error(`Issue type ${typeId} of project ${project.key} has no workflow with a start`);
  return status.id;
}

/** The statuses of a workflow, in its order. */
export function statusesOf(site: Site, workflow: Workflow): Status[] {
  return workflow.statuses.flatMap(({ statusReference }) => statusByReference(site, statusReference) ?? []);
}
