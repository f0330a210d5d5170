import type { MacroError } from '../../contract/errors';
import type { Instant } from '../../domain/dates';
import type { ClientRow } from '../../domain/lists/client-row';
import type { Column, StoredConfig } from '../../domain/lists/macro-config';
import type { Result } from '../../domain/result';

export type MacroAnswer<T> = Result<T, MacroError>;

export interface ShowRequest {
  /** As it stands in the page, or as somebody is about to put it there: it says what to look for, never what may be seen. */
  config: StoredConfig;
  /** Where the next page of a list begins. */
  next?: string;
}

/**
 * What the macro shows, as the reader's own permissions allow. `now` is when it was read: each client's days are counted
 * up to it, in the zone of the client's project.
 */
export type MacroView =
  | { show: 'issue'; row: ClientRow; now: Instant }
  | { show: 'list'; rows: ClientRow[]; columns: Column[]; next?: string; unordered?: true; now: Instant };

/** The calls of the macro and of its configuration: name → what goes in → what comes back. */
export interface MacroCalls {
  show: { request: ShowRequest; answer: MacroView };
  /** Issues for what somebody types in the configuration. */
  find: { request: { text: string }; answer: ClientRow[] };
  projects: { request: { text: string }; answer: { id: string; key: string; name: string }[] };
}
