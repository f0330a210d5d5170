import type { LocalDate } from '../dates';
import type { Command } from '../facts/commands';
import type { ModuleId, Scope, Source } from '../facts/facts';

/** What is known of a client when their onboarding is started. */
export interface KnownAtStart {
  modules: Partial<Record<ModuleId, 'contracted' | 'notContracted'>>;
  /** The backing of the modules above. */
  on: LocalDate;
  source: Source;
  note?: string;
  /** The agreement, if there is one already. */
  agreement?: { closedOn: LocalDate; scope?: Scope };
  expectedScope?: Scope;
}

/** The commands that a start records, in their order: the page's preview and the server side start with the same ones. */
export function startCommands({ modules, on, source, note, agreement, expectedScope }: KnownAtStart): Command[] {
  const commands: Command[] = [];
  if (Object.keys(modules).length > 0) {
    commands.push({ kind: 'confirmModules', modules, on, source, ...(note && { note }) });
  }
  if (expectedScope) commands.push({ kind: 'expectScope', scope: expectedScope });
  if (agreement) commands.push({ kind: 'closeAgreement', ...agreement });
  return commands;
}
