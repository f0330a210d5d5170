import type { Caller } from '../forge-host/contracts';
import { type Json, jsonOf, listOf, textOf } from '../forge-host/json';
import { findIssue, may, seeProject } from './access';
import { selfOf, USUAL_PRIORITY } from './beans';
import { type JiraSite, switchesOf } from './context';
import { fieldRefusal, notOnScreen, RestError } from './errors';
import { createScreen, fieldOf } from './fields';
import type { IssueType, Project } from './model';
import { propertyFault } from './properties';
import { addIssue, emitIssueEvent } from './store';
import { requiredFaults } from './transition-rules';
import { parseValue } from './values';
import { initialTransition } from './workflow-lookup';

/**
 * OpenAPI createIssue: all checks, then the issue with its properties, at once.
 *
 * @param details IssueUpdateDetails
 * @returns CreatedIssue
 * @throws RestError 400 with sentences by field
 */
export function createIssue(site: JiraSite, caller: Caller, accountId: string, details: Json): Json {
  const fields = fieldsOfDetails(details);
  const { project, type } = findPlace(site, accountId, fields);
  const errors: Record<string, string> = {};
  const parent = type.hierarchyLevel === -1 ? findParent(site, accountId, project, fields, errors) : undefined;

  const screen = createScreen(site, accountId, project, type);
  const values: Json = {};
  for (const [id, given] of Object.entries(fields)) {
    if (id === 'project' || id === 'issuetype' || (id === 'parent' && type.hierarchyLevel === -1)) continue;
    if (!screen.some((field) => field.id === id)) {
      errors[id] = notOnScreen(id);
      continue;
    }
    const parsed = parseValue(site, project, id, given);
    if ('error' in parsed) errors[id] = parsed.error;
    else values[id] = parsed.value;
  }
  for (const { id, isRequired } of screen) {
    const isEmpty = fields[id] === undefined || fields[id] === null || fields[id] === '';
    if (!isRequired || !isEmpty || id === 'parent') continue;
    const name = fieldOf(site, id)?.name ?? id;
    errors[id] = id === 'summary' ? 'You must specify a summary of the issue.' : `${name} is required.`;
  }
  if (fields.assignee && !may(site, accountId, 'ASSIGN_ISSUES', project)) errors.assignee = notOnScreen('assignee');

  const assigned = withDefaultAssignee(site, project, values, errors);
  const properties = propertiesOf(details);
  if (Object.keys(errors).length > 0) throw fieldRefusal(errors);
  // A validator on *Create* is asked with what was given: there is no issue yet.
  const faults = requiredFaults(initialTransition(site, project, type.id)?.validators ?? [], values);
  if (Object.keys(faults).length > 0) throw fieldRefusal(faults);
  const issue = addIssue(site, project, {
    ...{ typeId: type.id, creatorId: accountId, parentId: parent?.id, properties },
    values: { priority: USUAL_PRIORITY, ...assigned, reporter: assigned.reporter ?? accountId },
  });
  emitIssueEvent(site, caller, 'avi:jira:created:issue', issue);
  return { id: issue.id, key: issue.key, self: selfOf(site, `issue/${issue.id}`) };
}

/** OpenAPI createIssues: each on its own; 201 if one at least was made, 400 in the same form if none was. */
export function createIssues(site: JiraSite, caller: Caller, accountId: string, updates: unknown[]) {
  const issues: Json[] = [];
  const errors: Json[] = [];
  const { refuseElements } = switchesOf(site);
  for (const [failedElementNumber, details] of updates.entries()) {
    try {
      if (refuseElements.includes(failedElementNumber))
        throw fieldRefusal({ summary: 'Refused by a switch of the site.' });
      issues.push(createIssue(site, caller, accountId, jsonOf(details)));
    } catch (error) {
      if (!(error instanceof RestError)) throw error;
      errors.push({ status: error.status, elementErrors: error.body, failedElementNumber });
    }
  }
  // Unknown: the order of `issues` in a partial answer; the site keeps that of the request.
  return { status: issues.length > 0 ? (201 as const) : (400 as const), body: { issues, errors } };
}

