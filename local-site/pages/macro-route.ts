import type { Context } from 'hono';
import { extensionNode, writeMacro } from '../confluence/macros';
import { pick, textAt } from '../forge-host/json';
import type { InstalledApp } from './module-view';
import type { PagesSite } from './reader';
import { sessionOf } from './session';

/**
 * What Confluence's editor does with a macro: a form adds one to a page, JSON from a macro's configuration keeps its
 * settings. As the person of the session.
 */
export async function writeMacroOfPage(c: Context, site: PagesSite, installation: InstalledApp): Promise<Response> {
  const { accountId } = sessionOf(c);
  const stage = { state: site.state, clock: { now: () => Date.now(), advance: () => undefined } };
  if (c.req.header('content-type')?.includes('application/json')) {
    const body: unknown = await c.req.json();
    const change = { pageId: textAt(body, 'page') ?? '', localId: textAt(body, 'localId') ?? '' };
    const isWritten = writeMacro(stage, { ...change, accountId, config: pick(body, 'config') ?? {} });
    return c.json({ ok: isWritten }, isWritten ? 200 : 404);
  }
  const form = await c.req.parseBody();
  const [pageId, moduleKey] = [String(form.page ?? ''), String(form.add ?? '')];
  const localId = `macro-${site.state.next('confluence:macro')}`;
  const add = extensionNode(installation, moduleKey, localId, {});
  writeMacro(stage, { pageId, localId, accountId, config: {}, add });
  const back = typeof form.back === 'string' && /^\/wiki\/(?!\/)/.test(form.back) ? form.back : '/';
  return c.redirect(`${back}#macro-${localId}`, 303);
}
