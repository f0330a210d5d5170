import type { Caller, ForgeHost, ProductApi, State } from '../forge-host/contracts';
import { jiraTablesOf } from '../jira/model';

/** What the pages need of the site. */
export interface PagesSite {
  jira: ProductApi;
  confluence: ProductApi;
  state: State;
  forge: Pick<ForgeHost, 'runExport' | 'runAction'>;
}

/** Everyone who can sign in; the first one is who a new visitor is. */
export function peopleOf(site: PagesSite): UserBean[] {
  const users = jiraTablesOf(site.state).users.values();
  return users.filter(({ accountType, hasLeft }) => accountType === 'atlassian' && !hasLeft);
}

/** Reads a product as one person: what Jira does not show to them, the pages cannot show either. */
export interface Reader {
  /** The parsed answer of a GET, or undefined where the product refuses. `T` is what the contract promises. */
  get<T>(path: string): Promise<T | undefined>;
  /** The parsed answer of a POST that only reads, a refusal too. */
  post<T>(path: string, body: unknown): Promise<T>;
}

/** @param origin the site's own, as it stands in the answers' links */
export function readerFor(site: PagesSite, origin: string, caller: Caller): Reader {
  const send = (path: string, init?: RequestInit) => {
    const product = path.startsWith('/wiki/') ? site.confluence : site.jira;
    return product.fetch(new Request(origin + path, init), caller);
  };
  return {
    async get(path) {
      const response = await send(path);
      return response.ok ? response.json() : undefined;
    },
    post: async (path, body) => (await send(path, { method: 'POST', body: JSON.stringify(body) })).json(),
  };
}

export interface UserBean {
  accountId: string;
  displayName: string;
}
export interface Named {
  id: string;
  name: string;
}
export interface StatusBean extends Named {
  statusCategory?: { key: string };
}
export interface IssueTypeBean extends Named {
  subtask: boolean;
}
export interface IssueRef {
  id: string;
  key: string;
  fields: { summary: string; status: StatusBean; issuetype?: IssueTypeBean };
}
export interface IssueBean {
  id: string;
  key: string;
  names?: Record<string, string>;
  fields: {
    summary: string;
    status: StatusBean;
    issuetype: IssueTypeBean;
    project: { id: string; key: string; name: string; projectTypeKey?: string };
    assignee?: UserBean | null;
    reporter?: UserBean | null;
    labels?: string[];
    created?: string;
    updated?: string;
    duedate?: string | null;
    description?: unknown;
    parent?: IssueRef;
    subtasks?: IssueRef[];
    [field: string]: unknown;
  };
}
export interface ProjectBean {
  id: string;
  key: string;
  name: string;
  projectTypeKey?: string;
  issueTypes?: IssueTypeBean[];
}
