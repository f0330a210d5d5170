import type { LocalDate } from '../dates';
import type { Command } from '../facts/commands';
import { type ChosenSource, MODULES, type ModuleId, type Scope } from '../facts/facts';
import type { CopiedModules } from './copied-modules';

/** What is known of a client when their onboarding is started. */
export interface KnownAtStart {
  modules: Partial<Record<ModuleId, 'contracted' | 'notContracted'>>;
  /** The backing of the modules above. */
  on: LocalDate;
  source: ChosenSource;
  note?: string;
  /** The agreement, if there is one already. */
  agreement?: { closedOn: LocalDate; scope?: Scope };
  expectedScope?: Scope;
  /** Modules as another onboarding has them, with their own backing. One that stands in `modules` too is not taken over. */
  copied?: CopiedModules;
}

/** The commands that a start records, in their order: the page's preview and the server side start with the same ones. */
export function startCommands(known: KnownAtStart): Command[] {
  const { modules, on, source, note, agreement, expectedScope, copied = {} } = known;
  const commands = MODULES.flatMap((name): Command[] => {
    if (!copied[name] || modules[name] !== undefined) return [];
    const { state, ...backing } = copied[name];
    return [{ kind: 'confirmModules', modules: { [name]: state }, ...backing }];
  });
  if (Object.keys(modules).length > 0) {
    commands.push({ kind: 'confirmModules', modules, on, source, ...(note && { note }) });
  }
  if (expectedScope) commands.push({ kind: 'expectScope', scope: expectedScope });
  if (agreement) commands.push({ kind: 'closeAgreement', ...agreement });
  return commands;
}
