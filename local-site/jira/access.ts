import type { Caller, State } from '../forge-host/contracts';
import type { JiraSite } from './context';
import { noIssue, noProject, refusal } from './errors';
import { type Issue, type IssueType, jiraTablesOf, type Project } from './model';

/** Project permissions that the site knows, with Jira's ids and names. */
export const PROJECT_PERMISSIONS: Record<string, [id: string, name: string]> = {
  ADMINISTER_PROJECTS: ['23', 'Administer Projects'],
  BROWSE_PROJECTS: ['10', 'Browse Projects'],
  CREATE_ISSUES: ['11', 'Create Issues'],
  EDIT_ISSUES: ['12', 'Edit Issues'],
  ASSIGN_ISSUES: ['13', 'Assign Issues'],
  ADD_COMMENTS: ['15', 'Add Comments'],
  DELETE_ISSUES: ['16', 'Delete Issues'],
  ASSIGNABLE_USER: ['17', 'Assignable User'],
  LINK_ISSUES: ['21', 'Link Issues'],
  MOVE_ISSUES: ['25', 'Move Issues'],
  MODIFY_REPORTER: ['30', 'Modify Reporter'],
  EDIT_ALL_COMMENTS: ['34', 'Edit All Comments'],
  DELETE_ALL_COMMENTS: ['36', 'Delete All Comments'],
  CREATE_ATTACHMENTS: ['19', 'Create Attachments'],
  DELETE_ALL_ATTACHMENTS: ['38', 'Delete All Attachments'],
  TRANSITION_ISSUES: ['46', 'Transition Issues'],
};
export const GLOBAL_PERMISSIONS: Record<string, [id: string, name: string]> = {
  ADMINISTER: ['0', 'Administer Jira'],
  USER_PICKER: ['27', 'Browse users and groups'],
  BULK_CHANGE: ['33', 'Make bulk changes'],
};

/**
 * The caller of a REST client: Basic authentication with the e-mail of a person and any token.
 *
 * @param header the Authorization header, if any
 * @returns anonymous without one; undefined, to be answered 401, where it is not Basic or nobody has that e-mail
 */
export function callerFromBasic(header: string | undefined, state: State): Caller | undefined {
  if (header === undefined) return { kind: 'anonymous' };
  const [scheme, credentials = ''] = header.split(' ');
  if (scheme?.toLowerCase() !== 'basic') return undefined;
  const [email] = Buffer.from(credentials, 'base64').toString('utf8').split(':');
  const user = jiraTablesOf(state)
    .users.values()
    .find(({ emailAddress }) => emailAddress !== undefined && emailAddress === email?.toLowerCase());
  return user ? { kind: 'user', accountId: user.accountId } : undefined;
}

/** Whether an account has a project permission: through its roles; the app through its own role, which has them all. */
export function may(site: JiraSite, accountId: string, permission: string, project: Project): boolean {
  if (!Object.hasOwn(PROJECT_PERMISSIONS, permission)) return false;
  // Atlassian, "Trash for Jira Cloud projects": issues can be seen by direct links, not edited.
  if (project.isInTrash && permission !== 'BROWSE_PROJECTS') return false;
  // Jira adds each app's user to the role atlassian-addons-project-access of every project.
  if (accountId === site.appAccountId) return true;
  if (site.tables.users.get(accountId)?.hasLeft) return false;
  return project.roles.some((role) => role.members.includes(accountId) && role.permissions.includes(permission));
}

/** Whether an account has a global permission. */
export function mayGlobally(site: JiraSite, accountId: string, permission: string): boolean {
  const user = site.tables.users.get(accountId);
  if (!user || user.hasLeft || !Object.hasOwn(GLOBAL_PERMISSIONS, permission)) return false;
  return permission === 'ADMINISTER' ? user.isAdministrator : true;
}

/** An issue by id or key, in any case and under keys it had before it was moved, whoever may see it. */
export function findIssue({ tables }: JiraSite, idOrKey: string): Issue | undefined {
  return tables.issues.get(idOrKey) ?? tables.issues.get(tables.issueKeys.get(idOrKey.toUpperCase()) ?? '');
}

/** The same for an account: what it may not browse is not there. */
export function seeIssue(site: JiraSite, accountId: string, idOrKey: string): Issue | undefined {
  const issue = findIssue(site, idOrKey);
  return issue && may(site, accountId, 'BROWSE_PROJECTS', projectOf(site, issue)) ? issue : undefined;
}

/** @throws RestError 404 if the account may not browse it */
export function demandIssue(site: JiraSite, accountId: string, idOrKey: string): Issue {
  const issue = seeIssue(site, accountId, idOrKey);
  if (!issue) throw noIssue();
  return issue;
}

export function mayOn(site: JiraSite, accountId: string, permission: string, issue: Issue): boolean {
  return may(site, accountId, permission, projectOf(site, issue));
}

export function projectOf({ tables }: JiraSite, { projectId }: Issue): Project {
  const project = tables.projects.get(projectId);
  if (!project) throw noProject(projectId);
  return project;
}

/** A project that an account may browse, by id or key; undefined for others. */
export function seeProject(site: JiraSite, accountId: string, idOrKey: string): Project | undefined {
  const project =
    site.tables.projects.get(idOrKey) ?? site.tables.projects.values().find(({ key }) => key === idOrKey.toUpperCase());
  return project && may(site, accountId, 'BROWSE_PROJECTS', project) ? project : undefined;
}

/** @throws RestError 404 if the account may not browse it */
export function demandProject(site: JiraSite, accountId: string, idOrKey: string): Project {
  const project = seeProject(site, accountId, idOrKey);
  if (!project) throw noProject(idOrKey);
  return project;
}

/** The same for operations that declare no 404. @throws RestError 400 */
export function demandProject400(site: JiraSite, accountId: string, idOrKey: string): Project {
  const project = seeProject(site, accountId, idOrKey);
  if (!project) throw refusal(400, `No project could be found with id or key '${idOrKey}'.`);
  return project;
}

export function typeOf({ tables }: JiraSite, { typeId }: Issue): IssueType {
  return tables.issueTypes.get(typeId) ?? { id: typeId, name: '', description: '', hierarchyLevel: 0 };
}
