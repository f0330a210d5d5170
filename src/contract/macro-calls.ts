import { z } from 'zod';
import type { Instant } from '../domain/dates';
import type { ClientRow } from '../domain/lists/client-row';
import type { Column, StoredConfig } from '../domain/lists/macro-config';
import type { Result } from '../domain/result';
import { answering } from './call';
import type { MacroError } from './errors';
import { askedText } from './fields/asked-text';

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

const text = askedText(200);

/** The calls of the macro and of its configuration. */
export const macroCalls = {
  /** The settings themselves are read by the domain, which takes whatever stands in a page. */
  show: answering<MacroView, MacroError>()(
    z.strictObject({ config: z.record(askedText(100), askedText(4_000)), next: askedText(4_000).optional() }),
  ),
  /** Issues for what somebody types in the configuration. */
  find: answering<ClientRow[], MacroError>()(z.strictObject({ text })),
  projects: answering<{ id: string; key: string; name: string }[], MacroError>()(z.strictObject({ text })),
};

export type MacroCalls = typeof macroCalls;
