/**
 * The requests that pages make of Jira themselves, as the person looking; functions make some of them, too. A part of the
 * table of operations (`operations.ts`) by itself, since pages load it.
 */

export type Actor = 'user' | 'app';

export interface Operation {
  /** `operationId` in Atlassian's OpenAPI document. */
  id: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Jira, where nothing is said. */
  product?: 'confluence';
  /** With `{name}` for what `send` fills in. */
  path: string;
  actors: Actor[];
  /**
   * As Atlassian's document names them: the classic ones, or, where those allow far more than the app does, the
   * granular ones, which the documents call Beta.
   */
  scopes: string[];
  /**
   * When the same request may be sent again. `always`: it reads, or says what should be. `refused`: only where Jira
   * answered that it did not run it (429). In doubt, what it did is found out by reading.
   */
  repeat: 'always' | 'refused';
}

const READ = ['read:jira-work'];
const READ_PEOPLE = ['read:jira-user'];

export const pageOperations = {
  readIssue: {
    id: 'getIssue',
    method: 'GET',
    path: '/rest/api/3/issue/{issue}',
    actors: ['user', 'app'],
    scopes: READ,
    repeat: 'always',
  },
  readIssues: {
    id: 'bulkFetchIssues',
    method: 'POST',
    path: '/rest/api/3/issue/bulkfetch',
    actors: ['user', 'app'],
    scopes: READ,
    repeat: 'always',
  },
  findGroups: {
    id: 'findGroups',
    method: 'GET',
    path: '/rest/api/3/groups/picker',
    actors: ['user'],
    scopes: READ_PEOPLE,
    repeat: 'always',
  },
  findAssignable: {
    id: 'findAssignableUsers',
    method: 'GET',
    path: '/rest/api/3/user/assignable/search',
    actors: ['user', 'app'],
    scopes: READ_PEOPLE,
    repeat: 'always',
  },
  searchIssues: {
    id: 'searchAndReconsileIssuesUsingJqlPost',
    method: 'POST',
    path: '/rest/api/3/search/jql',
    actors: ['user', 'app'],
    scopes: READ,
    repeat: 'always',
  },
  searchProjects: {
    id: 'searchProjects',
    method: 'GET',
    path: '/rest/api/3/project/search',
    actors: ['user'],
    scopes: READ,
    repeat: 'always',
  },
  readProject: {
    id: 'getProject',
    method: 'GET',
    path: '/rest/api/3/project/{project}',
    actors: ['user', 'app'],
    scopes: READ,
    repeat: 'always',
  },
  readMyPermissions: {
    id: 'getMyPermissions',
    method: 'GET',
    path: '/rest/api/3/mypermissions',
    actors: ['user', 'app'],
    scopes: READ,
    repeat: 'always',
  },
  /** Made by the pages themselves, as the reader: a record holds account ids, and whose they are is shown only. */
  readPeople: {
    id: 'bulkGetUsers',
    method: 'GET',
    path: '/rest/api/3/user/bulk',
    actors: ['user'],
    scopes: READ_PEOPLE,
    repeat: 'always',
  },
} as const satisfies Record<string, Operation>;

export type PageOperation = keyof typeof pageOperations;
