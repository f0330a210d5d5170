import { sameJson } from '../../src/domain/same-json';
import type { ProjectSettings } from '../../src/domain/settings/settings';
import type { Setting } from '../../src/locales/setting-places';
import { changed } from '../shared/change';

type Key = keyof ProjectSettings;

/** The parts in which two settings differ. */
export function differing(a: ProjectSettings, b: ProjectSettings): Key[] {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])] as Key[];
  return keys.filter((key) => !sameJson(a[key], b[key]));
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

/** How far below a setting its parts are changes of their own: who and when of each party, one step, one message … */
const DEPTH: Partial<Record<Setting, number>> = { parties: 2, steps: 1, ownSteps: 1, messages: 1, fieldValues: 1 };

/** What changed, by paths in the settings (`parties.client.due`), in the settings' order: so many changes there are. Of a list, by ids. */
export function changesIn(draft: ProjectSettings, base: ProjectSettings): string[] {
  return differing(draft, base).flatMap((key) =>
    key === 'schema' ? [] : pathsIn(draft[key], base[key], key, DEPTH[key] ?? 0),
  );
}

function pathsIn(a: unknown, b: unknown, path: string, depth: number): string[] {
  if (sameJson(a, b)) return [];
  if (depth === 0) return [path];
  const [one, other] = [recordIn(a), recordIn(b)];
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const parts = keys.flatMap((key) => pathsIn(one[key], other[key], `${path}.${key}`, depth - 1));
  // Of a list whose parts are all as they were, the order is another.
  return parts.length === 0 && Array.isArray(a) ? [path] : parts;
}

/** A record as it is, and a list of what has ids by these. */
function recordIn(value: unknown): Partial<Record<string, unknown>> {
  if (Array.isArray(value)) return Object.fromEntries(value.map((each: { id: string }) => [each.id, each]));
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
