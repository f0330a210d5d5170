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
  return {
    async mayAdminister(projectId) {
      const query = { projectId, permissions: 'ADMINISTER,ADMINISTER_PROJECTS' };
      const reply = await send('readMyPermissions', { query });
      if (!reply.ok) return reply;
      const has = (name: string) => at(reply.value.body, 'permissions', name, 'havePermission') === true;
      return ok({ jira: has('ADMINISTER'), project: has('ADMINISTER_PROJECTS') });
    },
  };
}
