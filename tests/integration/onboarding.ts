import type { PersonName } from '../../local-site/data/people';
import { CLIENTS } from '../../local-site/data/projects';
import type { ApplyRequest, StartRequest } from '../../src/contract/panel-calls';
import type { Applied, PanelView } from '../../src/contract/panel-view';
import type { Command } from '../../src/domain/facts/commands';
import type { Onboarding } from '../../src/domain/record/onboarding';
import { type App, type Json, yes } from './app';

/** One client's issue, with what people and Jira do to it. */
export interface Client {
  id: string;
  key: string;
  start(more?: Partial<StartRequest>): Promise<Applied>;
  record(command: Command, person?: PersonName): Promise<PanelView>;
  apply(choices?: Partial<ApplyRequest>): Promise<Applied>;
  /** The record as it is stored. */
  stored(): Onboarding | undefined;
  /** The subtasks as Jira shows them. */
  subtasks(): Promise<Json[]>;
  /** The read copy in Jira; undefined where there is none. */
  copy(): Promise<Json>;
}

/** A day of the past, at any time this is run. */
export const DAY = '2026-01-05';

/** A client whose modules are known, without agreement: three subtasks. */
export const KNOWN = {
  modules: {
    apiRest: 'contracted',
    centralizador: 'contracted',
    cotizadorWeb: 'contracted',
    reservaEnLinea: 'contracted',
  },
  on: DAY,
  source: 'contract',
  link: {},
} satisfies Omit<StartRequest, 'commandId'>;

/** @param issue one of the example's clients without onboarding, or any other issue */
export function clientOf(app: App, issue: { id: string; key: string } = CLIENTS.losRobles): Client {
  const { id, key } = issue;
  let commands = 0;
  const commandId = () => `command-${++commands}`;
  return {
    id,
    key,
    start: async (more = {}) =>
      yes(await app.panel('implementation', id, 'start', { ...KNOWN, commandId: commandId(), ...more })),
    record: async (command, person = 'implementation') =>
      yes(await app.panel(person, id, 'record', { commandId: commandId(), command })),
    apply: async (choices = {}) =>
      yes(
        await app.panel('implementation', id, 'apply', { commandId: commandId(), link: {}, recreate: [], ...choices }),
      ),
    stored: () => storedOf(app, id),
    subtasks: async () =>
      (await app.rest('lead', 'GET', `/rest/api/3/issue/${id}?fields=subtasks`)).body.fields.subtasks,
    copy: async () => (await app.rest('lead', 'GET', `/rest/api/3/issue/${id}/properties/hauzd.onboarding`)).body.value,
  };
}

/** The rows of records as storage holds them, by issue: no interface of the platform shows them from outside the app. */
export const recordRows = ({ state }: App['site']) => state.collection<Json>('forge-entity:onboarding');

function storedOf(app: App, id: string): Onboarding | undefined {
  return recordRows(app.site).get(id)?.value.record;
}

/** What storage knows by key: key → record. */
export function pointers(app: App): Record<string, string> {
  const rows = app.site.state.collection<{ value: { issueId: string } }>('forge-entity:issue-key').entries();
  return Object.fromEntries(rows.map(([key, { value }]) => [key, value.issueId]));
}

/** Moves the site's clock on, so far that no creation is under way any more. */
export function afterTheLease(app: App): void {
  app.site.clock.advance(60_000);
}
