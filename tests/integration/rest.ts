import { PEOPLE, type PersonName } from '../../local-site/data/people';
import type { LocalSite } from '../../local-site/site';

/** A request of the site's Jira as someone; the answer's status and body, of which a test takes what it asks for. */
export async function restOf(
  site: Pick<LocalSite, 'jira'>,
  person: PersonName,
  method: string,
  path: string,
  body?: unknown,
) {
  const request = new Request(`http://localhost:8320${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const response = await site.jira.fetch(request, { kind: 'user', accountId: PEOPLE[person] });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}
