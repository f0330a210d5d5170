import type { Hono } from 'hono';
import { createConfluence } from './confluence/confluence';
import { openClock, type SiteClock } from './forge-host/clock';
import type { Caller, Product, ProductApi, State } from './forge-host/contracts';
import { createControls } from './forge-host/controls';
import { createForgeHost, type LocalForgeHost } from './forge-host/functions/host';
import type { Installation } from './forge-host/functions/invocation';
import type { LoadHandler } from './forge-host/functions/load';
import { appIdOf, readManifest, scopesOf } from './forge-host/functions/manifest';
import { type SiteSettings, usualSettings } from './forge-host/functions/settings';
import { createGateway, type Gateway } from './forge-host/gateway/gateway';
import type { Json } from './forge-host/json';
import { openState } from './forge-host/state';
import { createJira, type Jira } from './jira/jira';
import { jiraControls } from './jira/jira-controls';
import { jiraTablesOf } from './jira/model';

/** Ids that a site of Atlassian would have; made up. */
export const CLOUD_ID = '7d6c2f0e-3b1a-4c58-8f27-0d4a9e5b1c33';
export const ENVIRONMENT_ID = '2a9f5c1d-6e04-4b7b-9c18-5e3d8f7a6b20';
export const INSTALLATION_ID = 'b4e81d37-92c6-4f0a-8a5e-1c7f3d2e9046';
export const APP_ACCOUNT_ID = '5f0c1a7e9d3b4e0068a2c4d1';
/** Of the app's own user. */
export const APP_NAME = 'Hauzd onboarding';

export interface SiteOptions {
  /** Loads the app's functions: `loadBuiltHandler(folder)`, or a test's own. */
  loadHandler: LoadHandler;
  /** Path of the journal; without it the site lives in memory. */
  stateFile?: string;
  /** A parsed manifest, or the path of one; `manifest.yml` in the current folder where absent. */
  manifest?: Json | string;
  /** Without a slash at its end. */
  siteUrl?: string;
  settings?: Partial<SiteSettings>;
  /** Stand-ins for the site's own products. */
  products?: Partial<Record<Product, ProductApi>>;
  /** Other environments of the app that are installed too, each with storage of its own. */
  others?: Pick<Installation, 'environmentId' | 'environmentType'>[];
  /** Fills an emptied site again, after `reset`. */
  fill?(site: LocalSite): void | Promise<void>;
}

export interface LocalSite {
  state: State;
  clock: SiteClock;
  gateway: Gateway;
  jira: Jira;
  confluence: ProductApi;
  forge: LocalForgeHost;
  /** Of the other environments, in their order. */
  others: LocalForgeHost[];
  settings: SiteSettings;
  installation: Installation;
  /** The sub-app for `/_local/*`. */
  controls: Hono;
  /** Waits for what is under way, empties the site with its meter, faults and record, and fills it again. */
  reset(): Promise<void>;
  /** Gives the process its own time back. */
  close(): void;
}

/**
 * Puts a site together: state, clock, gateway, Jira, Confluence and the Forge host with the app. It is empty but for
 * the app's own user. While it lives, `Date` tells the site's time; `close` it when done.
 */
export function createSite(options: SiteOptions): LocalSite {
  const given = options.manifest ?? 'manifest.yml';
  const manifest = typeof given === 'string' ? readManifest(given) : given;
  const siteUrl = options.siteUrl ?? 'http://localhost:8320';
  const settings = { ...usualSettings(), ...options.settings };
  const installation: Installation = {
    cloudId: CLOUD_ID,
    appId: appIdOf(manifest),
    appVersion: '1.0.0',
    environmentId: ENVIRONMENT_ID,
    environmentType: 'DEVELOPMENT',
    installationId: INSTALLATION_ID,
    appAccountId: APP_ACCOUNT_ID,
    scopes: scopesOf(manifest),
  };
  const state = openState(options.stateFile);
  const clock = openClock(state.collection('clock'));
  const gateway = createGateway({ clock, isLimited: () => settings.rateLimits });
  const confluence = options.products?.confluence ?? createConfluence({ state, clock, siteUrl });

  // Jira calls the app's validators and triggers, and the app calls Jira.
  const accounts = jiraTablesOf(state).users;
  const shared = { accounts, clock, gateway, settings, manifest, siteUrl, loadHandler: options.loadHandler };
  const products = {
    jira: { fetch: (request: Request, caller: Caller) => (options.products?.jira ?? jira).fetch(request, caller) },
    confluence,
  };
  const forge: LocalForgeHost = createForgeHost({ ...shared, products, state, installation });
  const others = (options.others ?? []).map((other) => {
    const { environmentId: environment } = other;
    const own = { ...installation, ...other, installationId: environment };
    return createForgeHost({ ...shared, products, state: apart(state, environment), installation: own, environment });
  });
  const openJira = () =>
    createJira({
      state,
      clock,
      rules: forge,
      events: { emit: (event) => [forge, ...others].forEach((host) => void host.emit(event)) },
      appAccountId: APP_ACCOUNT_ID,
      appName: APP_NAME,
      siteUrl,
      appId: installation.appId,
      environmentId: ENVIRONMENT_ID,
      manifest,
    });
  let jira = openJira();

  const site: LocalSite = {
    state,
    clock,
    gateway,
    confluence,
    forge,
    others,
    settings,
    installation,
    get jira() {
      return jira;
    },
    controls: createControls({ clock, gateway, forge, settings }, () => site.reset()).route(
      '/',
      jiraControls({ state, clock }),
    ),
    async reset() {
      for (const host of [forge, ...others]) await host.idle();
      state.reset();
      gateway.reset();
      forge.events.release();
      jira = openJira();
      await options.fill?.(site);
    },
    close: () => clock.close(),
  };
  return site;
}

/** The same state, with a storage of the platform's that is another environment's own. */
function apart(state: State, environment: string): State {
  const named = (name: string) => (name.startsWith('forge-') ? `${environment}:${name}` : name);
  return { ...state, collection: (name) => state.collection(named(name)) };
}
