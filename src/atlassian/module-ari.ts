import { __getRuntime } from '@forge/api';

/** How Jira calls a module of this app in its REST interface (OpenAPI, bulkPinUnpinProjectsAsync and workflow rules). */
export function moduleAri(moduleKey: string): string {
  const { appId, environmentId } = __getRuntime().appContext;
  return `ari:cloud:ecosystem::extension/${appId.split('/').at(-1)}/${environmentId}/static/${moduleKey}`;
}
