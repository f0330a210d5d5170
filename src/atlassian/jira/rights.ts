import type { Rights } from '../../application/ports';
import { at } from '../../contract/json';
import { ok } from '../../domain/result';
import type { Budget } from '../budget';
import { type Send, sender } from '../send';

export function rightsAsUser(budget: Budget): Rights {
  return rightsOf(sender('user', budget));
}

/**
 * "To disable the notification, administer Jira or administer project permissions are required" (OpenAPI, editIssue).
 * In doubt, no: what is refused, or not heard, would be lost.
 */
export async function mayEditQuietly(send: Send, projectId: string): Promise<boolean> {
  const may = await rightsOf(send).mayAdminister(projectId);
  return may.ok && (may.value.jira || may.value.project);
}

export function rightsOf(send: Send): Rights {
  const ask = async (projectId: string, permissions: string[]) => {
    const query = { projectId, permissions: permissions.join() };
    const reply = await send('readMyPermissions', { query });
    if (!reply.ok) return reply;
    return ok((name: string) => at(reply.value.body, 'permissions', name, 'havePermission') === true);
  };
  return {
    async mayAdminister(projectId) {
      const has = await ask(projectId, ['ADMINISTER', 'ADMINISTER_PROJECTS']);
      return has.ok ? ok({ jira: has.value('ADMINISTER'), project: has.value('ADMINISTER_PROJECTS') }) : has;
    },

    async mayWrite(projectId) {
      const has = await ask(projectId, ['EDIT_ISSUES', 'CREATE_ISSUES']);
      return has.ok ? ok({ edit: has.value('EDIT_ISSUES'), create: has.value('CREATE_ISSUES') }) : has;
    },
  };
}
