import type { Caller, ProductApi } from '../../forge-host/contracts';
import type { Handler } from '../../forge-host/functions/load';
import { createSite, type LocalSite, type SiteOptions } from '../../site';

/** A product that answers every request with who made it, and keeps what it did. */
export function echoProduct(): ProductApi & { done: string[] } {
  const done: string[] = [];
  return {
    done,
    async fetch(request: Request, caller: Caller) {
      const { pathname, search } = new URL(request.url);
      done.push(`${request.method} ${pathname}${search}`);
      return Response.json({ caller, sent: await request.text() });
    },
  };
}

export interface Stage {
  site: LocalSite;
  jira: ReturnType<typeof echoProduct>;
  /** Calls the resolver `panel` as a person. */
  call(functionKey: string, accountId?: string, payload?: unknown, context?: Record<string, unknown>): Promise<unknown>;
}

const sites: LocalSite[] = [];

/**
 * A site with an app of its own: `functions` by their keys, one panel for the function `panel`, one validator for the
 * function `gate`, and what `modules` adds.
 */
export function stage(
  functions: Record<string, (request: never, context: never) => unknown>,
  modules: Record<string, unknown> = {},
  settings: SiteOptions['settings'] = {},
): Stage {
  const jira = echoProduct();
  const handlers = new Map(Object.entries(functions).map(([key, run]) => [`functions.${key}`, run as Handler]));
  const site = createSite({
    settings,
    products: { jira, confluence: echoProduct() },
    async loadHandler(handler) {
      const found = handlers.get(handler);
      if (!found) throw new Error(`No ${handler}`);
      return found;
    },
    manifest: {
      app: { id: 'ari:cloud:ecosystem::app/1', storage: { entities: [TICKET] } },
      modules: {
        'jira:issuePanel': [{ key: 'the-panel', resolver: { function: 'panel' } }],
        'jira:workflowValidator': [{ key: 'the-gate', function: 'gate' }],
        function: Object.keys(functions).map((key) => ({ key, handler: `functions.${key}` })),
        ...modules,
      },
    },
  });
  sites.push(site);
  return {
    site,
    jira,
    call: (functionKey, accountId, payload, context = {}) =>
      site.forge.invoke({ moduleKey: 'the-panel', accountId, functionKey, payload, context }),
  };
}

afterEach(() => {
  for (const site of sites.splice(0)) site.close();
});

/** An entity of the stage's app. */
const TICKET = {
  name: 'ticket',
  attributes: {
    version: { type: 'integer' },
    owner: { type: 'string' },
    rank: { type: 'float' },
    isOpen: { type: 'boolean' },
    notes: { type: 'any' },
  },
  indexes: ['rank', { name: 'by-owner', partition: ['owner'], range: ['rank'] }],
};

export interface Ticket {
  version?: number;
  owner?: string;
  rank?: number;
  isOpen?: boolean;
  notes?: unknown;
}
