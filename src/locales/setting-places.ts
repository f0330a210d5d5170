import type { ProjectSettings } from '../domain/settings/settings';

/** The part of the page that has a setting, by the beginning of a fault's path; of what is no setting: the file. */
export function placeOf(places: Record<keyof ProjectSettings, string>, path: string): string {
  const [setting = ''] = path.split('.');
  const named: Partial<Record<string, string>> = places;
  return (Object.hasOwn(places, setting) && named[setting]) || places.schema;
}
