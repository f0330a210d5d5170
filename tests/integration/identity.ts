import type { PersonName } from '../../local-site/data/people';
import type { App } from './app';

/** What people do in Jira that changes what an issue is, by Jira's pages and its REST interface. */

/** One of Jira's pages that have no REST operation; its answer. */
export async function onPage(app: App, person: PersonName, page: string, body: object) {
  const { status, body: answer } = await app.rest(person, 'POST', `/secure/${page}.jspa`, body);
  if (status >= 400) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer;
}

export const toIssue = (app: App, issue: string, issuetype: string) =>
  onPage(app, 'lead', 'ConvertSubTask', { issue, issuetype });
export const toSubtask = (app: App, issue: string, parent: string) =>
  onPage(app, 'lead', 'ConvertIssue', { issue, parent });
export const toParent = (app: App, issue: string, parent: string) =>
  onPage(app, 'lead', 'MoveSubTaskParent', { issue, parent });

/** Deletes a project for good and makes one with its key and configuration; issues get the keys of before. */
export async function makeAgain(app: App, project: { key: string }): Promise<{ id: string; key: string }> {
  await deleteProject(app, project);
  const { key } = project;
  return onPage(app, 'administrator', 'CreateProject', { key, name: `${key} otra vez`, sharing: key });
}

export async function deleteProject(app: App, { key }: { key: string }): Promise<void> {
  const { status } = await app.rest('administrator', 'DELETE', `/rest/api/3/project/${key}?enableUndo=false`);
  if (status !== 204) throw new Error(`not deleted: ${status}`);
}
