import type { JiraError, PageNotSeen } from '../../contract/errors';
import { fail, type Result } from '../../domain/result';
import type { SeenPage } from '../../domain/settings/procedure-page';
import type { PanelPorts } from '../ports';

type Deps = Pick<PanelPorts, 'confluence' | 'watch'>;

/** Pages that one hour looks at: a site has few procedures. */
const MOST_PAGES = 10;

/**
 * Looks at the procedure's page in Confluence, as the app, and keeps what changed. Where there is no Confluence, or the
 * app may not see the page, nothing is known of it; who administers the project is told why.
 */
export async function lookAtProcedure(
  deps: Deps,
  projectId: string,
  pageId: string,
): Promise<Result<SeenPage, PageNotSeen>> {
  const page = await deps.confluence.readPage(pageId);
  if (!page.ok) return fail(whyNotSeen(page.error));
  await keep(deps, projectId, page.value);
  return page;
}

function whyNotSeen({ code }: JiraError): PageNotSeen {
  if (code === 'notConnected' || code === 'missingScope') return code;
  return code === 'issueNotFound' || code === 'notAllowed' ? 'hidden' : 'unavailable';
}

/** The same for every project whose page was ever seen, each page read once. */
export async function lookAtProcedures(deps: Deps): Promise<void> {
  const projects = await deps.watch.all();
  const pages = [...new Set(projects.map(({ pageId }) => pageId))].slice(0, MOST_PAGES);
  for (const pageId of pages) {
    const page = await deps.confluence.readPage(pageId);
    if (!page.ok) continue;
    const ids = new Set(projects.filter((each) => each.pageId === pageId).map(({ projectId }) => projectId));
    for (const projectId of ids) await keep(deps, projectId, page.value);
  }
}

async function keep({ watch }: Deps, projectId: string, page: SeenPage): Promise<void> {
  const known = await watch.read(projectId);
  const isSame = known?.id === page.id && known.version === page.version && known.title === page.title;
  if (!isSame) await watch.write(projectId, page);
}
