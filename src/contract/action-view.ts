import type { LocalDate } from '../domain/dates';
import type { ModuleFact, ModuleId } from '../domain/facts/facts';
import type { Language } from '../domain/language';
import type { ClientRow } from '../domain/lists/client-row';
import type { Message } from '../domain/messages/messages';
import type { Gate } from '../domain/procedure/gates';
import type { GateId } from '../domain/procedure/missing';
import type { Summary } from '../domain/procedure/summary';
import type { ProjectSettings } from '../domain/settings/settings';
import type { ActionError } from './errors';

/** What actions find out, before it is put into words. */

/** Why they do not, with the language of the client's project once that is known. */
export type ActionRefusal = ActionError & { language?: Language };

interface OfClient {
  key: string;
  client: string;
  /** Of the client's project. */
  language: Language;
}

export interface ClientStatus extends OfClient {
  today: LocalDate;
  /** Absent where nobody started it. */
  summary?: Summary;
  /** The site's address; absent where Jira did not say it. */
  site?: string;
}

export interface WaitingClients {
  /** Who waits longest first, each with what it waits for that was asked about. */
  rows: { row: ClientRow; days: number }[];
  /** How many there are besides. */
  more: number;
  /** Jira counted them, which it does roughly. */
  isAbout: boolean;
}

export interface GateState extends OfClient {
  id: GateId;
  /** Absent where nobody started the client. */
  gate?: Gate;
}

export interface MessageFound extends OfClient {
  message: Message;
  own: ProjectSettings['messages'];
}

export interface ModuleRecorded extends OfClient {
  module: ModuleId;
  /** What stands in the record now. */
  fact: ModuleFact;
  /** Whether it was recorded by this very call. */
  isNew: boolean;
}

export interface OwnStepRecorded extends OfClient {
  /** In the language of the client's project. */
  title: string;
  /** The day on which it was done. */
  on: LocalDate;
  /** Whether it was recorded by this very call. */
  isNew: boolean;
}
