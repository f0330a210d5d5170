import type { State } from '../forge-host/contracts';
import { jiraTablesOf, type User } from '../jira/model';
import { GROUPS } from './projects';

/** Account ids of the people of the example site. */
export const PEOPLE = {
  /** Carries out onboardings: browses, creates, edits, transitions, links, comments. */
  implementation: '712020:1b9f0c52-7d3e-4a61-9f58-0c2e6a7d1001',
  /** Sells: browses, edits, comments. */
  sales: '712020:1b9f0c52-7d3e-4a61-9f58-0c2e6a7d1002',
  /** Leads the team: administers the projects. */
  lead: '712020:1b9f0c52-7d3e-4a61-9f58-0c2e6a7d1003',
  /** Administers Jira. */
  administrator: '712020:1b9f0c52-7d3e-4a61-9f58-0c2e6a7d1004',
  /** Browses only. */
  reader: '712020:1b9f0c52-7d3e-4a61-9f58-0c2e6a7d1005',
  /** Has an account and no access to any project or space. */
  stranger: '712020:1b9f0c52-7d3e-4a61-9f58-0c2e6a7d1006',
  /** Left PlanOK, and is still in the role that they had: nothing can be given to them. */
  former: '712020:1b9f0c52-7d3e-4a61-9f58-0c2e6a7d1007',
} as const;

export type PersonName = keyof typeof PEOPLE;

const NAMES: [PersonName, name: string, email: string][] = [
  ['implementation', 'Camila Rojas', 'camila.rojas@planok.example'],
  ['sales', 'Matías Fuentes', 'matias.fuentes@planok.example'],
  ['lead', 'Javiera Muñoz', 'javiera.munoz@planok.example'],
  ['administrator', 'Rodrigo Sepúlveda', 'rodrigo.sepulveda@planok.example'],
  ['reader', 'Antonia Vergara', 'antonia.vergara@planok.example'],
  ['stranger', 'Benjamín Araya', 'benjamin.araya@planok.example'],
];

/** Who can sign in, in the order in which a switch of user lists them. */
export const people: User[] = NAMES.map(([person, displayName, emailAddress]) => ({
  ...{ accountId: PEOPLE[person], accountType: 'atlassian', displayName, emailAddress },
  isAdministrator: person === 'administrator',
}));

export function seedPeople(state: State): void {
  const { users, groups } = jiraTablesOf(state);
  for (const person of people) users.set(person.accountId, person);
  const former = { accountId: PEOPLE.former, accountType: 'atlassian', displayName: 'Ignacio Paredes' } as const;
  users.set(former.accountId, { ...former, isAdministrator: false, hasLeft: true });
  groups.set(GROUPS.implementation, {
    ...{ id: GROUPS.implementation, name: 'planok-implementacion' },
    members: [PEOPLE.implementation, PEOPLE.lead],
  });
  groups.set(GROUPS.administrators, {
    ...{ id: GROUPS.administrators, name: 'jira-administrators' },
    members: [PEOPLE.administrator],
  });
}
