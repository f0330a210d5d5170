import type { Finding, JiraError } from '../../contract/errors';
import type { SettingsChoices } from '../../contract/settings-calls';
import { PARTIES, type Party } from '../../domain/facts/facts';
import { STEPS } from '../../domain/procedure/step-id';
import { ok, type Result } from '../../domain/result';
import { assigneesIn, ruleOf, rulesIn } from '../../domain/settings/due-rules';
import { isCalled, isGiven, isOption } from '../../domain/settings/form-field';
import type { ProjectSettings } from '../../domain/settings/settings';
import type { GatedProject, SubtaskType } from '../ports';
import type { SettingsDeps } from './settings-deps';

type Deps = Pick<SettingsDeps, 'asUser' | 'asApp' | 'setup' | 'project'>;

export interface Preflight {
  findings: Finding[];
  choices: SettingsChoices;
}

/**
 * What Jira would refuse, or not show, if a client were started with these settings, and what could be chosen instead.
 * Asked as the person who looks, who may mend it; writes nothing. What could not be asked is a finding too.
 */
export async function preflight(deps: Deps, project: GatedProject, settings: ProjectSettings): Promise<Preflight> {
  const clients = project.issueTypes.filter(({ isSubtask }) => !isSubtask);
  const clientType = clients.find(({ id }) => settings.issueTypes.includes(id)) ?? clients[0];
  const [type, fields, roles] = await Promise.all([
    deps.asUser.readSubtaskType(project.id, settings.subtaskType),
    clientType ? deps.setup.readClientFields(project.id, clientType.id) : ok([]),
    deps.setup.readRoles(project.id),
  ]);
  const people = await notAssignable(deps, project.id, settings);
  const group = await groupGone(deps, settings);
  const found = type.ok && typeof type.value === 'object' ? type.value : undefined;
  const done = found ? await deps.asUser.readDoneStatuses(project.id, found.id) : ok([]);
  const lead = await leadNotAssignable(deps, project, settings);
  const findings: Finding[] = [
    ...failures(type, fields, roles, people, group, done, lead),
    ...(type.ok ? ofSubtaskType(type.value, settings) : []),
    ...(people.ok ? people.value : []),
    ...(lead.ok && found ? lead.value : []),
    ...(found && done.ok ? await ofClosing(deps, project.id, found.id, done.value, settings) : []),
    ...(found ? await ofRetiring(deps, project.id, found.id, settings) : []),
    ...settings.issueTypes
      .filter((id) => !clients.some((each) => each.id === id))
      .map((id): Finding => ({ code: 'issueTypeGone', id })),
    ...(fields.ok ? ofClientField(fields.value, settings) : []),
    ...(roles.ok ? ofRole(roles.value, settings) : []),
    ...(group.ok ? group.value : []),
  ];
  const choices: SettingsChoices = {
    issueTypes: project.issueTypes,
    clientFields: fields.ok ? fields.value : [],
    roles: roles.ok ? roles.value : [],
    form: found?.form ?? [],
    doneStatuses: done.ok ? done.value : [],
  };
  return { findings, choices };
}

/** Jira's refusals, each once: several requests usually fail for the same reason. */
function failures(...asked: Result<unknown, JiraError>[]): Finding[] {
  const errors = asked.flatMap((each) => (each.ok ? [] : [each.error]));
  const first = errors.filter(({ code }, index) => errors.findIndex((each) => each.code === code) === index);
  return first.map((error) => ({ code: 'couldNotCheck', error }));
}

function ofSubtaskType(type: SubtaskType | 'none' | 'mayNotCreate', settings: ProjectSettings): Finding[] {
  if (type === 'mayNotCreate') return [{ code: 'mayNotCreate' }];
  if (type === 'none') return [{ code: settings.subtaskType ? 'subtaskTypeGone' : 'noSubtaskType' }];
  const rules = rulesIn(settings);
  const wanted: [field: Extract<Finding, { code: 'fieldNotOnForm' }>['field'], isWanted: boolean][] = [
    ['description', true],
    ['assignee', rules.some(({ assignee }) => assignee)],
    ['duedate', rules.some(({ due }) => due)],
    ['labels', settings.labels.length > 0],
  ];
  return [
    ...type.form
      .filter((field) => field.isRequired && !isGiven(field, settings))
      .map((field): Finding => {
        const isWrong = (settings.fieldValues[field.id] ?? '').trim() !== '';
        return { code: 'requiredField', field, isWrong };
      }),
    ...wanted
      .filter(([field, isWanted]) => isWanted && !type.fields.includes(field))
      .map(([field]): Finding => ({ code: 'fieldNotOnForm', field })),
  ];
}

