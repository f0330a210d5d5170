import type { Clock, State } from '../forge-host/contracts';
import { USUAL_PRIORITY } from '../jira/beans';
import { type Issue, jiraTablesOf } from '../jira/model';
import { PEOPLE } from './people';
import { ISSUE_TYPES, PROJECTS, STATUSES } from './projects';

const DAY = 86_400_000;

interface Client {
  name: string;
  status?: string;
  /** How long ago the issue was made. */
  days: number;
  subtasks?: string[];
}

/** In the order of `CLIENTS`; all of them invented. */
const EXAMPLES: Client[] = [
  { name: 'Inmobiliaria Los Robles', days: 21 },
  {
    name: 'Inmobiliaria Puerta del Sur',
    days: 34,
    subtasks: ['Coordinar demostración', 'Pedir credenciales', 'Revisar cotizador web'],
  },
  { name: 'Inmobiliaria Alto Maipo', days: 12 },
  { name: 'Inmobiliaria Bahía Norte', days: 9 },
  { name: 'Constructora Cerro Claro', days: 40, status: STATUSES.demo },
  { name: 'Inmobiliaria Valle Verde', days: 63, status: STATUSES.integration },
  { name: 'Inmobiliaria Lago Ranco', days: 118, status: STATUSES.live },
  { name: 'Grupo Costa Araucaria', days: 3 },
];

/** The example's clients with their hand-made subtasks. Needs people, projects and workflows. */
export function seedClients(state: State, clock: Clock): void {
  for (const { name, status = STATUSES.toStart, days, subtasks = [] } of EXAMPLES) {
    const created = clock.now() - days * DAY;
    const parent = addIssue(state, ISSUE_TYPES.client, status, name, created);
    const children = subtasks.map((title) =>
      addIssue(state, ISSUE_TYPES.subtask, STATUSES.toDo, title, created + DAY, parent.id),
    );
    if (children.length > 0) {
      jiraTablesOf(state).issues.set(parent.id, { ...parent, children: children.map(({ id }) => id) });
    }
  }
}

/**
 * Many clients, for trying how things grow: the same ones for the same seed number.
 *
 * @returns their issues, oldest first
 */
export function seedMany(state: State, clock: Clock, count: number, seedNumber: number): Issue[] {
  const chance = chanceOf(seedNumber);
  const one = (words: string[]) => words[Math.floor(chance() * words.length)] ?? '';
  return Array.from({ length: count }, (_, index) => {
    const name = `${one(KINDS)} ${one(FIRST_WORDS)} ${one(SECOND_WORDS)} ${index + 1}`;
    const created = clock.now() - Math.floor((1 + chance() * 180) * DAY);
    return addIssue(state, ISSUE_TYPES.client, STATUSES.toStart, name, created);
  });
}

const KINDS = ['Inmobiliaria', 'Constructora', 'Grupo', 'Desarrollos'];
const FIRST_WORDS = ['Altos', 'Brisas', 'Cumbres', 'Jardines', 'Lomas', 'Mirador', 'Parque', 'Portal', 'Riberas'];
const SECOND_WORDS = ['del Bosque', 'del Mar', 'de Ñuñoa', 'del Valle', 'de Chicureo', 'de Pucón', 'del Estero'];

/** Numbers from 0 up to 1 by a linear congruence (Numerical Recipes): the same series for the same seed. */
function chanceOf(seedNumber: number): () => number {
  let state = seedNumber >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function addIssue(
  state: State,
  typeId: string,
  statusId: string,
  summary: string,
  created: number,
  parentId?: string,
): Issue {
  const { issues, issueKeys } = jiraTablesOf(state);
  const { id: projectId, key: projectKey } = PROJECTS.hauzd;
  const issue: Issue = {
    id: String(state.next('jira:issue', 10_100)),
    key: `${projectKey}-${state.next(`jira:key:${projectId}`)}`,
    ...{ projectId, typeId, statusId, statusSince: created, creatorId: PEOPLE.lead, created, updated: created },
    ...(parentId === undefined ? {} : { parentId }),
    children: [],
    values: { summary, priority: USUAL_PRIORITY, reporter: PEOPLE.lead, assignee: PEOPLE.implementation },
    ...{ properties: {}, comments: [], remoteLinks: [], history: [] },
  };
  issues.set(issue.id, issue);
  issueKeys.set(issue.key, issue.id);
  return issue;
}
