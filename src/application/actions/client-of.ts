import type { ActionRefusal } from '../../contract/action-view';
import type { AccountId } from '../../domain/facts/facts';
import type { Language } from '../../domain/language';
import { fail, ok, type Result } from '../../domain/result';
import type { Opened, ReadingPorts } from '../panel/open-issue';
import { openByKey } from './open-by-key';

/** The client that an action is about. */
export interface ActionClient {
  opened: Opened;
  /** What every action says of it. */
  client: { key: string; client: string; language: Language };
}

/**
 * What an action is about, and what it does then. A refusal is in the language of the client's project once that is
 * known. A subtask that is none of ours is no client's.
 */
export async function onClient<View>(
  ports: ReadingPorts,
  accountId: AccountId,
  key: string,
  act: (of: ActionClient) => Promise<Result<View, ActionRefusal>>,
): Promise<Result<View, ActionRefusal>> {
  const found = await openByKey(ports, accountId, key);
  if (!found.ok) return found;
  const { opened } = found.value;
  const { issue, onboarding, settings } = opened;
  const { language } = settings;
  const isNobodys = onboarding === undefined && issue.parentId !== undefined;
  const result = isNobodys
    ? fail({ code: 'isSubtask' as const })
    : await act({ opened, client: { key: issue.key, client: issue.client, language } });
  return result.ok ? ok(result.value) : fail({ ...result.error, language });
}
