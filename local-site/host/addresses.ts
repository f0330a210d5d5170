/** Where the example's site would be. Its pages are here: what points there is followed on this machine. */
const REAL_SITE = 'https://planok.atlassian.net';

/** An address as this site serves it. */
export function localAddress(url: string): string {
  return url.startsWith(`${REAL_SITE}/`) ? url.slice(REAL_SITE.length) : url;
}
