import type { Confluence } from '../application/ports';
import { at, textAt } from '../contract/json';
import { fail, ok } from '../domain/result';
import type { Budget } from './budget';
import { sender } from './send';

/** Confluence, as the app. */
export function confluenceAsApp(budget: Budget): Confluence {
  const send = sender('app', budget);
  return {
    async readPage(pageId) {
      const reply = await send('readPage', { path: { page: pageId } });
      if (!reply.ok) return reply;
      const { body } = reply.value;
      const title = textAt(body, 'title');
      const version = at(body, 'version', 'number');
      const changedAt = textAt(body, 'version', 'createdAt');
      if (!title || typeof version !== 'number') return fail({ code: 'jiraUnavailable' });
      return ok({ id: pageId, title, version, ...(changedAt && { changedAt }) });
    },
  };
}
