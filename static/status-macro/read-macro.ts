import { findClients, type MacroView, showMacro } from '../../src/application/clients/macro-view';
import type { MacroError } from '../../src/contract/errors';
import { signedIn } from '../../src/contract/json';
import type { StoredConfig } from '../../src/domain/lists/macro-config';
import { fail, type Result } from '../../src/domain/result';
import { clients } from '../clients';

export type MacroAnswer = Result<MacroView, MacroError>;

/** What the macro shows, read from Jira by the browser. It always ends in an answer. */
export async function readMacro(...asked: [StoredConfig, { next?: string; unordered?: true }?]): Promise<MacroAnswer> {
  try {
    return await showMacro({ clients, now: new Date().toISOString() }, ...asked);
  } catch {
    return fail({ code: 'unexpected' });
  }
}

/** The same for whom the platform names: where nobody is signed in, nothing is asked of Jira. */
export async function readMacroAs(account: string | undefined, config: StoredConfig): Promise<MacroAnswer> {
  return signedIn(account) ? readMacro(config) : fail({ code: 'notAllowed' });
}

/** Issues for what somebody types in the configuration. */
export const findClientsFor = (text: string) => findClients(clients, text);
