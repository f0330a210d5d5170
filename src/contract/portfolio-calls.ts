import { z } from 'zod';
import type { LocalDate } from '../domain/dates';
import type { ProjectSettings } from '../domain/settings/settings';
import { answering, type RequestOf } from './call';
import { issueId, knownAtStart } from './command-schemas';
import type { PortfolioError } from './errors';
import { identifier, UUID } from './fields/text-fields';
import type { ApplyReport } from './panel-view';

/** What the portfolio may send, to start many clients of its project, or to apply many plans: one call for each. */
export const portfolioCalls = {
  /** What has to be known before any is started; what Jira would refuse to all of them is named here. */
  prepare: answering<ReadyToStart, PortfolioError>()(z.strictObject({})),
  startClient: answering<StartReport, PortfolioError>()(
    z.strictObject({
      commandId: identifier(UUID),
      /** Which one: the function asks Jira about it as the caller, and holds it to the page's project. */
      issueId,
      ...knownAtStart,
    }),
  ),
  /** Takes over what a client's plan has to be changed to, as *Aplicar* in its panel does. */
  applyClient: answering<ClientReport, PortfolioError>()(z.strictObject({ commandId: identifier(UUID), issueId })),
};

export type PortfolioCalls = typeof portfolioCalls;
export type StartClientRequest = RequestOf<PortfolioCalls['startClient']>;
export type ApplyClientRequest = RequestOf<PortfolioCalls['applyClient']>;

/** What counts for whoever starts many clients of a project. */
export interface ReadyToStart {
  /** In the project's time zone. */
  today: LocalDate;
  /** The team's own steps, as the project's settings have them. */
  ownSteps: ProjectSettings['ownSteps'];
  /** Whether the settings let this person confirm modules. */
  mayConfirm: boolean;
}

/** What was done for one client, and what was not: that is done by asking again, a start with the same id. */
export interface ClientReport {
  report: ApplyReport;
}

/** The same of a start. */
export interface StartReport extends ClientReport {
  /** How many of its steps have a subtask by now, whichever press of the same id created them. */
  subtasks: number;
}
