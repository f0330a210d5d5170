import type { ProcedurePage } from './onboarding';

/**
 * Where Confluence shows what changed between two versions of a page.
 * Unknown: the address is the one that Confluence's own page history leads to; no document names it.
 */
export function compareVersions({ id, url }: ProcedurePage, from: number, to: number): string {
  const versions = [from, to].map((version) => `selectedPageVersions=${version}`).join('&');
  return `${new URL(url).origin}/wiki/pages/diffpagesbyversion.action?pageId=${id}&${versions}`;
}
