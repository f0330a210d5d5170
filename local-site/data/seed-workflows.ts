import type { Clock, State } from '../forge-host/contracts';
import { jiraTablesOf, type Rule, type Status, type Transition, type Workflow } from '../jira/model';
import { extensionAri, FORGE_VALIDATOR } from '../jira/rules';
import {
  CLOSING_SCREEN,
  CUSTOM_FIELDS,
  GUARDED_TRANSITIONS,
  PROJECTS,
  SIMPLE_TRANSITIONS,
  STATUSES,
  TRANSITIONS,
  WORKFLOWS,
} from './projects';

/** Whose rules the workflows hold: the app's id and environment, as in its modules' ARIs. */
export interface AppPlace {
  appId: string;
  environmentId: string;
}

const MODULE_KEY = 'hauzd-gate';

export function seedWorkflows(state: State, clock: Clock, app: AppPlace): void {
  const { statuses, workflows, screens } = jiraTablesOf(state);
  const gate = (name: string, number: number): Rule => {
    const id = `9d2f4b10-0000-4000-8000-0000000000${number}`;
    const key = extensionAri(app.appId, app.environmentId, MODULE_KEY);
    const parameters = { key, config: JSON.stringify({ gate: name }), id, disabled: 'false', tag: '' };
    return { id, ruleKey: FORGE_VALIDATOR, parameters };
  };
  for (const status of ALL_STATUSES) statuses.set(status.id, status);
  const S = STATUSES;
  const T = TRANSITIONS;
  const onboarding = [
    initial(S.toStart),
    directed(T.holdDemo, 'Hacer la demostración', [S.toStart], S.demo, [gate('presentation', 11)]),
    directed(T.negotiate, 'Negociar', [S.demo], S.negotiation),
    directed(T.startWork, 'Comenzar la implementación', [S.negotiation], S.prerequisites, [gate('agreement', 31)]),
    directed(T.integrate, 'Integrar', [S.prerequisites], S.integration, [gate('prerequisites', 41)]),
    directed(T.connect, 'Conectar', [S.integration], S.connection, [gate('credentials', 51)]),
    directed(T.goLive, 'Pasar a en vivo', [S.connection], S.live, [gate('live', 61)]),
    directed('12', 'Volver a Por iniciar', [S.demo], S.toStart),
    directed('22', 'Volver a Demostración', [S.negotiation], S.demo),
    directed('32', 'Volver a En negociación', [S.prerequisites], S.negotiation),
    directed('42', 'Volver a Prerrequisitos', [S.integration], S.prerequisites),
    directed('52', 'Volver a Integración', [S.connection], S.integration),
    { ...directed(T.discard, 'Sin acuerdo', [], S.discarded), type: 'GLOBAL' as const },
    directed(T.resume, 'Retomar', [S.discarded], S.toStart),
    directed(T.reopen, 'Reabrir', [S.live], S.connection),
  ];
  const all = [
    workflow('onboarding', 'Onboarding Hauzd', onboarding),
    workflow('subtask', 'Subtareas Hauzd', simple([S.toDo, S.doing, S.done], [gate('step', 21)])),
    workflow('simple', 'Flujo simple', simple([S.toDo, S.doing, S.done])),
    withFinalStatuses(workflow('guarded', 'Subtareas con reglas', guarded()), [S.cancelled, S.done]),
    workflow('team', 'Flujo de Equipo Hauzd', simple([S.teamToDo, S.teamDoing, S.teamDone]), PROJECTS.team.id),
  ];
  screens.set(CLOSING_SCREEN, { id: CLOSING_SCREEN, fields: [{ id: 'resolution', isRequired: true }] });
  const now = clock.now();
  for (const one of all) workflows.set(one.id, { ...one, created: now, updated: now });
}

const status = (id: string, name: string, category: Status['category'], projectId?: string): Status => ({
  ...{ id, name, category, reference: `c0ffee00-0000-4000-8000-0000000${id}` },
  ...(projectId === undefined ? {} : { projectId }),
});

