import { CLIENTS, PROJECTS } from '../../local-site/data/projects';
import type { App } from './app';
import { clientOf, DAY } from './onboarding';

/** What a macro can be told to show, as Confluence keeps it. */
export const issue = (client: { id: string; key: string }) => ({ show: 'issue', issue: client.id, key: client.key });
export const project = { show: 'project', project: PROJECTS.hauzd.id };
export const jql = (text: string) => ({ show: 'jql', jql: text });
export const columns = ['phase', 'holder', 'missing', 'progress'];

/** Alto Maipo: its modules known, Hauzd informed, the demonstration not arranged. */
export async function informed(app: App) {
  const client = clientOf(app, CLIENTS.altoMaipo);
  await client.start();
  await client.record({ kind: 'sendModuleInformation', on: DAY });
  return client;
}

/** Writes a read copy that the app did not. */
export const forge = (app: App, issueId: string, value: unknown) =>
  app.rest('implementation', 'PUT', `/rest/api/3/issue/${issueId}/properties/hauzd.onboarding`, value);

/** The keys of the clients in an answer, in its order. */
export function keysOf(answer: unknown): string[] {
  const { value } = answer as { value: { rows: { key: string }[] } };
  return value.rows.map(({ key }) => key);
}

/** The text of a document, a line for each paragraph. */
export function textOf(node: unknown): string {
  const { type, text, content = [] } = node as { type: string; text?: string; content?: unknown[] };
  if (text !== undefined) return text;
  return content.map(textOf).join(type === 'paragraph' ? '' : '\n');
}
