import { PEOPLE, type PersonName } from '../../local-site/data/people';
import { PROJECTS } from '../../local-site/data/projects';
import type { AnswerOf, RequestOf } from '../../src/contract/call';
import type { PortfolioCalls } from '../../src/contract/portfolio-calls';
import type { App } from './app';

/** A call of the portfolio of a project by someone who is signed in. */
export async function portfolioPage<Name extends keyof PortfolioCalls>(
  app: Pick<App, 'site'>,
  person: PersonName,
  name: Name,
  payload: RequestOf<PortfolioCalls[Name]>,
  projectId: string = PROJECTS.hauzd.id,
): Promise<AnswerOf<PortfolioCalls[Name]>> {
  const answer = await app.site.forge.invoke({
    moduleKey: 'hauzd-portfolio',
    accountId: PEOPLE[person],
    functionKey: name,
    payload,
    context: { extension: { project: { id: projectId } } },
  });
  return answer as AnswerOf<PortfolioCalls[Name]>;
}