async function notAssignable(
  { asApp }: Deps,
  projectId: string,
  settings: ProjectSettings,
): Promise<Result<Finding[], JiraError>> {
  const people = assigneesIn(settings);
  const assignable = people.length > 0 ? await asApp.readAssignable(projectId, people) : ok([]);
  if (!assignable.ok) return assignable;
  const left = people.filter((person) => !assignable.value.includes(person));
  return ok(
    left.map((person) => {
      const parties: Party[] = PARTIES.filter((party) => settings.parties[party]?.assignee === person);
      const own = settings.ownSteps.map(({ id }) => id);
      const steps = [...STEPS, ...own].filter((step) => ruleOf(settings, step)?.assignee === person);
      return { code: 'notAssignable', person, parties, steps };
    }),
  );
}

/** Nobody is asked where every party that owes something has an assignee of its own. */
async function leadNotAssignable(
  { asApp }: Deps,
  { id, defaultAssignee }: GatedProject,
  { parties }: ProjectSettings,
): Promise<Result<Finding[], JiraError>> {
  const isUsed = PARTIES.some((party) => parties[party]?.assignee === undefined);
  if (!defaultAssignee || !isUsed) return ok([]);
  const assignable = await asApp.readAssignable(id, [defaultAssignee.accountId]);
  if (!assignable.ok) return assignable;
  return ok(assignable.value.length > 0 ? [] : [{ code: 'leadNotAssignable', name: defaultAssignee.name }]);
}

/** A transition can only be looked for by who may see the workflow; for others what was chosen is taken as it is. */
async function ofClosing(
  { project }: Deps,
  projectId: string,
  typeId: string,
  done: SettingsChoices['doneStatuses'],
  { closing }: ProjectSettings,
): Promise<Finding[]> {
  const statuses = done.map(({ name }) => name);
  if (closing === undefined) return done.length > 1 ? [{ code: 'closingNotChosen', statuses }] : [];
  if (done.some((status) => isOption(status, closing))) return [];
  const read = await project.readOfIssueType(projectId, typeId);
  if (!read.ok || !read.value) return [];
  const { transitions, statuses: all } = read.value.workflow;
  const leadsToDone = (reference: string | undefined) =>
    all.some((status) => status.reference === reference && status.category === 'DONE');
  const isThere = transitions.some(({ name, to }) => leadsToDone(to) && isCalled(name, closing));
  return isThere ? [] : [{ code: 'closingGone', closing }];
}

/** A name that no transition has: none of the subtasks that do not apply any more would ever be moved. */
async function ofRetiring(
  { project }: Deps,
  projectId: string,
  typeId: string,
  { retire }: ProjectSettings,
): Promise<Finding[]> {
  if (retire.how === 'label') return [];
  const read = await project.readOfIssueType(projectId, typeId);
  if (!read.ok || !read.value) return [];
  const isThere = read.value.workflow.transitions.some(({ name }) => isCalled(name, retire.name));
  return isThere ? [] : [{ code: 'retireGone', name: retire.name }];
}

function ofClientField(fields: SettingsChoices['clientFields'], { clientField }: ProjectSettings): Finding[] {
  const isThere = clientField === 'summary' || fields.some(({ id }) => id === clientField);
  return isThere ? [] : [{ code: 'clientFieldGone' }];
}

function ofRole(roles: SettingsChoices['roles'], { confirmers }: ProjectSettings): Finding[] {
  const isGone = confirmers.who === 'role' && !roles.some(({ id }) => id === confirmers.id);
  return isGone ? [{ code: 'roleGone' }] : [];
}

async function groupGone({ setup }: Deps, { confirmers }: ProjectSettings): Promise<Result<Finding[], JiraError>> {
  if (confirmers.who !== 'group') return ok([]);
  const found = await setup.hasGroup(confirmers);
  if (!found.ok) return found;
  return ok(found.value ? [] : [{ code: 'groupGone' }]);
}
