import { Hono } from 'hono';
import type { Caller } from '../forge-host/contracts';
import { demandIssue, mayOn } from './access';
import { actorOf, type Env, type JiraSite, pagingOf, readBody } from './context';
import { isAdf } from './document-schema';
import { fieldRefusal, refusal } from './errors';
import { commentBean } from './issue-view';
import type { Comment } from './model';
import { emitIssueEvent, saveIssue } from './store';

/** OpenAPI addComment, getComments. */
export function commentRoutes(site: JiraSite): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/issue/:id/comment', (c) => {
    const issue = demandIssue(site, actorOf(site, c), c.req.param('id'));
    const { startAt, maxResults } = pagingOf(c, 100, 5000);
    const page = issue.comments.slice(startAt, startAt + maxResults);
    const comments = page.map((comment) => commentBean(site, issue, comment));
    return c.json({ startAt, maxResults, total: issue.comments.length, comments });
  });
  app.post('/issue/:id/comment', async (c) => {
    const { body } = await readBody(c);
    const accountId = actorOf(site, c);
    const issue = demandIssue(site, accountId, c.req.param('id'));
    const comment = addComment(site, c.env.caller, accountId, issue.id, body);
    return c.json(commentBean(site, issue, comment), 201);
  });
  return app;
}

/** Adds a comment and tells the app. @throws RestError 400 without permission, or if the text is not a document */
export function addComment(site: JiraSite, caller: Caller, accountId: string, issueId: string, body: unknown): Comment {
  const issue = demandIssue(site, accountId, issueId);
  if (!mayOn(site, accountId, 'ADD_COMMENTS', issue)) {
    throw refusal(400, 'You do not have the permission to comment on this issue.');
  }
  if (!isAdf(body)) throw fieldRefusal({ comment: 'Comment body is not valid!' });
  const created = site.clock.now();
  const comment = { id: String(site.state.next('jira:comment', 10_000)), authorId: accountId, body, created };
  const commented = saveIssue(site, { ...issue, updated: created, comments: [...issue.comments, comment] });
  emitIssueEvent(site, caller, 'avi:jira:commented:issue', commented, {
    comment: commentBean(site, commented, comment),
  });
  return comment;
}
