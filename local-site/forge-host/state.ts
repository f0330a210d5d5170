import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Collection, State } from './contracts';

type Line = { collection: string; key: string; value?: unknown };

/**
 * The site's state: named maps over one journal, a JSON line for each change, compacted when the site starts.
 * Without a file (tests), it lives in memory only.
 *
 * @param file path of the journal, or undefined for memory only
 */
export function openState(file?: string): State {
  const maps = new Map<string, Map<string, unknown>>();
  const mapOf = (name: string) => {
    const existing = maps.get(name);
    if (existing) return existing;
    const created = new Map<string, unknown>();
    maps.set(name, created);
    return created;
  };

  if (file && existsSync(file)) {
    for (const text of readFileSync(file, 'utf8').split('\n')) {
      const line = parseLine(text);
      if (!line) continue; // a line cut short by a crash is the last one; what it said was never acknowledged
      if (line.value === undefined) mapOf(line.collection).delete(line.key);
      else mapOf(line.collection).set(line.key, line.value);
    }
    compact(file, maps);
  }
  if (file) mkdirSync(dirname(file), { recursive: true });

  const journal = (line: Line) => {
    if (file) appendFileSync(file, `${JSON.stringify(line)}\n`);
  };

  function collection<T>(name: string): Collection<T> {
    const map = mapOf(name) as Map<string, T>;
    return {
      get: (key) => map.get(key),
      set: (key, value) => {
        map.set(key, value);
        journal({ collection: name, key, value });
      },
      delete: (key) => {
        const existed = map.delete(key);
        if (existed) journal({ collection: name, key });
        return existed;
      },
      keys: () => [...map.keys()],
      values: () => [...map.values()],
      entries: () => [...map.entries()],
    };
  }

  return {
    collection,
    next(sequence, first = 1) {
      const sequences = collection<number>('sequences');
      const value = sequences.get(sequence) ?? first;
      sequences.set(sequence, value + 1);
      return value;
    },
    reset() {
      for (const map of maps.values()) map.clear();
      if (file) writeFileSync(file, '');
    },
  };
}

function parseLine(text: string): Line | undefined {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as Line;
  } catch {
    return undefined;
  }
}

function compact(file: string, maps: Map<string, Map<string, unknown>>): void {
  const lines: string[] = [];
  for (const [collection, map] of maps) {
    for (const [key, value] of map) lines.push(JSON.stringify({ collection, key, value }));
  }
  writeFileSync(`${file}.new`, lines.length > 0 ? `${lines.join('\n')}\n` : '');
  renameSync(`${file}.new`, file);
}
