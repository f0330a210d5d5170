import type { Context } from 'hono';
import type { ActionCall } from '../forge-host/contracts';
import { jsonOf, parseBody, pick, textAt } from '../forge-host/json';
import type { InstalledApp } from './module-view';
import type { IssueBean, PagesSite, Reader } from './reader';
import { sessionOf } from './session';

/**
 * Runs an action as the person of the session: as a rule whose connection is theirs, or as an agent that they chat with.
 * The rule is no more than its trigger's issue and, where a web request starts it, that request's data.
 */
export async function runActionOf(
  c: Context,
  site: PagesSite,
  { siteOrigin }: InstalledApp,
  reader: Reader,
): Promise<Response> {
  const body: unknown = await c.req.json();
  const by: ActionCall['by'] = pick(body, 'by') === 'agent' ? 'agent' : 'rule';
  const key = textAt(body, 'issue') ?? '';
  const issue = key === '' ? undefined : await reader.get<IssueBean>(`/rest/api/3/issue/${encodeURIComponent(key)}`);
  const inputs = jsonOf(pick(body, 'inputs'));
  const known = { issue: issue && smartIssue(issue), webhookData: parseBody(textAt(body, 'webhookData')) };
  const call: ActionCall = {
    by,
    actionKey: textAt(body, 'action') ?? '',
    accountId: sessionOf(c).accountId,
    inputs: by === 'rule' ? filledIn(inputs, known) : inputs,
    ...(issue && { place: { jira: placeOf(issue, siteOrigin) } }),
  };
  return c.json(await site.forge.runAction(call));
}

/** What Jira's page "Rovo Agent action" shows of an issue in a payload's context. */
const placeOf = ({ id, key, fields }: IssueBean, siteOrigin: string) => ({
  url: `${siteOrigin}/browse/${key}`,
  ...{ resourceType: 'issue', issueKey: key, issueId: id },
  ...{ issueType: fields.issuetype.name, issueTypeId: fields.issuetype.id },
  ...{ projectKey: fields.project.key, projectId: fields.project.id },
});

const smartIssue = ({ id, key, fields }: IssueBean) => ({
  ...{ id, key, summary: fields.summary, status: { name: fields.status.name } },
  project: { key: fields.project.key },
});

/** Smart values as far as trying an action needs them: `{{issue.key}}`, `{{webhookData.some.field}}`; unknown ones are empty. */
function filledIn(inputs: Record<string, unknown>, known: Record<string, unknown>): Record<string, unknown> {
  const fill = (text: string) =>
    text.replace(/\{\{([\w.]+)\}\}/g, (_, path: string) => {
      const value = path.split('.').reduce<unknown>(pick, known);
      return value === undefined || value === null ? '' : String(value);
    });
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [name, typeof value === 'string' ? fill(value) : value]),
  );
}
