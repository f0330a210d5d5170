import { MODULES, type ModuleId } from '../../../src/domain/facts/facts';
import { type ClientRow, copyOf } from '../../../src/domain/lists/client-row';
import type { SeenModules } from '../../../src/domain/record/copied-modules';

/** From which client modules were taken over, and which of them still are: what a person chooses otherwise is their own. */
export interface CopiedFrom {
  id: string;
  key: string;
  modules: ModuleId[];
}

/** The modules of a client that are known, as its read copy has them. What they really are is looked up at the start. */
export function knownModules(row: ClientRow): SeenModules {
  const states = copyOf(row)?.modules;
  const known: SeenModules = {};
  for (const name of MODULES) {
    const state = states?.[name];
    if (state && state !== 'unknown') known[name] = state;
  }
  return known;
}

interface Part {
  modules: SeenModules;
  copied?: CopiedFrom | undefined;
}

/** A draft's modules with those of another client in their place, where they are known there. */
export function withCopied({ modules }: Part, row: ClientRow): Part {
  const known = knownModules(row);
  const names = MODULES.filter((name) => known[name] !== undefined);
  return { modules: { ...modules, ...known }, copied: { id: row.id, key: row.key, modules: names } };
}

/** The same without them. */
export function withoutCopied({ modules, copied }: Part): Part {
  const own = MODULES.filter((name) => !copied?.modules.includes(name));
  return { modules: only(modules, own), copied: undefined };
}

/** What a person chose by hand: a module that they changed is not taken over any more. */
export function withChosen({ modules, copied }: Part, chosen: SeenModules): Part {
  const left = copied?.modules.filter((name) => chosen[name] === modules[name]) ?? [];
  return { modules: chosen, copied: copied && left.length > 0 ? { ...copied, modules: left } : undefined };
}

/** What of a draft's modules is said by the person, and what is taken over. */
export function apart({ modules, copied }: Part): { own: SeenModules; taken: SeenModules } {
  const isTaken = (name: ModuleId) => copied?.modules.includes(name) === true;
  return {
    own: only(
      modules,
      MODULES.filter((name) => !isTaken(name)),
    ),
    taken: only(modules, MODULES.filter(isTaken)),
  };
}

function only(modules: SeenModules, names: ModuleId[]): SeenModules {
  return Object.fromEntries(
    names.flatMap((name) => (modules[name] === undefined ? [] : [[name, modules[name]] as const])),
  );
}
