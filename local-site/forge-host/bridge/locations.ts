import { pick, textAt } from '../json';
import { localAddress } from './addresses';

/** The site's paths for the targets of `router` (`NavigationTarget` of `@forge/bridge`). */
const PATHS: Record<string, (location: unknown) => string> = {
  issue: (location) => `/browse/${part(location, 'issueKey')}`,
  contentView: (location) => `/wiki/pages/${part(location, 'contentId')}`,
  contentEdit: (location) => `/wiki/pages/${part(location, 'contentId')}`,
  spaceView: (location) => `/wiki/spaces/${part(location, 'spaceKey')}`,
  projectSettingsDetails: (location) => `/projects/${part(location, 'projectKey')}`,
  module: (location) => {
    const project = textAt(location, 'projectKey');
    const page = `/apps/${part(location, 'moduleKey')}${textAt(location, 'path') ?? ''}`;
    return project ? `/projects/${encodeURIComponent(project)}${page}` : page;
  },
};

/**
 * The whole address of a place that a page names, by URL or by target.
 *
 * @param standsFor origin of the real site that this one stands for
 * @returns undefined for a target that this site has no page for
 */
export function urlOf(location: unknown, standsFor?: string): string | undefined {
  const path = textAt(location, 'url') ?? PATHS[textAt(location, 'target') ?? '']?.(location);
  return path === undefined ? undefined : new URL(localAddress(path, standsFor), window.location.origin).href;
}

const part = (location: unknown, key: string) => encodeURIComponent(String(pick(location, key)));
