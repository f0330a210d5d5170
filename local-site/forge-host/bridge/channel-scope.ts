import { pick, textAt } from '../json';
import type { ModuleView } from './app-frame';

/**
 * The one text that a Realtime channel is known by: who makes the same one hears it (Atlassian, "Authorizing Realtime
 * channels"). By default a channel is one of the module *and* of the issue, page or project that the module stands on;
 * `contextOverrides` take the place of both; a global one is the whole installation's.
 *
 * @param payload as `@forge/bridge` sends it: `channelName`, `options`, `isGlobal`
 * @throws for a token: only functions sign them (`@forge/realtime`), and this site offers none; for overrides that are none
 */
export function channelOf(view: Pick<ModuleView, 'moduleKey' | 'context'>, payload: unknown): string {
  const name = textAt(payload, 'channelName');
  if (!name) throw new Error('A Realtime channel needs a name.');
  const options = pick(payload, 'options');
  if (pick(options, 'token') !== undefined) throw new Error('The local site signs no Realtime tokens.');
  if (pick(payload, 'isGlobal') === true) return JSON.stringify(['global', name]);
  const overrides = pick(options, 'contextOverrides') ?? [];
  if (!Array.isArray(overrides)) throw new Error('contextOverrides is not a list.');
  const { extension } = view.context;
  // What the module stands on: its issue and project, for example (`Jira`, `Confluence` of `@forge/bridge`).
  const standsOn = Object.keys(extension).filter((part) => identityOf(extension[part]) !== undefined);
  // Unknown: what an override means where the module stands on nothing of the kind. Here it is refused.
  const missing = overrides.find((part) => !standsOn.includes(part));
  if (missing !== undefined) throw new Error(`This module's context has no "${missing}".`);
  const isDefault = overrides.length === 0;
  const bound = (isDefault ? standsOn : overrides).map((part) => [part, identityOf(extension[part])]);
  return JSON.stringify([isDefault ? view.moduleKey : '', bound.sort(), name]);
}

const identityOf = (part: unknown) => textAt(part, 'id') ?? textAt(part, 'key');
