import { z } from 'zod';
import { parseBody } from '../forge-host/json';
import type { Document, Node, Page } from './content';

const node: z.ZodType<Node> = z.looseObject({
  type: z.string(),
  get content() {
    return z.array(node).exactOptional();
  },
});
const document = z.looseObject({ type: z.literal('doc'), version: z.literal(1), content: z.array(node) });
const request = z.object({
  id: z.string(),
  status: z.literal('current'),
  title: z.string().min(1),
  // Atlassian also takes storage format and wiki text, which the site cannot read.
  body: z.object({ representation: z.literal('atlas_doc_format'), value: z.string() }),
  version: z.object({ number: z.number().int(), message: z.string().optional() }),
});

/**
 * Reads the body of OpenAPI updatePage, whose version must be the page's own raised by one.
 *
 * @returns what the new version holds, or a sentence that says what is wrong
 */
export function readUpdate(page: Page, body: unknown): { title: string; body: Document; message?: string } | string {
  const asked = request.safeParse(body);
  if (!asked.success) return asked.error.message;
  const { id, title, version } = asked.data;
  if (id !== page.id) return 'The id in the body is not that in the path.';
  // Unknown: the status of a stale version. A 409 is likely, but the document declares none.
  const current = page.versions.length;
  if (version.number !== current + 1) return `Version must be incremented. Current version: ${current}.`;
  const content = document.safeParse(parseBody(asked.data.body.value));
  if (!content.success) return 'The body is not a document.';
  return { title, body: content.data, ...(version.message === undefined ? {} : { message: version.message }) };
}
