import type { Instant } from '../dates';

/**
 * Which page an address is of, and on which site: `https://site.atlassian.net/wiki/spaces/IYA/pages/2135228422/Title`.
 * Only Atlassian's own hosts (older sites are on `jira.com`): decision 15 says why.
 *
 * @returns undefined where it is no address of a page in Confluence Cloud
 */
export function pageAt(url: string): { id: string; host: string } | undefined {
  const parts =
    /^https:\/\/([a-z\d][a-z\d-]{0,62}\.(?:atlassian\.net|jira\.com))\/wiki\/spaces\/[\w~.-]+\/pages\/(\d{1,20})(?:[/?#]\S*)?$/i.exec(
      url,
    );
  const [, host, id] = parts ?? [];
  return host && id ? { id, host: host.toLowerCase() } : undefined;
}

/**
 * Where Confluence shows what changed between two versions of a page.
 * Unknown: the address is the one that Confluence's own page history leads to; no document names it.
 */
export function compareVersions({ id, url }: ProcedurePage, from: number, to: number): string {
  const versions = [from, to].map((version) => `selectedPageVersions=${version}`).join('&');
  return `${new URL(url).origin}/wiki/pages/diffpagesbyversion.action?pageId=${id}&${versions}`;
}

/** A page of Confluence, as a client's issue links to it. */
export interface ProcedurePage {
  id: string;
  url: string;
  title: string;
}

/** The page as the app last saw it in Confluence. */
export interface SeenPage {
  id: string;
  title: string;
  version: number;
  /** When that version was made. */
  changedAt?: Instant;
}

/**
 * The settings with the page's title as last seen, and what was seen of it. A page that the settings do not name any
 * more does not count.
 */
export function withSeenPage<Of extends { procedure: ProcedurePage }>(
  settings: Of,
  procedure: SeenPage | undefined,
): { settings: Of; procedure?: SeenPage } {
  if (procedure?.id !== settings.procedure.id) return { settings };
  return { settings: { ...settings, procedure: { ...settings.procedure, title: procedure.title } }, procedure };
}

/** What the record keeps of the procedure's link as it was written, so that it is written again when the page changes. */
export const linkAsWritten = ({ id, title, url }: ProcedurePage) => `${id} ${title} ${url}`;

/** Which page a link is to, as the record keeps it (`linkAsWritten`); undefined where it keeps none. */
export function linkedPage(written: string | undefined): string | undefined {
  return /^(\d{1,20}) /.exec(written ?? '')?.[1];
}
