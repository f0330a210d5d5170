import type { Marker } from '../../application/ports';
import type { JiraError } from '../../contract/errors';
import { COPY_PROPERTY, MARKER_PROPERTY } from '../../contract/jira/properties';
import type { ReadCopy } from '../../domain/lists/read-copy';
import { ok, type Result } from '../../domain/result';
import type { ProcedurePage } from '../../domain/settings/procedure-page';
import type { Send } from '../send';

/** By it a link of the app's own is found again: the id that Confluence's own links use differs from site to site. */
const globalIdOf = (pageId: string) => `hauzd-onboarding:page:${pageId}`;

/**
 * The link from a client's issue to the procedure's page, in the place of the one to the page before. What is not sent is
 * set to null, so the whole is sent every time; taken off twice is taken off (404).
 *
 * @param before the page that the app's link was to until now
 */
export async function linkProcedure(
  send: Send,
  issueId: string,
  page: ProcedurePage,
  before?: string,
): Promise<Result<void, JiraError>> {
  const path = { issue: issueId };
  const body = {
    globalId: globalIdOf(page.id),
    application: { type: 'com.planok.hauzd-onboarding', name: 'Hauzd onboarding' },
    relationship: 'Procedimiento',
    object: { url: page.url, title: page.title },
  };
  const written = await send('writeLink', { path, body });
  if (!written.ok) return written;
  if (before === undefined || before === page.id) return ok(undefined);
  const removed = await send('removeLink', { path, query: { globalId: globalIdOf(before) }, accept: [404] });
  return removed.ok ? ok(undefined) : removed;
}

export async function writeCopy(send: Send, issueId: string, copy: ReadCopy): Promise<Result<void, JiraError>> {
  const reply = await send('writeProperty', { path: { issue: issueId, property: COPY_PROPERTY }, body: copy });
  return reply.ok ? ok(undefined) : reply;
}

export async function writeMarker(send: Send, issueId: string, marker: Marker): Promise<Result<void, JiraError>> {
  const reply = await send('writeProperty', { path: { issue: issueId, property: MARKER_PROPERTY }, body: marker });
  return reply.ok ? ok(undefined) : reply;
}

/** Removed twice is removed: Jira answers 404 where there is none. */
export async function removeCopy(send: Send, issueId: string): Promise<Result<void, JiraError>> {
  const path = { issue: issueId, property: COPY_PROPERTY };
  const reply = await send('removeProperty', { path, accept: [404] });
  return reply.ok ? ok(undefined) : reply;
}
