import { applyClient } from '../application/portfolio/apply-client';
import { readyToStart } from '../application/portfolio/ready-to-start';
import { type ProjectPerson, startClient } from '../application/portfolio/start-client';
import type { PortfolioError } from '../contract/errors';
import { type PortfolioCalls, portfolioCalls } from '../contract/portfolio-calls';
import { fail, ok, type Result } from '../domain/result';
import { callsOf, handlerOf, jiraIdAt } from './page-calls';
import { recordingPorts } from './recording-ports';

/** The portfolio's calls, each about the project whose page it is. What it shows it asks of Jira itself. */
const calls = callsOf<PortfolioCalls, ProjectPerson>('portfolio', portfolioCalls, personIn, {
  prepare: (person) => readyToStart(recordingPorts(), person),
  applyClient: (person, request) => applyClient(recordingPorts(), person, request),
  startClient: (person, request) => startClient(recordingPorts(), person, request),
});

/** The function behind the portfolio (`function: portfolio` in manifest.yml). */
export const handler = handlerOf(calls);

function personIn(accountId: string, context: unknown): Result<ProjectPerson, PortfolioError> {
  const projectId = jiraIdAt(context, 'extension', 'project', 'id');
  return projectId ? ok({ accountId, projectId }) : fail({ code: 'noProject' });
}
