import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { appPages, file } from './forge-host/bridge/app-pages';
import { bridgeCalls } from './forge-host/bridge/calls';
import type { ForgeHost } from './forge-host/contracts';
import { callerFromBasic } from './jira/access';
import type { InstalledApp } from './pages/module-view';
import type { PagesSite } from './pages/reader';
import { sitePages } from './pages/routes';
import { callerOf, sessionOf } from './pages/session';

/** What is served: a `LocalSite` has it all. */
export interface ServedSite extends PagesSite {
  forge: ForgeHost;
  /** The controls for tests, under `/_local`. */
  controls: { fetch(request: Request): Response | Promise<Response> };
  installation: Pick<InstalledApp, 'cloudId' | 'environmentId' | 'environmentType' | 'appId' | 'appVersion'>;
}

export interface ServerOptions {
  /** 0 for any free one. */
  port: number;
  /** Folder that the manifest's paths and `build/` start from; the current one where absent. */
  root?: string;
}

export interface RunningServer {
  /** The site's address. Only this machine reaches it. */
  url: string;
  port: number;
  close(): Promise<void>;
}

/**
 * Serves the site on one port under two names: `localhost` has the site, its REST interfaces and its controls,
 * `apps.localhost` the app's pages. A browser keeps the cookies of one from the other.
 *
 * @throws when the port is taken (`EADDRINUSE`)
 */
export async function startServer(site: ServedSite, options: ServerOptions): Promise<RunningServer> {
  const root = options.root ?? process.cwd();
  const hosts: { site?: Hono; apps?: Hono } = {};
  const server = createAdaptorServer({
    fetch: (request: Request) => {
      const name = new URL(request.url).hostname;
      const host = name === 'apps.localhost' ? hosts.apps : hosts.site;
      // A page of the open web that made its own name point here must not get in.
      const isOurs = ['localhost', '127.0.0.1', 'apps.localhost'].includes(name);
      return isOurs && host ? host.fetch(request) : new Response('Unknown host', { status: 421 });
    },
  });
  const port = await listen(options.port);

  const url = `http://localhost:${port}`;
  const installation: InstalledApp = {
    ...site.installation,
    manifest: site.forge.manifest,
    siteOrigin: url,
    appsOrigin: `http://apps.localhost:${port}`,
    root,
  };
  const clientFolder = join(root, 'build/local-site/client');
  hosts.site = siteHost(site, installation, clientFolder);
  hosts.apps = appPages({ manifest: site.forge.manifest, root, clientFolder, siteOrigin: url });

  return {
    url,
    port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };

  function listen(wanted: number): Promise<number> {
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(wanted, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : wanted);
      });
    });
  }
}

function siteHost(site: ServedSite, installation: InstalledApp, clientFolder: string): Hono {
  const app = new Hono();

  app.get('/_host/:file{[a-z-]+\\.(css|js)}', (c) => file(join(clientFolder, c.req.param('file'))));
  app.route(
    '/_host',
    bridgeCalls(site.forge, (c) => sessionOf(c).accountId),
  );
  app.all('/_local/*', (c) => site.controls.fetch(c.req.raw));
  for (const path of ['/rest/*', '/secure/:page{[A-Za-z]+\\.jspa}', '/wiki/rest/*', '/wiki/api/*'])
    app.all(path, async (c) => {
      const header = c.req.header('authorization');
      // A session's cookie says who; a client of the REST interface says it itself.
      const caller = header === undefined ? callerOf(sessionOf(c)) : callerFromBasic(header, site.state);
      if (!caller) return c.text('Basic authentication with the e-mail address of a person of the site, please.', 401);
      const product = path.startsWith('/wiki/') ? site.confluence : site.jira;
      return product.fetch(c.req.raw, caller);
    });
  // Pictures that the REST interfaces name: one for all.
  for (const path of ['/images/*', '/secure/useravatar'])
    app.get(path, (c) => c.body(PICTURE, 200, { 'content-type': 'image/svg+xml' }));
  app.route('/', sitePages(site, installation));
  return app;
}

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="#8590a2"/></svg>';
