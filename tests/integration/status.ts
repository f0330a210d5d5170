import { PEOPLE, type PersonName } from '../../local-site/data/people';
import { MOST_IN_ONE } from '../../src/application/clients/client-lists';
import { clientsOf, type StoredConfig } from '../../src/domain/lists/macro-config';
import { clients } from '../../static/clients';
import { findClientsFor, type MacroAnswer, readMacro, readMacroAs } from '../../static/status-macro/read-macro';
import type { App } from './app';

/** What people who read pages do: the macro and its exports, the portfolio. */

/** The browser of whoever reads the page: it asks Jira as them. */
let mockBrowser: (path: string, init: RequestInit) => Promise<Response>;
jest.mock('@forge/bridge', () => ({
  requestJira: (path: string, init: RequestInit) => mockBrowser(path, init),
}));

/** Opens the page as someone, or as nobody who is signed in: what follows is read by the page's own code. */
function lookAs(app: App, person: PersonName | undefined): string | undefined {
  const accountId = person && PEOPLE[person];
  mockBrowser = (restPath, { method = 'GET', headers, body }) =>
    app.site.forge.requestProduct({
      product: 'jira',
      restPath,
      method,
      headers: Object.entries({ ...Object(headers) }).map(([name, value]) => [name, String(value)]),
      accountId,
      ...(typeof body === 'string' && { body }),
    });
  return accountId;
}

/** The macro in a page, as someone sees it. */
export async function openMacro(app: App, person: PersonName | undefined, config: StoredConfig): Promise<MacroAnswer> {
  return readMacroAs(lookAs(app, person), config);
}

/** The same, pressing *Mostrar más*. */
export async function showMore(app: App, person: PersonName, config: StoredConfig, next: string): Promise<MacroAnswer> {
  lookAs(app, person);
  return readMacro(config, { next });
}

/** What the macro's configuration finds for what somebody types, and the projects that it offers. */
export async function findAs(app: App, person: PersonName, text: string) {
  lookAs(app, person);
  return findClientsFor(text);
}
export async function projectsFor(app: App, person: PersonName) {
  lookAs(app, person);
  return clients.firstProjects();
}

/** A page of a project's clients, as portfolio and widget read them. */
export async function portfolioAs(app: App, person: PersonName, projectId: string) {
  lookAs(app, person);
  return clients.search({ jql: clientsOf(projectId), size: MOST_IN_ONE });
}

export function exportMacro(
  app: App,
  person: PersonName | undefined,
  config: unknown,
  { locale = 'es-ES', exportType = 'pdf' }: { locale?: string; exportType?: 'pdf' | 'word' | 'other' } = {},
) {
  return app.site.forge.runExport({
    moduleKey: 'hauzd-status',
    exportType,
    accountId: person && PEOPLE[person],
    config,
    page: { id: '2135229001' },
    locale,
  });
}

/** What the app has used since `use` was called. */
export async function use(app: App, work: () => Promise<unknown>) {
  await app.settle();
  app.site.gateway.meter.reset();
  await work();
  const { invocations, requests, points, storageReads, storageWrites } = app.site.gateway.meter.read();
  return {
    invocations,
    requests: requests.jira,
    points,
    storage: storageReads.requests + storageWrites.requests,
  };
}
