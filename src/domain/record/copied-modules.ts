import type { LocalDate } from '../dates';
import { type Facts, MODULES, type ModuleId, type Source } from '../facts/facts';
import { fail, ok, type Result } from '../result';
import { seemsCredential } from '../text/credential-guard';

/** What a person saw of the modules that they take over from another onboarding. */
export type SeenModules = Partial<Record<ModuleId, 'contracted' | 'notContracted'>>;

/** Modules of another onboarding, each with the backing that it has there. */
export type CopiedModules = Partial<Record<ModuleId, CopiedModule>>;
interface CopiedModule {
  state: 'contracted' | 'notContracted';
  on: LocalDate;
  source: Source;
  note?: string;
}

/**
 * These modules as other facts have them, with state, day, source and note; nothing else is taken over: who saw it there, and
 * since when, is that onboarding's. Or why they are not: one of them is not as the person saw it; a note seems to hold a
 * credential, which was screened when it was recorded, and the screen may have learnt since.
 */
export function copiedFrom(
  { modules }: Pick<Facts, 'modules'>,
  seen: SeenModules,
): Result<CopiedModules, 'changed' | 'credential'> {
  const copied: CopiedModules = {};
  for (const name of MODULES) {
    const fact = modules[name];
    if (seen[name] === undefined) continue;
    if (fact.state === 'unknown' || fact.state !== seen[name]) return fail('changed');
    const { state, on, source, note } = fact;
    if (note !== undefined && seemsCredential(note)) return fail('credential');
    copied[name] = { state, on, source, ...(note && { note }) };
  }
  return ok(copied);
}
