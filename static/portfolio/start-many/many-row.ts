import type { PortfolioError } from '../../../src/contract/errors';
import type { StartClientRequest } from '../../../src/contract/portfolio-calls';
import type { LocalDate } from '../../../src/domain/dates';
import type { ClientRow } from '../../../src/domain/lists/client-row';
import type { StartColumn, StartValues } from '../../../src/domain/lists/start-columns';

/** Why a line of a sheet cannot be started at all. */
export type LineFault = 'notAKey' | 'twice' | 'notHere' | 'started';

/** One client of the table, with what was chosen of it. */
export interface ManyRow {
  /** The id; of a line without one, its place in the sheet. */
  id: string;
  key: string;
  client: string;
  isChosen: boolean;
  values: StartValues;
  /** What stands in the sheet and was not understood. Choosing something in its place settles it. */
  wrong: Partial<Record<StartColumn, string>>;
  /** What the sheet calls the client, where Jira calls it otherwise. */
  calledThere?: string;
  fault?: LineFault;
}

/** What is chosen for all: the backing of the modules. */
export interface Backing {
  source?: StartClientRequest['source'] | undefined;
  on: LocalDate;
}

/** A client of whom nothing was chosen. */
export const untouched = ({ id, key, client }: Pick<ClientRow, 'id' | 'key' | 'client'>): ManyRow => ({
  ...{ id, key, client, isChosen: false, values: {}, wrong: {} },
});

/** How many subtasks it has; unknown of what was started before the page was loaded. */
export type Started = number | undefined;

/** Why a row was not started, or not wholly. */
export type RowFailure = PortfolioError | { code: 'startedPartly'; left: number; error: PortfolioError };
