import { localAddress } from '../forge-host/bridge/addresses';

/** Where the example's site would be. Its pages are here: what points there is followed on this machine. */
export const REAL_SITE = 'https://planok.atlassian.net';

/** An address that a document or a link names, as this site serves it. */
export const addressHere = (url: string): string => localAddress(url, REAL_SITE);
