import { PEOPLE, type PersonName } from '../../local-site/data/people';
import { PROJECTS } from '../../local-site/data/projects';
import type { AnswerOf, RequestOf } from '../../src/contract/call';
import type { GateSettingsCalls } from '../../src/contract/gate-settings-calls';
import { parseGateConfiguration } from '../../src/domain/workflow/gate-configuration';
import type { App, Json } from './app';

/** A call of the gate settings by someone who is signed in. */
export async function gateSettingsPage<Name extends keyof GateSettingsCalls>(
  app: App,
  person: PersonName,
  name: Name,
  request: RequestOf<GateSettingsCalls[Name]>,
  projectId: string = PROJECTS.hauzd.id,
): Promise<AnswerOf<GateSettingsCalls[Name]>> {
  const answer = await invokeGates(app, person, name, request, { extension: { project: { id: projectId } } });
  return answer as AnswerOf<GateSettingsCalls[Name]>;
}

/** The same, with whatever a page could send. */
export function invokeGates(
  app: Pick<App, 'site'>,
  person: PersonName,
  name: string,
  payload: unknown,
  context: object,
) {
  const call = { moduleKey: 'hauzd-settings', accountId: PEOPLE[person], functionKey: name, payload };
  return app.site.forge.invoke({ ...call, context: { ...context } });
}

/** A workflow as Jira's own interface shows it to its administrator. */
export async function readWorkflow(app: App, id: string): Promise<Json> {
  const { body } = await app.rest('administrator', 'POST', '/rest/api/3/workflows', { workflowIds: [id] });
  return body.workflows[0];
}

/** Tries a transition, as Jira's REST interface does it; the sentence of a refusal, or nothing where it went through. */
export async function tryTransition(app: App, person: PersonName, issue: string, id: string): Promise<string[]> {
  const { status, body } = await app.rest(person, 'POST', `/rest/api/3/issue/${issue}/transitions`, {
    transition: { id },
  });
  return status === 204 ? [] : body.errorMessages;
}

/** What was asked for, where it was not refused. */
export function yesGate<T>(answer: { ok: true; value: T } | { ok: false; error: object }): T {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

/** A gate as one puts it on: closed to whatever it can be closed to. */
export const prerequisites = {
  gate: 'prerequisites',
  notStarted: 'block',
  discarded: 'block',
  ownSubtask: 'step',
} as const;

/** Puts a gate on a transition, changes it, or takes it off where there is no configuration. */
export const change = (app: App, workflowId: string, transitionId: string, configuration?: object) => {
  const parsed = configuration && parseGateConfiguration(configuration);
  const edits = [{ transitionId, ...(parsed && { configuration: parsed }) }];
  return gateSettingsPage(app, 'administrator', 'changeGates', { workflowId, edits });
};
