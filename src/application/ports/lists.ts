import type { JiraError } from '../../contract/errors';
import type { ClientRow } from '../../domain/lists/client-row';
import type { Result } from '../../domain/result';

/** Clients as lists show them: what the person asking may see in Jira, from the read copies. */
export interface ClientLists {
  /** One client, by the issue's id or key. One request. */
  read(issue: string): Promise<Result<ClientRow, JiraError>>;
  /**
   * A page of the issues that a query finds, with one request; `next` leads to the following one. A query that Jira
   * refuses is asked once more without its order: then `unordered`, and the rows are in the app's own order. One that
   * Jira does not understand is answered with `jiraRefused`, in Jira's words.
   */
  search(query: {
    jql: string;
    size: number;
    next?: string;
  }): Promise<Result<{ rows: ClientRow[]; next?: string; unordered?: true }, JiraError>>;
  /** The id of the project that has, or had, this key. */
  findProject(key: string): Promise<Result<string, JiraError>>;
  /** The first projects whose name or key has this text. */
  findProjects(text: string): Promise<Result<{ id: string; key: string; name: string }[], JiraError>>;
}
