import type { CannotCopy, PanelError } from '../../contract/errors';
import type { StartRequest } from '../../contract/panel-calls';
import { type CopiedModules, copiedFrom } from '../../domain/record/copied-modules';
import { fail, type Result } from '../../domain/result';
import type { Caller, PanelPorts } from '../ports';

/**
 * The modules of another client with their backing, out of its record: one request of Jira, which says whether the caller
 * may see that issue at all, and one read of storage. What the page says of them only has to be what stands there.
 */
export async function readModulesToCopy(
  { asUser, records }: Pick<PanelPorts, 'asUser' | 'records'>,
  { issueId }: Caller,
  { from, modules }: NonNullable<StartRequest['copy']>,
): Promise<Result<CopiedModules, PanelError>> {
  if (from === issueId) return no('itself');
  const issue = await asUser.readIssue(from);
  if (!issue.ok) return issue.error.code === 'issueNotFound' ? no('notSeen') : issue;
  // Jira answers for an issue by its id: asked for by anything else, it would be another's.
  const stored = await records.read(issue.value.id);
  if (!stored.ok) return stored;
  if (!stored.value) return no('notStarted');
  const copied = copiedFrom(stored.value.facts, modules);
  return copied.ok ? copied : no(copied.error);
}

const no = (why: CannotCopy['why']) => fail({ code: 'cannotCopy' as const, why });
