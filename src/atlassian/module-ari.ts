import { environment } from './app-context';

/** How Jira calls a module of this app in its REST interface (OpenAPI, bulkPinUnpinProjectsAsync and workflow rules). */
export function moduleAri(moduleKey: string): string {
  const { appId, environmentId } = environment();
  return `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${moduleKey}`;
}
