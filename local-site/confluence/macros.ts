import type { Clock, State } from '../forge-host/contracts';
import { isJson, jsonOf, pick } from '../forge-host/json';
import { confluenceTablesOf, type Document, type Node, type Page } from './content';

/** The node of a Forge macro in a document; the macro's settings are its guest parameters. */
export function extensionNode(
  app: { appId: string; environmentId: string },
  moduleKey: string,
  localId: string,
  config: unknown,
): Node {
  return {
    type: 'extension',
    attrs: {
      layout: 'default',
      extensionType: 'com.atlassian.ecosystem',
      extensionKey: `${app.appId}/${app.environmentId}/static/${moduleKey}`,
      parameters: { localId, guestParams: config },
      localId,
    },
  };
}

/** Key of the module that an extension's attributes name, whatever app it is of. */
export function macroKeyOf(attributes: unknown): string | undefined {
  return String(pick(attributes, 'extensionKey') ?? '').split('/static/')[1];
}

/** The app's macros in a document, in its order. */
export function macrosIn(document: unknown): Record<string, unknown>[] {
  const content = pick(document, 'content');
  const inner = Array.isArray(content) ? content.flatMap(macrosIn) : [];
  const attributes = pick(document, 'attrs');
  const isMacro = pick(document, 'type') === 'extension' && macroKeyOf(attributes) !== undefined;
  return isMacro && isJson(attributes) ? [attributes, ...inner] : inner;
}

/**
 * Puts a macro's settings into a page, or a new macro at its end: a new version of the page, as saving it in the editor
 * would make. Simplified: whoever may read a space may edit its pages.
 *
 * @returns false where the person may not see the page, or it has no such macro
 */
export function writeMacro(
  { state, clock }: { state: State; clock: Clock },
  change: { pageId: string; accountId: string | undefined; localId: string; config: unknown; add?: Node },
): boolean {
  const { pages, spaces } = confluenceTablesOf(state);
  const page = pages.get(change.pageId);
  const readers = page && spaces.get(page.spaceId)?.readers;
  const { accountId } = change;
  if (!page || !accountId || !readers?.includes(accountId)) return false;
  const body = changed(page, change);
  if (!body) return false;
  const version = { authorId: accountId, created: clock.now(), body };
  pages.set(page.id, { ...page, versions: [...page.versions, version] });
  return true;
}

function changed(
  { versions }: Page,
  { localId, config, add }: { localId: string; config: unknown; add?: Node },
): Document | undefined {
  const body = versions.at(-1)?.body;
  if (!body) return undefined;
  if (add) return { ...body, content: [...body.content, add] };
  let isFound = false;
  const content = body.content.map((node) => {
    if (node.attrs?.localId !== localId) return node;
    isFound = true;
    const parameters = jsonOf(node.attrs.parameters);
    return { ...node, attrs: { ...node.attrs, parameters: { ...parameters, guestParams: config } } };
  });
  return isFound ? { ...body, content } : undefined;
}
