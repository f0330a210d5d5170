import { type Context, Hono } from 'hono';
import type { Caller, Clock, ProductApi, State } from '../forge-host/contracts';
import { confluenceTablesOf, type Page, type Space } from './content';
import { readUpdate } from './update';

type Env = { Bindings: { caller: Caller } };
type Request = Context<Env>;

export interface ConfluenceOptions {
  state: State;
  clock: Clock;
  /** Without a slash at its end. */
  siteUrl: string;
}

/**
 * Confluence's REST interface v2: spaces, their pages in document format, and a new version of a page. What somebody may
 * not see is answered like what is not there.
 */
export function createConfluence({ state, clock, siteUrl }: ConfluenceOptions): ProductApi & { app: Hono<Env> } {
  const { spaces, pages } = confluenceTablesOf(state);
  const app = new Hono<Env>();
  const api = '/wiki/api/v2';
  const base = `${siteUrl}/wiki`;

  app.use('*', async (c, next) => {
    // Unknown: the form of Confluence's errors; its documents give none. The site's is a guess.
    if (c.env.caller.kind === 'anonymous') return c.json(fault(401, 'UNAUTHORIZED', 'Unauthorized'), 401);
    await next();
  });
  app.notFound((c) => c.json(fault(404, 'NOT_FOUND', 'Not Found'), 404));
  app.onError((error, c) => {
    console.error('The local Confluence failed', c.req.method, c.req.path, error);
    return c.json(fault(500, 'INTERNAL_SERVER_ERROR', 'Internal Server Error'), 500);
  });

  app.get(`${api}/spaces`, (c) => {
    const keys = c.req.query('keys')?.split(',');
    const found = spaces.values().filter((space) => maySee(c, space) && (keys?.includes(space.key) ?? true));
    return c.json(paged(c, found.map(spaceBean)));
  });
  app.get(`${api}/spaces/:id`, (c) => {
    const space = spaces.get(c.req.param('id'));
    return space && maySee(c, space) ? c.json({ ...spaceBean(space), _links: { base } }) : c.notFound();
  });
  app.get(`${api}/spaces/:id/pages`, (c) => {
    const space = spaces.get(c.req.param('id'));
    if (!space || !maySee(c, space)) return c.notFound();
    const own = pages.values().filter(({ spaceId }) => spaceId === space.id);
    return c.json(
      paged(
        c,
        own.map((page) => pageBean(page)),
      ),
    );
  });
  app.get(`${api}/pages/:id`, (c) => {
    const page = visiblePage(c);
    if (!page) return c.notFound();
    return c.json({ ...pageBean(page, c.req.query('body-format')), _links: { ...linksOf(page), base } });
  });
  app.put(`${api}/pages/:id`, async (c) => {
    const { caller } = c.env;
    const page = visiblePage(c);
    // Simplified: whoever may read a space may edit its pages; the app's own user may not.
    if (!page || caller.kind === 'app' || caller.kind === 'anonymous') return c.notFound();
    const update = readUpdate(page, await c.req.json().catch(() => undefined));
    if (typeof update === 'string') return c.json(fault(400, 'INVALID_REQUEST_PARAMETER', update), 400);
    const { title, ...version } = update;
    const versions = [...page.versions, { ...version, authorId: caller.accountId, created: clock.now() }];
    const changed = { ...page, title, versions };
    pages.set(page.id, changed);
    return c.json({ ...pageBean(changed), _links: { ...linksOf(changed), base } });
  });

  function maySee(c: Request, { readers }: Space): boolean {
    const { caller } = c.env;
    // The app's own user sees what has no restriction; no space here has one.
    return caller.kind === 'app' || (caller.kind !== 'anonymous' && readers.includes(caller.accountId));
  }
  function visiblePage(c: Request): Page | undefined {
    const page = pages.get(c.req.param('id') ?? '');
    const space = page && spaces.get(page.spaceId);
    return space && maySee(c, space) ? page : undefined;
  }

  /** Pages of a list follow one another by a cursor; here it is the place where the next one begins. */
  function paged(c: Request, all: object[]) {
    const limit = Math.min(Number(c.req.query('limit') ?? 25), 250);
    const start = Number(c.req.query('cursor') ?? 0) || 0;
    const next = new URL(c.req.url);
    next.searchParams.set('cursor', String(start + limit));
    const isLast = start + limit >= all.length;
    if (!isLast) c.header('Link', `<${next.pathname}${next.search}>; rel="next"`);
    const _links = { base, ...(isLast ? {} : { next: next.pathname + next.search }) };
    return { results: all.slice(start, start + limit), _links };
  }

  function spaceBean({ id, key, name, homepageId }: Space) {
    const links = { _links: { webui: `/spaces/${key}` } };
    return { id, key, name, type: 'global', status: 'current', homepageId, ...links };
  }
  function linksOf(page: Page) {
    const key = spaces.get(page.spaceId)?.key;
    const webui = `/spaces/${key}/pages/${page.id}/${encodeURIComponent(page.title)}`;
    return { webui, editui: `/pages/resumedraft.action?draftId=${page.id}`, tinyui: `/x/${page.id}` };
  }
  /** As it stands now. Other formats than the document's are not offered: the page comes without a body then. */
  function pageBean(page: Page, format?: string) {
    const { id, title, spaceId, authorId, created, parentId } = page;
    const value = JSON.stringify(page.versions.at(-1)?.body);
    return {
      id,
      status: 'current',
      title,
      spaceId,
      ...(parentId === undefined ? {} : { parentId, parentType: 'page' }),
      position: 0,
      authorId,
      ownerId: authorId,
      createdAt: new Date(created).toISOString(),
      version: versionBean(page),
      body: format === 'atlas_doc_format' ? { [format]: { representation: format, value } } : {},
      _links: linksOf(page),
    };
  }
  return { app, fetch: async (request, caller) => app.fetch(request, { caller }) };
}

function versionBean({ versions, authorId }: Page) {
  const version = versions.at(-1);
  const createdAt = new Date(version?.created ?? 0).toISOString();
  return {
    createdAt,
    message: version?.message ?? '',
    number: versions.length,
    minorEdit: false,
    authorId: version?.authorId ?? authorId,
  };
}

const fault = (status: number, code: string, title: string) => ({ errors: [{ status, code, title, detail: null }] });
