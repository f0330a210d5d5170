import type { FoundMarker } from '../../application/ports';
import type { JiraError } from '../../contract/errors';
import { MARKER_PROPERTY, RETIRED_LABEL } from '../../contract/jira/properties';
import { at, listAt, textAt } from '../../contract/json';
import { ok, type Result } from '../../domain/result';
import type { Send } from '../send';

/** Issues in one request (OpenAPI, bulkFetchIssues). */
const BATCH = 100;

/**
 * The markers of these issues, by issue id. Read from the issues themselves, never through JQL, which sees new issues
 * late.
 */
export async function readMarkers(
  send: Send,
  issueIds: string[],
): Promise<Result<Map<string, FoundMarker>, JiraError>> {
  const markers = new Map<string, FoundMarker>();
  for (let first = 0; first < issueIds.length; first += BATCH) {
    const body = {
      issueIdsOrKeys: issueIds.slice(first, first + BATCH),
      fields: ['created', 'creator'],
      properties: [MARKER_PROPERTY],
    };
    const reply = await send('readIssues', { body });
    if (!reply.ok) return reply;
    for (const issue of listAt(reply.value.body, 'issues')) {
      const id = textAt(issue, 'id');
      const marker = at(issue, 'properties', MARKER_PROPERTY);
      const attempt = at(marker, 'attempt');
      const step = textAt(marker, 'step');
      if (!id || !step || typeof attempt !== 'number') continue;
      const [token, parent] = [textAt(marker, 'token'), textAt(marker, 'parent')];
      const created = Date.parse(textAt(issue, 'fields', 'created') ?? '');
      const creator = textAt(issue, 'fields', 'creator', 'accountId');
      markers.set(id, {
        ...{ attempt, step },
        ...(token && { token }),
        ...(parent && { parent }),
        ...(!Number.isNaN(created) && { created: new Date(created).toISOString() }),
        ...(creator && { creator }),
      });
    }
  }
  return ok(markers);
}

/** Which of these subtasks carry the label of *no aplica*. A plan has fewer steps than one request may ask for. */
export async function readRetired(send: Send, issueIds: string[]): Promise<Result<Set<string>, JiraError>> {
  const reply = await send('readIssues', { body: { issueIdsOrKeys: issueIds, fields: ['labels'] } });
  if (!reply.ok) return reply;
  const retired = listAt(reply.value.body, 'issues').filter((issue) =>
    listAt(issue, 'fields', 'labels').includes(RETIRED_LABEL),
  );
  return ok(new Set(retired.flatMap((issue) => textAt(issue, 'id') ?? [])));
}
