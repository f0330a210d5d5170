/**
 * An address as this site serves it: its pages stand for those of a real site, and what points there is followed here.
 *
 * @param standsFor origin of the real site; none is followed where absent
 */
export function localAddress(url: string, standsFor: string | undefined): string {
  return standsFor !== undefined && url.startsWith(`${standsFor}/`) ? url.slice(standsFor.length) : url;
}
