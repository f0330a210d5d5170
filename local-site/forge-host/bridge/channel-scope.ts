import { pick, textAt } from '../json';
import type { ModuleView } from './app-frame';

/**
 * The one text that a Realtime channel is known by: who makes the same one hears it (Atlassian, "Authorizing Realtime
 * channels"). A channel is one of the module *and* of the issue, page or project that the module stands on.
 *
 * @param payload as `@forge/bridge` sends it: `channelName`, `options`, `isGlobal`
 * @throws for what would make it another: a token, `contextOverrides`, or a global one, which this site does not offer
 */
export function channelOf(view: Pick<ModuleView, 'moduleKey' | 'context'>, payload: unknown): string {
  const name = textAt(payload, 'channelName');
  if (!name) throw new Error('A Realtime channel needs a name.');
  const options = pick(payload, 'options');
  const other = ['token', 'contextOverrides', 'replaySeconds'].find((option) => pick(options, option) !== undefined);
  if (other || pick(payload, 'isGlobal') === true)
    throw new Error(`The local site does not offer ${other ?? 'global'}.`);
  const { extension } = view.context;
  // What the module stands on: its issue and project, for example (`Jira`, `Confluence` of `@forge/bridge`).
  const standsOn = Object.keys(extension).flatMap((part) => {
    const identity = identityOf(extension[part]);
    return identity === undefined ? [] : [[part, identity]];
  });
  return JSON.stringify([view.moduleKey, standsOn.sort(), name]);
}

const identityOf = (part: unknown) => textAt(part, 'id') ?? textAt(part, 'key');
