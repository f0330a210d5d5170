import type { MacroError } from '../../contract/errors';
import type { ClientRow } from '../../domain/lists/client-row';
import type { MacroConfig } from '../../domain/lists/macro-config';
import { fail, ok, type Result } from '../../domain/result';
import type { ClientLists } from './client-lists';

type Chosen<Show extends MacroConfig['show']> = Extract<MacroConfig, { show: Show }>;

/**
 * The issue that somebody chose, as its reader may see it. Ids are counted on each site by itself: in a page that was
 * copied from another site an id is another client's here. The key that is kept beside it tells; where it differs, Jira
 * is asked who has it, since an issue that was moved, or a project that was renamed, answers to its old key too. What was
 * stored without a key goes on being shown.
 *
 * @returns `chosenElsewhere` where what has the id is not what was chosen
 */
export async function readChosen(
  clients: Pick<ClientLists, 'read'>,
  { issue, key }: Chosen<'issue'>,
): Promise<Result<ClientRow, MacroError>> {
  const read = await clients.read(issue);
  if (!read.ok || key === '' || read.value.key === key) return read;
  const named = await clients.read(key);
  const same = sameAs(issue, key, named.ok ? ok(named.value.id) : named);
  return same.ok ? read : same;
}

/** Whether a project's list is of the project that was chosen, in the same way: by the keys of its issues. */
export async function checkProject(
  clients: Pick<ClientLists, 'findProject'>,
  config: Exclude<MacroConfig, { show: 'issue' }>,
  rows: ClientRow[],
): Promise<Result<void, MacroError>> {
  if (config.show === 'jql' || config.projectKey === undefined) return ok(undefined);
  const { project, projectKey } = config;
  const isItsOwn = rows.length > 0 && rows.every(({ key }) => key.slice(0, key.lastIndexOf('-')) === projectKey);
  return isItsOwn ? ok(undefined) : sameAs(project, projectKey, await clients.findProject(projectKey));
}

function sameAs(id: string, key: string, named: Result<string, MacroError>): Result<void, MacroError> {
  if (named.ok) return named.value === id ? ok(undefined) : fail({ code: 'chosenElsewhere', key });
  const isNobody = named.error.code === 'issueNotFound' || named.error.code === 'jiraRefused';
  return isNobody ? fail({ code: 'chosenElsewhere', key }) : named;
}
