/** The example projects. */
export const PROJECTS = {
  /** Company-managed, with the gates. */
  hauzd: { id: '10001', key: 'HAUZD' },
  /** Team-managed, with a subtask type of its own and no gates. */
  team: { id: '10002', key: 'EQH' },
  /** Its scheme has no subtask type. */
  withoutSubtasks: { id: '10003', key: 'SINSUB' },
  /** Its subtask type has a required field without default. */
  withRequired: { id: '10004', key: 'OBLIG' },
  /** Set up as a team does it over the years: two ways to be done, a screen, statuses that cannot be edited. */
  asSetUp: { id: '10005', key: 'REGLAS' },
} as const;

export const ISSUE_TYPES = {
  client: '10011',
  task: '10012',
  subtask: '10013',
  teamTask: '10021',
  teamSubtask: '10022',
  plainTask: '10031',
  /** The subtask type of OBLIG. */
  requiredSubtask: '10032',
  /** The subtask type of REGLAS. */
  guardedSubtask: '10033',
} as const;

export const CUSTOM_FIELDS = {
  /** "Centro de costo": required on OBLIG's subtasks. */
  costCentre: 'customfield_10031',
  /** "Área": a choice, required on OBLIG's subtasks. */
  area: 'customfield_10033',
  /** "Inmobiliaria": a client's name, apart from the summary. */
  clientName: 'customfield_10032',
} as const;

/** Ids of the project roles, the same in every company-managed project. */
export const ROLES = { administrators: '10002', implementation: '10100', sales: '10101', readers: '10102' } as const;
/** Those of the team-managed project, which are its own. */
export const TEAM_ROLES = {
  administrators: '10110',
  implementation: '10111',
  sales: '10112',
  readers: '10113',
} as const;

/** Key of the app's panel in manifest.yml: HAUZD shows it on all its issues. */
export const PANEL = 'hauzd-onboarding';

export const GROUPS = {
  implementation: '5b1d7e30-0002-4c0b-9b1e-3f6d2a900001',
  administrators: '5b1d7e30-0002-4c0b-9b1e-3f6d2a900002',
} as const;

export const WORKFLOWS = {
  onboarding: '5a1c7e30-0001-4c0b-9b1e-3f6d2a900001',
  subtask: '5a1c7e30-0001-4c0b-9b1e-3f6d2a900002',
  simple: '5a1c7e30-0001-4c0b-9b1e-3f6d2a900003',
  team: '5a1c7e30-0001-4c0b-9b1e-3f6d2a900004',
  guarded: '5a1c7e30-0001-4c0b-9b1e-3f6d2a900005',
} as const;

/** Ids of the statuses. */
export const STATUSES = {
  toStart: '10101',
  demo: '10102',
  negotiation: '10103',
  prerequisites: '10104',
  integration: '10105',
  connection: '10106',
  live: '10107',
  discarded: '10108',
  toDo: '10111',
  doing: '10112',
  done: '10113',
  cancelled: '10114',
  teamToDo: '10121',
  teamDoing: '10122',
  teamDone: '10123',
} as const;

/** Ids of the transitions of the workflow of clients; those of the five gates are named after what they begin. */
export const TRANSITIONS = {
  holdDemo: '11',
  negotiate: '21',
  startWork: '31',
  integrate: '41',
  connect: '51',
  goLive: '61',
  discard: '71',
  resume: '81',
  reopen: '82',
} as const;

/** Ids of the transitions of the workflows with three statuses. */
export const SIMPLE_TRANSITIONS = { start: '11', finish: '21', putBack: '12', reopen: '22' } as const;

/** Ids of the transitions of REGLAS' subtasks: to *Cancelada*, which the workflow has first, and to *Listo*. */
export const GUARDED_TRANSITIONS = { cancel: '11', start: '12', finish: '21', reopen: '22' } as const;

/** The screen on the way to *Listo* in REGLAS, with the resolution. */
export const CLOSING_SCREEN = '10301';

/** The client issues of HAUZD, all without an onboarding. */
export const CLIENTS = {
  losRobles: { id: '10100', key: 'HAUZD-1' },
  /** Somebody made three subtasks by hand. */
  puertaDelSur: { id: '10101', key: 'HAUZD-2' },
  altoMaipo: { id: '10105', key: 'HAUZD-6' },
  bahiaNorte: { id: '10106', key: 'HAUZD-7' },
  /** Already in the status Demostración. */
  cerroClaro: { id: '10107', key: 'HAUZD-8' },
  /** Already in the status Integración. */
  valleVerde: { id: '10108', key: 'HAUZD-9' },
  /** Already in the status En vivo. */
  lagoRanco: { id: '10109', key: 'HAUZD-10' },
  costaAraucaria: { id: '10110', key: 'HAUZD-11' },
} as const;
