import type { ModuleView } from '../forge-host/bridge/app-frame';
import { iconPathOf, translated } from '../forge-host/bridge/resources';
import { type Module, modulesOf } from '../forge-host/functions/manifest';
import { pick } from '../forge-host/json';
import type { IssueBean, ProjectBean } from './reader';
import { REAL_SITE } from './real-site';
import type { Session } from './session';
import { LOCALES } from './words';

/** Ids that every page of the app is told; a site of Atlassian has its own. */
export interface InstalledApp {
  manifest: Record<string, unknown>;
  cloudId: string;
  appId: string;
  appVersion: string;
  environmentId: string;
  environmentType: string;
  /** The site's own origin and that of the app's pages. */
  siteOrigin: string;
  appsOrigin: string;
  /** Folder that the manifest's paths start from. */
  root: string;
}

/** An app's module on a page of the site: what surrounds its frame, and what the frame is opened with. */
export interface ModulePanel {
  view: ModuleView;
  iconUrl: string | undefined;
}

/**
 * The page of a module, as the browser side opens it. The context has the fields of `view.getContext()`
 * (`FullContext` of `@forge/bridge`).
 *
 * @param extension what the place adds, for example the issue; its `type` is the module's
 */
export function modulePanel(
  installation: InstalledApp,
  module: Module,
  session: Session,
  extension: Record<string, unknown>,
): ModulePanel {
  const { manifest, appsOrigin, appVersion, appId, environmentId, root } = installation;
  const locale = LOCALES[session.language].forge;
  const icon = iconPathOf(module);
  return {
    iconUrl: icon && `${appsOrigin}/${appVersion}/${icon}`,
    view: {
      moduleKey: module.key,
      appsOrigin,
      appVersion,
      standsFor: REAL_SITE,
      title: translated(manifest, pick(module.entry, 'title') ?? pick(module.entry, 'name'), locale, root),
      context: {
        accountId: session.accountId,
        cloudId: installation.cloudId,
        environmentId,
        environmentType: installation.environmentType,
        extension: { type: module.type, ...extension },
        localId: `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${module.key}`,
        locale,
        moduleKey: module.key,
        permissions: manifest.permissions,
        siteUrl: installation.siteOrigin,
        surfaceColor: null,
        theme: {
          colorMode: session.colorMode,
          light: 'light',
          dark: 'dark',
          spacing: 'spacing',
          typography: 'typography',
        },
        timezone: 'America/Santiago',
        // Unknown: whether Jira leaves this out for an app without a licence; a person who sees the page has access.
        userAccess: { enabled: true, hasAccess: session.accountId !== undefined },
      },
    },
  };
}

/** The modules of some types, in the manifest's order. */
export const modulesOfType = (installation: InstalledApp, ...types: string[]): Module[] =>
  modulesOf(installation.manifest).filter((module) => types.includes(module.type));

/** What an issue panel is told of its place (Atlassian's page on `jira:issuePanel`, "Extension context"). */
export const issueExtension = ({ id, key, fields }: IssueBean, location: string): Record<string, unknown> => ({
  issue: { id, key, type: fields.issuetype.name, typeId: fields.issuetype.id },
  project: { id: fields.project.id, key: fields.project.key, type: fields.project.projectTypeKey ?? 'business' },
  isNewToIssue: false,
  location,
});

/** What a project's pages are told. */
export const projectExtension = (project: ProjectBean, location: string): Record<string, unknown> => ({
  project: { id: project.id, key: project.key, type: project.projectTypeKey ?? 'business' },
  location,
});
