import type { State } from '../forge-host/contracts';
import { PROJECT_PERMISSIONS } from '../jira/access';
import { type CustomField, type IssueType, jiraTablesOf, type Project, type Role } from '../jira/model';
import { pinPanel } from '../jira/panels';
import { PEOPLE } from './people';
import { CUSTOM_FIELDS, ISSUE_TYPES, PANEL, PROJECTS, ROLES, TEAM_ROLES, WORKFLOWS } from './projects';

const TYPES: IssueType[] = [
  {
    id: ISSUE_TYPES.client,
    name: 'Cliente',
    description: 'Una inmobiliaria que se conecta a Hauzd',
    hierarchyLevel: 0,
  },
  { id: ISSUE_TYPES.task, name: 'Tarea', description: '', hierarchyLevel: 0 },
  { id: ISSUE_TYPES.subtask, name: 'Subtarea', description: '', hierarchyLevel: -1 },
  { ...{ id: ISSUE_TYPES.teamTask, name: 'Tarea', description: '', hierarchyLevel: 0 }, projectId: PROJECTS.team.id },
  {
    ...{ id: ISSUE_TYPES.teamSubtask, name: 'Subtask', description: '', hierarchyLevel: -1 },
    projectId: PROJECTS.team.id,
  },
  { id: ISSUE_TYPES.plainTask, name: 'Caso', description: '', hierarchyLevel: 0 },
  { id: ISSUE_TYPES.guardedSubtask, name: 'Subtarea con reglas', description: '', hierarchyLevel: -1 },
  { id: ISSUE_TYPES.requiredSubtask, name: 'Subtarea con costo', description: '', hierarchyLevel: -1 },
];

const FIELDS: CustomField[] = [
  { id: CUSTOM_FIELDS.costCentre, name: 'Centro de costo' },
  { id: CUSTOM_FIELDS.clientName, name: 'Inmobiliaria' },
  {
    ...{ id: CUSTOM_FIELDS.area, name: 'Área' },
    options: [
      { id: '10201', value: 'Implementación' },
      { id: '10202', value: 'Ventas' },
    ],
  },
];

const USUAL_SCREEN = ['description', 'assignee', 'reporter', 'priority', 'labels', 'duedate'].map((id) => ({ id }));
/** Team-managed screens hold what the team put there: no due date, no priority. */
const SMALL_SCREEN = ['description', 'assignee', 'labels', 'reporter'].map((id) => ({ id }));

export function seedProjects(state: State): void {
  const { issueTypes, customFields, projects } = jiraTablesOf(state);
  for (const type of TYPES) issueTypes.set(type.id, type);
  for (const field of FIELDS) customFields.set(field.id, field);
  const all: Project[] = [
    project('hauzd', 'Onboarding Hauzd', {
      [ISSUE_TYPES.client]: [WORKFLOWS.onboarding, [...USUAL_SCREEN, { id: CUSTOM_FIELDS.clientName }]],
      [ISSUE_TYPES.task]: [WORKFLOWS.simple, USUAL_SCREEN],
      [ISSUE_TYPES.subtask]: [WORKFLOWS.subtask, USUAL_SCREEN],
    }),
    project('team', 'Equipo Hauzd', {
      [ISSUE_TYPES.teamTask]: [WORKFLOWS.team, SMALL_SCREEN],
      [ISSUE_TYPES.teamSubtask]: [WORKFLOWS.team, SMALL_SCREEN],
    }),
    project('withoutSubtasks', 'Sin subtareas', { [ISSUE_TYPES.plainTask]: [WORKFLOWS.simple, USUAL_SCREEN] }),
    project('withRequired', 'Campo obligatorio', {
      [ISSUE_TYPES.plainTask]: [WORKFLOWS.simple, USUAL_SCREEN],
      [ISSUE_TYPES.requiredSubtask]: [
        WORKFLOWS.simple,
        [
          ...USUAL_SCREEN,
          { id: CUSTOM_FIELDS.costCentre, isRequired: true },
          { id: CUSTOM_FIELDS.area, isRequired: true },
        ],
      ],
    }),
    {
      ...project('asSetUp', 'Con reglas propias', {
        [ISSUE_TYPES.plainTask]: [WORKFLOWS.simple, USUAL_SCREEN],
        [ISSUE_TYPES.guardedSubtask]: [WORKFLOWS.guarded, [...USUAL_SCREEN, { id: CUSTOM_FIELDS.costCentre }]],
      }),
      // The lead left, and the project still gives them what is given to nobody.
      leadId: PEOPLE.former,
      defaultAssignee: 'PROJECT_LEAD',
    },
  ];
  for (const one of all) projects.set(one.id, one);
  pinPanel(jiraTablesOf(state), PANEL, PROJECTS.hauzd.id);
}

function project(
  name: keyof typeof PROJECTS,
  title: string,
  types: Record<string, [workflowId: string, screen: { id: string; isRequired?: boolean }[]]>,
): Project {
  const entries = Object.entries(types);
  return {
    ...PROJECTS[name],
    name: title,
    isTeamManaged: name === 'team',
    leadId: PEOPLE.lead,
    issueTypeIds: entries.map(([id]) => id),
    workflows: Object.fromEntries(entries.map(([id, [workflowId]]) => [id, workflowId])),
    screens: Object.fromEntries(entries.map(([id, [, screen]]) => [id, screen])),
    roles: name === 'team' ? MEMBERS.map(ofTeam) : MEMBERS,
    // The projects that use the app say so; one is as every other project of a site.
    properties: name === 'withoutSubtasks' ? {} : { 'hauzd.project': { schema: 1, uses: true } },
  };
}

const MEMBERS: Role[] = [
  {
    ...{ id: ROLES.administrators, name: 'Administrators' },
    permissions: Object.keys(PROJECT_PERMISSIONS),
    members: [PEOPLE.lead, PEOPLE.administrator],
  },
  {
    ...{ id: ROLES.implementation, name: 'Implementación' },
    permissions: [
      ...['BROWSE_PROJECTS', 'CREATE_ISSUES', 'EDIT_ISSUES', 'TRANSITION_ISSUES', 'LINK_ISSUES', 'ADD_COMMENTS'],
      ...['ASSIGN_ISSUES', 'ASSIGNABLE_USER', 'MODIFY_REPORTER'],
    ],
    members: [PEOPLE.implementation, PEOPLE.former],
  },
  {
    ...{ id: ROLES.sales, name: 'Ventas' },
    permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'ADD_COMMENTS', 'ASSIGNABLE_USER'],
    members: [PEOPLE.sales],
  },
  { id: ROLES.readers, name: 'Lectura', permissions: ['BROWSE_PROJECTS'], members: [PEOPLE.reader] },
];

/** The same permissions and people under the names that Jira gives the roles of a team-managed project. */
function ofTeam(role: Role): Role {
  const own: Record<string, Pick<Role, 'id' | 'name'>> = {
    [ROLES.administrators]: { id: TEAM_ROLES.administrators, name: 'Administrator' },
    [ROLES.implementation]: { id: TEAM_ROLES.implementation, name: 'Member' },
    [ROLES.sales]: { id: TEAM_ROLES.sales, name: 'Ventas' },
    [ROLES.readers]: { id: TEAM_ROLES.readers, name: 'Viewer' },
  };
  return { ...role, ...own[role.id] };
}