/** `fields`, and what `update` sets; a field may not be in both. */
function fieldsOfDetails(details: Json): Json {
  const fields = jsonOf(details.fields);
  const update = Object.entries(jsonOf(details.update)).map(([id, operations]) => {
    const [first] = listOf(operations);
    return [id, jsonOf(first).set] as const;
  });
  const both = update.find(([id]) => Object.hasOwn(fields, id));
  // Unknown: Jira's sentence for this.
  if (both) throw fieldRefusal({ [both[0]]: `Field '${both[0]}' cannot be set in both 'fields' and 'update'.` });
  return { ...fields, ...Object.fromEntries(update) };
}

function findPlace(site: JiraSite, accountId: string, fields: Json): { project: Project; type: IssueType } {
  const named = jsonOf(fields.project);
  const project = seeProject(site, accountId, textOf(named.id) ?? textOf(named.key) ?? '');
  if (!project) throw fieldRefusal({ project: 'Specify a valid project ID or key' });
  if (!may(site, accountId, 'CREATE_ISSUES', project)) {
    throw fieldRefusal({ project: 'You cannot create issues in this project.' });
  }
  const wanted = jsonOf(fields.issuetype);
  const type = project.issueTypeIds
    .map((id) => site.tables.issueTypes.get(id))
    .find((one) => one && (one.id === textOf(wanted.id) || (wanted.id === undefined && one.name === wanted.name)));
  if (!type) {
    const missing = wanted.id === undefined && wanted.name === undefined;
    throw fieldRefusal({ issuetype: missing ? 'Specify an issue type' : 'The issue type selected is invalid.' });
  }
  return { project, type };
}

function findParent(site: JiraSite, accountId: string, project: Project, fields: Json, errors: Record<string, string>) {
  const named = jsonOf(fields.parent);
  const reference = textOf(named.id) ?? textOf(named.key);
  if (reference === undefined) {
    errors.parentId = 'Issue type is a sub-task but parent issue key or id not specified.';
    return null;
  }
  const parent = findIssue(site, reference);
  const parentProject = parent && seeProject(site, accountId, parent.projectId);
  if (!parent || !parentProject) {
    errors.parent = 'Could not find issue by id or key.';
    return null;
  }
  if (parentProject.id !== project.id) {
    errors.issuetype = 'The issue type selected is invalid.';
    errors.project = 'Sub-tasks must be created in the same project as the parent.';
    return null;
  }
  if (parent.parentId !== undefined) {
    errors.parentId = `Given parent issue '${parent.key}' does not belong to appropriate hierarchy.`;
    return null;
  }
  return parent;
}

/** Who gets an issue that is given to nobody: the project's lead, where the project says so. */
function withDefaultAssignee(site: JiraSite, project: Project, values: Json, errors: Record<string, string>): Json {
  // Unknown: whether an explicit null is left unassigned, as Assign issue documents it for itself; here it is.
  if (project.defaultAssignee === undefined || 'assignee' in values) return values;
  if (may(site, project.leadId, 'ASSIGNABLE_USER', project)) return { ...values, assignee: project.leadId };
  // Atlassian's knowledge base, "Default assignee permission error when creating a work item in Jira Cloud".
  errors.assignee ??=
    'The default assignee does NOT have ASSIGNABLE permission OR Unassigned work items are turned off.';
  return values;
}

function propertiesOf(details: Json): Json {
  const pairs = listOf(details.properties).map((item) => {
    const { key, value } = jsonOf(item);
    const fault = typeof key === 'string' ? propertyFault(key, value) : 'The property key is missing.';
    if (fault !== undefined) throw new RestError(400, { errorMessages: [fault], errors: {} });
    return [String(key), value] as const;
  });
  return Object.fromEntries(pairs);
}
