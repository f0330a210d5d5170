import { existsSync, readFileSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';
import { Hono } from 'hono';
import { modulesOf } from '../functions/manifest';
import { pageResourceOf, resourcesOf } from './resources';

export interface AppPagesOptions {
  manifest: Record<string, unknown>;
  /** Folder that the manifest's paths start from. */
  root: string;
  /** Folder of the site's built scripts and styles. */
  clientFolder: string;
  /** The site's own origin, which frames the pages. */
  siteOrigin: string;
}

export const CONTENT_TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/**
 * The origin of the app's pages: `/<version>/<module key>/…` are the files of the module's resource,
 * `/<version>/<module key>:<resource key>/…` those of another one (a modal's, an icon's). The page gets the bridge's
 * script first in its head, and the Content Security Policy that Forge computes for it.
 */
export function appPages(options: AppPagesOptions): Hono {
  const resources = resourcesOf(options.manifest);
  const modules = modulesOf(options.manifest);
  const app = new Hono();

  app.get('/_host/:file', (c) => file(join(options.clientFolder, c.req.param('file'))));

  app.get('/:version/:folder/:path{.+}', (c) => {
    const [moduleKey, named] = c.req.param('folder').split(':');
    const module = modules.find(({ key }) => key === moduleKey);
    const key = named ?? (module && pageResourceOf(module));
    const folder = resources.get(key ?? '');
    if (folder === undefined) return c.notFound();
    const base = join(options.root, folder);
    const path = normalize(join(base, c.req.param('path')));
    if (!path.startsWith(base + sep) || !existsSync(path)) return c.notFound();
    return path.endsWith(`${sep}index.html`) ? page(readFileSync(path, 'utf8'), options) : file(path);
  });

  return app;
}

/** Where a build puts files, each named after what is in it. */
const NAMED_AFTER_CONTENT = /[\\/]assets[\\/][\w.-]+-[\w-]{8}\.(js|css)$/;

/**
 * A file as a response; 404 where there is none. One that is named after what is in it never changes, and is asked for once.
 * Unknown: for how long Atlassian lets a browser keep a file of an app.
 */
export function file(path: string): Response {
  if (!existsSync(path)) return new Response('Not found', { status: 404 });
  const type = CONTENT_TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  const keep = NAMED_AFTER_CONTENT.test(path) ? 'max-age=31536000, immutable' : 'no-cache';
  return new Response(readFileSync(path), { headers: { 'content-type': type, 'cache-control': keep } });
}

function page(html: string, options: AppPagesOptions): Response {
  const script = `<script src="/_host/bridge-shim.js" data-site="${options.siteOrigin}"></script>`;
  return new Response(html.replace(/<head>/i, `<head>${script}`), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': policy(html, options),
    },
  });
}

function policy(html: string, { manifest, siteOrigin }: AppPagesOptions): string {
  const permissions = manifest.permissions ?? {};
  const details = new CSPProcessingService({ info: () => undefined }, load).getCspDetails(html, permissions);
  return (
    new CSPInjectionService()
      .getInjectableCSP({ existingCSPDetails: details, microsEnv: 'prod', hostname: siteOrigin })
      // Reports go to Atlassian; here a violation shows in the browser's console.
      .filter((directive) => !directive.startsWith('report-uri'))
      .join('; ')
  );
}
