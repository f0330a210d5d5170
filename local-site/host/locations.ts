import { localAddress } from './addresses';
import { pick, pickText } from './pick';

/** The site's paths for the targets of `router` (`NavigationTarget` of `@forge/bridge`). */
const PATHS: Record<string, (location: unknown) => string> = {
  issue: (location) => `/browse/${part(location, 'issueKey')}`,
  contentView: (location) => `/wiki/pages/${part(location, 'contentId')}`,
  contentEdit: (location) => `/wiki/pages/${part(location, 'contentId')}`,
  spaceView: (location) => `/wiki/spaces/${part(location, 'spaceKey')}`,
  projectSettingsDetails: (location) => `/projects/${part(location, 'projectKey')}`,
  module: (location) => {
    const project = pickText(location, 'projectKey');
    const page = `/apps/${part(location, 'moduleKey')}${pickText(location, 'path') ?? ''}`;
    return project ? `/projects/${encodeURIComponent(project)}${page}` : page;
  },
};

/**
 * The whole address of a place that a page names, by URL or by target.
 *
 * @returns undefined for a target that this site has no page for
 */
export function urlOf(location: unknown): string | undefined {
  const path = pickText(location, 'url') ?? PATHS[pickText(location, 'target') ?? '']?.(location);
  return path === undefined ? undefined : new URL(localAddress(path), window.location.origin).href;
}

const part = (location: unknown, key: string) => encodeURIComponent(String(pick(location, key)));
