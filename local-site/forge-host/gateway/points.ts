import { isJson, listOf } from '../json';

/** POSTs of Jira that only read. */
const READING_POST =
  /\/(?:search\/jql|search\/approximate-count|issue\/bulkfetch|permissions\/(?:check|project)|expression\/\w+|jql\/\w+|workflows|workflows\/update\/validation)$/;

/** Users, groups, roles and permissions cost two points each, other objects one. */
const IDENTITY = /\/(?:myself|mypermissions|permissions|user|users|group|groups|role|roledetails)(?:\/|$)/;

/**
 * What a request costs of Jira's hourly quota: 1, plus the objects that a read gives; a write costs 1, and each issue
 * of a bulk creation is a write. (Atlassian, Jira Cloud platform, "Rate limiting".)
 *
 * @param path with or without its query
 */
export function pointsOf(method: string, path: string, status: number, responseBody: unknown): number {
  const [pathname = ''] = path.split('?');
  // Unknown: what a refused request costs; the site assumes the base of 1.
  if (status >= 300) return 1;
  if (!reads(method, pathname)) {
    return pathname.endsWith('/issue/bulk') ? Math.max(1, listIn(responseBody, 'issues')?.length ?? 0) : 1;
  }
  return 1 + objectsIn(responseBody) * (IDENTITY.test(pathname) ? 2 : 1);
}

/** Whether a request of Jira changes nothing. */
export function reads(method: string, pathname: string): boolean {
  return method === 'GET' || method === 'HEAD' || (method === 'POST' && READING_POST.test(pathname));
}

/** The objects of an answer: the members of its list, its permissions, or itself. */
function objectsIn(body: unknown): number {
  if (Array.isArray(body)) return body.length;
  // The answers of `permissions/check` and `mypermissions`: one object for each permission that was asked for.
  const granted = listIn(body, 'projectPermissions');
  if (granted) return granted.length + (listIn(body, 'globalPermissions')?.length ?? 0);
  if (isJson(body) && isJson(body.permissions)) return Object.keys(body.permissions).length;
  // Unknown: what lists of metadata cost; the site counts each member.
  const lists = ['issues', 'values', 'issueTypes', 'fields', 'comments', 'workflows', 'groups'].map((name) =>
    listIn(body, name),
  );
  return lists.find((list) => list !== undefined)?.length ?? 1;
}

function listIn(body: unknown, name: string): unknown[] | undefined {
  return isJson(body) && Array.isArray(body[name]) ? listOf(body[name]) : undefined;
}