const ALL_STATUSES: Status[] = [
  status(STATUSES.toStart, 'Por iniciar', 'TODO'),
  status(STATUSES.demo, 'Demostración', 'IN_PROGRESS'),
  status(STATUSES.negotiation, 'En negociación', 'IN_PROGRESS'),
  status(STATUSES.prerequisites, 'Prerrequisitos', 'IN_PROGRESS'),
  status(STATUSES.integration, 'Integración', 'IN_PROGRESS'),
  status(STATUSES.connection, 'Conexión', 'IN_PROGRESS'),
  status(STATUSES.live, 'En vivo', 'DONE'),
  status(STATUSES.discarded, 'Sin acuerdo', 'DONE'),
  status(STATUSES.toDo, 'Por hacer', 'TODO'),
  status(STATUSES.doing, 'En curso', 'IN_PROGRESS'),
  status(STATUSES.done, 'Listo', 'DONE'),
  status(STATUSES.cancelled, 'Cancelada', 'DONE'),
  status(STATUSES.teamToDo, 'Por hacer', 'TODO', PROJECTS.team.id),
  status(STATUSES.teamDoing, 'En curso', 'IN_PROGRESS', PROJECTS.team.id),
  status(STATUSES.teamDone, 'Listo', 'DONE', PROJECTS.team.id),
];

const referenceOf = (id: string) => ALL_STATUSES.find((one) => one.id === id)?.reference ?? '';

function directed(id: string, name: string, from: string[], to: string, validators: Rule[] = []): Transition {
  const links = from.map((one) => ({ fromStatusReference: referenceOf(one), fromPort: 0, toPort: 0 }));
  const rest = { actions: [], triggers: [], properties: {} };
  const toStatusReference = referenceOf(to);
  return { id, type: 'DIRECTED', name, description: '', toStatusReference, links, validators, rest };
}

const initial = (to: string): Transition => ({ ...directed('1', 'Crear', [], to), type: 'INITIAL' });

function simple([toDo, doing, done]: [string, string, string], atTheEnd: Rule[] = []): Transition[] {
  const { start, finish, putBack, reopen } = SIMPLE_TRANSITIONS;
  return [
    initial(toDo),
    directed(start, 'Comenzar', [toDo], doing),
    directed(finish, 'Listo', [toDo, doing], done, atTheEnd),
    directed(putBack, 'Volver a Por hacer', [doing], toDo),
    directed(reopen, 'Reabrir', [done], doing),
  ];
}

/** Two ways to be done: one, the first in the workflow, for what is given up; the other in two steps, with a screen. */
function guarded(): Transition[] {
  const { toDo, doing, done, cancelled } = STATUSES;
  const { cancel, start, finish, reopen } = GUARDED_TRANSITIONS;
  const transitionScreen = { ruleKey: 'system:transition-screen', parameters: { screenId: CLOSING_SCREEN } };
  const parameters = { ruleType: 'fieldRequired', fieldsRequired: CUSTOM_FIELDS.costCentre };
  const costCentre = { ruleKey: 'system:validate-field-value', parameters };
  const finishing = directed(finish, 'Terminar', [doing], done);
  return [
    { ...initial(toDo), validators: [costCentre] },
    directed(cancel, 'Cancelar', [toDo, doing], cancelled),
    directed(start, 'Comenzar', [toDo], doing),
    { ...finishing, rest: { ...finishing.rest, transitionScreen } },
    directed(reopen, 'Reabrir', [done, cancelled], doing),
  ];
}

type Seeded = Omit<Workflow, 'created' | 'updated'>;

/** Issues in these statuses cannot be edited (Atlassian, "Use workflow properties"). */
function withFinalStatuses(workflow: Seeded, ids: string[]): Seeded {
  const final = ids.map(referenceOf);
  const statuses = workflow.statuses.map((status) =>
    final.includes(status.statusReference) ? { ...status, properties: { 'jira.issue.editable': 'false' } } : status,
  );
  return { ...workflow, statuses };
}

function workflow(name: keyof typeof WORKFLOWS, title: string, transitions: Transition[], projectId?: string): Seeded {
  const references = [...new Set(transitions.map(({ toStatusReference }) => toStatusReference))];
  return {
    id: WORKFLOWS[name],
    name: title,
    description: '',
    ...(projectId === undefined ? {} : { projectId }),
    isEditable: true,
    version: { id: `${WORKFLOWS[name].slice(0, -1)}9`, versionNumber: 1 },
    statuses: references.map((statusReference, index) => ({
      statusReference,
      layout: { x: index * 160, y: 0 },
      properties: {},
    })),
    transitions,
  };
}
