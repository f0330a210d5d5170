import { fail, ok, type Result } from '../domain/result';
import type { AppError } from './errors';
import type { PanelDeps, SubtaskType } from './ports';

/**
 * The type of subtask to create in a project, remembered or asked for. Refused before anything is created: a project
 * without subtasks, and one whose subtasks have a required field that the app cannot fill in. A refusal is never
 * remembered: someone is about to mend it.
 */
export async function subtaskType(
  deps: Pick<PanelDeps, 'asUser' | 'projects'>,
  projectId: string,
): Promise<Result<SubtaskType, AppError>> {
  const remembered = await deps.projects.read(projectId);
  if (remembered) return ok(remembered);
  const read = await deps.asUser.readSubtaskType(projectId);
  if (!read.ok) return read;
  if (read.value === 'mayNotCreate') return fail({ code: 'mayNotCreate' });
  if (read.value === 'none') return fail({ code: 'noSubtaskType' });
  if (read.value.required.length > 0) return fail({ code: 'requiredFields', fields: read.value.required });
  await deps.projects.write(projectId, read.value);
  return ok(read.value);
}
