import { type Operation, pageOperations } from './page-operations';

/**
 * Every request of Jira and Confluence that the app can make. Adapters, retries, the meter and the test of the manifest's scopes read
 * this table; a request that is not in it cannot be made.
 */

const READ = ['read:jira-work'];
const WRITE = ['write:jira-work'];
/** The classic scope, `manage:jira-configuration`, would let the app change all of Jira's configuration. */
const READ_WORKFLOWS = ['read:workflow:jira'];
const WRITE_WORKFLOWS = ['write:workflow:jira'];

export const operations = {
  ...pageOperations,
  /** With the names of all roles, which takes administering the project. */
  readRoles: {
    id: 'getProjectRoleDetails',
    method: 'GET',
    path: '/rest/api/3/project/{project}/roledetails',
    actors: ['user'],
    scopes: READ,
    repeat: 'always',
  },
  readProjectProperty: {
    id: 'getProjectProperty',
    method: 'GET',
    path: '/rest/api/3/project/{project}/properties/{property}',
    actors: ['user'],
    scopes: READ,
    repeat: 'always',
  },
  writeProjectProperty: {
    id: 'setProjectProperty',
    method: 'PUT',
    path: '/rest/api/3/project/{project}/properties/{property}',
    actors: ['user'],
    scopes: ['manage:jira-project'],
    repeat: 'always',
  },
  pinPanel: {
    id: 'bulkPinUnpinProjectsAsync',
    method: 'POST',
    path: '/rest/api/3/forge/panel/action/bulk/async',
    actors: ['user'],
    scopes: ['manage:jira-project'],
    repeat: 'always',
  },
  readIssueTypes: {
    id: 'getCreateIssueMetaIssueTypes',
    method: 'GET',
    path: '/rest/api/3/issue/createmeta/{project}/issuetypes',
    actors: ['user'],
    scopes: READ,
    repeat: 'always',
  },
  readCreateFields: {
    id: 'getCreateIssueMetaIssueTypeId',
    method: 'GET',
    path: '/rest/api/3/issue/createmeta/{project}/issuetypes/{issueType}',
    actors: ['user'],
    scopes: READ,
    repeat: 'always',
  },
  evaluateExpression: {
    id: 'evaluateJSISJiraExpression',
    method: 'POST',
    path: '/rest/api/3/expression/evaluate',
    actors: ['user'],
    scopes: ['read:jira-work', 'read:jira-user'],
    repeat: 'always',
  },
  createIssues: {
    id: 'createIssues',
    method: 'POST',
    path: '/rest/api/3/issue/bulk',
    actors: ['user'],
    scopes: WRITE,
    repeat: 'refused',
  },
  editIssue: {
    id: 'editIssue',
    method: 'PUT',
    path: '/rest/api/3/issue/{issue}',
    actors: ['user', 'app'],
    scopes: WRITE,
    repeat: 'always',
  },
  /** Adds a comment with the edit: done twice, there would be two. */
  editWithComment: {
    id: 'editIssue',
    method: 'PUT',
    path: '/rest/api/3/issue/{issue}',
    actors: ['user'],
    scopes: WRITE,
    repeat: 'refused',
  },
  readTransitions: {
    id: 'getTransitions',
    method: 'GET',
    path: '/rest/api/3/issue/{issue}/transitions',
    actors: ['user', 'app'],
    scopes: READ,
    repeat: 'always',
  },
  /** The statuses that the issues of a project can be in, by type. */
  readStatuses: {
    id: 'getAllStatuses',
    method: 'GET',
    path: '/rest/api/3/project/{project}/statuses',
    actors: ['user', 'app'],
    scopes: READ,
    repeat: 'always',
  },
  transition: {
    id: 'doTransition',
    method: 'POST',
    path: '/rest/api/3/issue/{issue}/transitions',
    actors: ['user', 'app'],
    scopes: WRITE,
    repeat: 'refused',
  },
  writeLink: {
    id: 'createOrUpdateRemoteIssueLink',
    method: 'POST',
    path: '/rest/api/3/issue/{issue}/remotelink',
    actors: ['user', 'app'],
    scopes: WRITE,
    repeat: 'always',
  },
  removeLink: {
    id: 'deleteRemoteIssueLinkByGlobalId',
    method: 'DELETE',
    path: '/rest/api/3/issue/{issue}/remotelink',
    actors: ['user', 'app'],
    scopes: WRITE,
    repeat: 'always',
  },
  writeProperty: {
    id: 'setIssueProperty',
    method: 'PUT',
    path: '/rest/api/3/issue/{issue}/properties/{property}',
    actors: ['user', 'app'],
    scopes: WRITE,
    repeat: 'always',
  },
  removeProperty: {
    id: 'deleteIssueProperty',
    method: 'DELETE',
    path: '/rest/api/3/issue/{issue}/properties/{property}',
    actors: ['app'],
    scopes: WRITE,
    repeat: 'always',
  },
  readPage: {
    id: 'getPageById',
    method: 'GET',
    product: 'confluence',
    path: '/wiki/api/v2/pages/{page}',
    actors: ['app'],
    scopes: ['read:page:confluence'],
    repeat: 'always',
  },
  countIssues: {
    id: 'countIssues',
    method: 'POST',
    path: '/rest/api/3/search/approximate-count',
    actors: ['user'],
    scopes: READ,
    repeat: 'always',
  },
  /** The site's address, for links. Takes no scope: whoever is asked by may know it. */
  readSite: {
    id: 'getServerInfo',
    method: 'GET',
    path: '/rest/api/3/serverInfo',
    actors: ['user'],
    scopes: [],
    repeat: 'always',
  },
  readWorkflows: {
    id: 'readWorkflows',
    method: 'POST',
    path: '/rest/api/3/workflows',
    actors: ['user'],
    scopes: READ_WORKFLOWS,
    repeat: 'always',
  },
  searchWorkflows: {
    id: 'searchWorkflows',
    method: 'GET',
    path: '/rest/api/3/workflows/search',
    actors: ['user'],
    scopes: READ_WORKFLOWS,
    repeat: 'always',
  },
  readWorkflowRules: {
    id: 'workflowCapabilities',
    method: 'GET',
    path: '/rest/api/3/workflows/capabilities',
    actors: ['user'],
    scopes: READ_WORKFLOWS,
    repeat: 'always',
  },
  validateWorkflows: {
    id: 'validateUpdateWorkflows',
    method: 'POST',
    path: '/rest/api/3/workflows/update/validation',
    actors: ['user'],
    scopes: WRITE_WORKFLOWS,
    repeat: 'always',
  },
  /** Names the version that it changes: in doubt, the workflow is read again. */
  updateWorkflows: {
    id: 'updateWorkflows',
    method: 'POST',
    path: '/rest/api/3/workflows/update',
    actors: ['user'],
    scopes: WRITE_WORKFLOWS,
    repeat: 'refused',
  },
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;

/** Scopes of the platform's own services: the record is in Forge storage, account ids are reported to Atlassian. */
export const PLATFORM_SCOPES = ['storage:app', 'report:personal-data'];
