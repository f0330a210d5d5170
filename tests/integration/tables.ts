import { confluenceTablesOf, type Page } from '../../local-site/confluence/content';
import type { Collection } from '../../local-site/forge-host/contracts';
import {
  type Issue,
  jiraTablesOf,
  type Project,
  type Screen,
  type Transition,
  type Workflow,
} from '../../local-site/jira/model';
import type { LocalSite } from '../../local-site/site';

/**
 * The local site's own rows, changed by hand: for what Jira's REST interface has no operation for (who may edit a workflow,
 * rules of other apps, what an older version left), and for what is to be there without an event that tells of it. What
 * people and apps can do goes by `app.rest`, so that it is answered, told and held against the documents.
 */

/** The app on a local site, in a browser or without. */
type OnSite = { site: Pick<LocalSite, 'state'> };

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

/** The fields that a transition asks for on its way: no operation of REST changes a screen of the site's. */
export const changeScreen = ({ site }: OnSite, id: string, change: (screen: Screen) => Screen): void =>
  changeRow(jiraTablesOf(site.state).screens, id, change);

/** A page that is gone, or that the app may not see, which is the same to it. */
export const removePage = ({ site }: OnSite, id: string): void => void confluenceTablesOf(site.state).pages.delete(id);

/** Without somebody whom Jira does not tell of any more, as if their profile were closed; gives the means to undo it. */
export function withoutPerson({ site }: OnSite, accountId: string): () => void {
  const { users } = jiraTablesOf(site.state);
  const user = users.get(accountId);
  users.delete(accountId);
  return () => void (user && users.set(accountId, user));
}

/** A page of Confluence. */
export const changePage = ({ site }: OnSite, id: string, change: (page: Page) => Page): void =>
  changeRow(confluenceTablesOf(site.state).pages, id, change);

function changeRow<Row>(rows: Collection<Row>, id: string, change: (row: Row) => Row): void {
  const row = rows.get(id);
  if (!row) throw new Error(`nothing to change: ${id}`);
  rows.set(id, change(row));
}
