import type { ProjectSettings } from '../../src/domain/settings/settings';
import { changed } from '../shared/change';

type Key = keyof ProjectSettings;

/** The parts in which two settings differ. */
export function differing(a: ProjectSettings, b: ProjectSettings): Key[] {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])] as Key[];
  return keys.filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]));
}

/** One person's changes on top of what another one saved: part by part, what one changed is theirs. */
export function onTop(mine: ProjectSettings, base: ProjectSettings, theirs: ProjectSettings): ProjectSettings {
  return changed(theirs, Object.fromEntries(differing(mine, base).map((key) => [key, mine[key]])));
}

/** A record without a key whose value is empty: what is not chosen is not there. */
export function withPart<T extends object>(all: Record<string, T>, key: string, part: T): Record<string, T> {
  const { [key]: _, ...rest } = all;
  const isEmpty = Object.values(part).every((value) => value === undefined);
  const kept = Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as T;
  return isEmpty ? rest : { ...rest, [key]: kept };
}
