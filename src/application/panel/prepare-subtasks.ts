import type { JiraError, PanelError } from '../../contract/errors';
import type { AccountId } from '../../domain/facts/facts';
import { fail, ok, type Result } from '../../domain/result';
import { assigneesIn } from '../../domain/settings/due-rules';
import { isGiven } from '../../domain/settings/form-field';
import type { SeenPage } from '../../domain/settings/procedure-page';
import type { ProjectSettings } from '../../domain/settings/settings';
import type { PanelPorts, RememberedProject, SubtaskType } from '../ports';
import { lookAtProcedure } from '../repair/watch-procedure';

type Ports = Pick<PanelPorts, 'asUser' | 'asApp' | 'projects' | 'confluence' | 'watch'>;

export interface Prepared extends RememberedProject {
  /** The procedure's page, where it was looked at just now. */
  procedure?: SeenPage;
}

/**
 * What has to be known before subtasks are created in a project: their type, and whom they can be given to; remembered
 * or asked for. Refused before anything is created: a project without subtasks, or without the chosen type, and one
 * whose subtasks have a required field that has no value in the settings. A refusal is never remembered: someone is
 * about to mend it; nor whom the app could not ask about.
 */
export async function prepareSubtasks(
  ports: Ports,
  settings: ProjectSettings,
  projectId: string,
): Promise<Result<Prepared, PanelError>> {
  const { projects } = ports;
  const people = assigneesIn(settings);
  const remembered = await projects.read(projectId);
  if (remembered && covers(remembered, settings, people)) return ok(remembered);

  const type = await ports.asUser.readSubtaskType(projectId, settings.subtaskType);
  if (!type.ok) return type;
  if (type.value === 'mayNotCreate') return fail({ code: 'mayNotCreate' });
  if (type.value === 'none') return fail({ code: settings.subtaskType ? 'subtaskTypeGone' : 'noSubtaskType' });
  const lacking = type.value.form.filter((field) => field.isRequired && !isGiven(field, settings));
  if (lacking.length > 0) return fail({ code: 'requiredFields', fields: lacking.map(({ name }) => name) });

  const asked = people.length > 0 ? await ports.asApp.readAssignable(projectId, people) : ok([]);
  if (!asked.ok && !isClosedToApp(asked.error)) return asked;
  // Where the app may not ask, Jira decides when the person creates.
  const assignable = asked.ok ? asked.value : people;
  const notAssignable = people.filter((person) => !assignable.includes(person));
  // Once a day, so that a plan knows from which version of the procedure it was made.
  const procedure = await lookAtProcedure(ports, projectId, settings.procedure.id);
  const prepared: RememberedProject = { type: toRemember(type.value, settings), assignable, notAssignable };
  if (asked.ok) await projects.write(projectId, prepared);
  return ok({ ...prepared, ...(procedure.ok && { procedure: procedure.value }) });
}

/**
 * Whether Jira refuses the app itself: it takes *Browse users and groups* or *Assign issues* to ask who can be assigned
 * (OpenAPI, findAssignableUsers), and seeing the project. That is nothing to hold a person up for.
 */
const isClosedToApp = ({ code }: JiraError) => code === 'notAllowed' || code === 'issueNotFound';

/** Of a form that may have hundreds of fields and options, what the settings are about. */
function toRemember(type: SubtaskType, { fieldValues }: ProjectSettings): SubtaskType {
  return { ...type, form: type.form.filter(({ id, isRequired }) => isRequired || id in fieldValues) };
}

function covers(remembered: RememberedProject, settings: ProjectSettings, people: AccountId[]): boolean {
  const { type, assignable, notAssignable } = remembered;
  const isType = settings.subtaskType === undefined || settings.subtaskType === type.id;
  const known = [...assignable, ...notAssignable];
  const isFilled = type.form.every((field) => !field.isRequired || isGiven(field, settings));
  return isType && isFilled && people.every((each) => known.includes(each));
}
