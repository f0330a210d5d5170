import { PEOPLE, type PersonName } from '../../local-site/data/people';
import type { AnswerOf, RequestOf } from '../../src/contract/call';
import type { MacroCalls } from '../../src/contract/macro-calls';
import type { App } from './app';

/** What people who read pages do: the macro's calls and its exports. */

/** A call of the macro by someone, or by nobody who is signed in. */
export async function macro<Name extends keyof MacroCalls>(
  app: App,
  person: PersonName | undefined,
  name: Name,
  request: RequestOf<MacroCalls[Name]>,
): Promise<AnswerOf<MacroCalls[Name]>> {
  const answer = await invokeMacro(app, person, name, request);
  return answer as AnswerOf<MacroCalls[typeof name]>;
}

/** The same, with whatever a page could send. */
export function invokeMacro(app: App, person: PersonName | undefined, functionKey: string, payload: unknown) {
  return app.site.forge.invoke({
    moduleKey: 'hauzd-status',
    accountId: person && PEOPLE[person],
    functionKey,
    payload,
    context: { extension: { content: { id: '2135229001' } } },
  });
}

export function exportMacro(
  app: App,
  person: PersonName | undefined,
  config: unknown,
  { locale = 'es-ES', exportType = 'pdf' }: { locale?: string; exportType?: 'pdf' | 'word' | 'other' } = {},
) {
  return app.site.forge.runExport({
    moduleKey: 'hauzd-status',
    exportType,
    accountId: person && PEOPLE[person],
    config,
    page: { id: '2135229001' },
    locale,
  });
}

/** What the app has used since `use` was called. */
export async function use(app: App, work: () => Promise<unknown>) {
  await app.site.forge.idle();
  app.site.gateway.meter.reset();
  await work();
  const { invocations, requests, points, storageReads, storageWrites } = app.site.gateway.meter.read();
  return {
    invocations,
    requests: requests.jira,
    points,
    storage: storageReads.requests + storageWrites.requests,
  };
}
