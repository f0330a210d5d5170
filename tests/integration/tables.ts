import { confluenceTablesOf, type Page } from '../../local-site/confluence/content';
import type { Collection } from '../../local-site/forge-host/contracts';
import { type Issue, jiraTablesOf, type Project, type Transition, type Workflow } from '../../local-site/jira/model';
import type { App } from './app';

/**
 * The local site's own rows, changed by hand: for what Jira's REST interface has no operation for (who may edit a workflow,
 * rules of other apps, what an older version left), and for what is to be there without an event that tells of it. What
 * people and apps can do goes by `app.rest`, so that it is answered, told and held against the documents.
 */

type OnSite = Pick<App, 'site'>;

/** A client's issue or a subtask. */
export const changeIssue = ({ site }: OnSite, id: string, change: (issue: Issue) => Issue): void =>
  changeRow(jiraTablesOf(site.state).issues, id, change);

/** A project: its roles, its screens. */
export const changeProject = ({ site }: OnSite, id: string, change: (project: Project) => Project): void =>
  changeRow(jiraTablesOf(site.state).projects, id, change);

export const changeWorkflow = ({ site }: OnSite, id: string, change: (workflow: Workflow) => Workflow): void =>
  changeRow(jiraTablesOf(site.state).workflows, id, change);

/** One transition of a workflow. */
export function changeTransition(
  app: OnSite,
  workflowId: string,
  id: string,
  change: (transition: Transition) => Transition,
): void {
  changeWorkflow(app, workflowId, (workflow) => ({
    ...workflow,
    transitions: workflow.transitions.map((each) => (each.id === id ? change(each) : each)),
  }));
}

/** A page of Confluence. */
export const changePage = ({ site }: OnSite, id: string, change: (page: Page) => Page): void =>
  changeRow(confluenceTablesOf(site.state).pages, id, change);

function changeRow<Row>(rows: Collection<Row>, id: string, change: (row: Row) => Row): void {
  const row = rows.get(id);
  if (!row) throw new Error(`nothing to change: ${id}`);
  rows.set(id, change(row));
}
