import type { PersonName } from '../../local-site/data/people';
import { CLIENTS, SIMPLE_TRANSITIONS, TRANSITIONS } from '../../local-site/data/projects';
import type { App, Json } from './app';
import { tryTransition } from './gates';
import { recordRows } from './onboarding';

/** The client that somebody wants to get past a gate. */
export const client = CLIENTS.losRobles;
export const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Santiago' }).format(Date.now());
export const start = (commandId = 'start-1') =>
  ({ commandId, modules: { apiRest: 'contracted' }, on: today(), source: 'contract', link: {} }) as const;

export const MISSING = [
  'No se puede avanzar (punto de control «Presentación»). Falta:',
  '• Confirmar si el cliente tiene contratado el centralizador (lo debe PlanOK)',
  '• Confirmar si el cliente tiene contratado el cotizador web (lo debe PlanOK)',
  '• Confirmar si el cliente tiene contratada la reserva en línea (lo debe PlanOK)',
  '• Informar a Hauzd los módulos que el cliente tiene contratados (lo debe PlanOK)',
  `Regístrelo en el panel Hauzd onboarding de ${client.key}.`,
].join('\n');
/** `MISSING` of the issue under another key. */
export const missingUnder = (key: string) => MISSING.replace(`${client.key}.`, `${key}.`);
export const STEP_MISSING = [
  'No se puede cerrar esta subtarea. Falta:',
  '• Coordinar la demostración entre el cliente y Hauzd (lo debe PlanOK)',
  `Regístrelo en el panel Hauzd onboarding de ${client.key}.`,
].join('\n');

/** What somebody tries to get the client past its gate, and what came of it. */
export function goingPast(app: App) {
  const goOn = (person: PersonName = 'implementation', key: string = client.key) =>
    tryTransition(app, person, key, TRANSITIONS.holdDemo);
  const close = (key: string, person: PersonName = 'implementation') =>
    tryTransition(app, person, key, SIMPLE_TRANSITIONS.finish);
  const demoSubtask = async (): Promise<{ id: string; key: string }> => {
    const { body } = await app.rest('lead', 'GET', `/rest/api/3/issue/${client.key}?fields=subtasks`);
    return body.fields.subtasks.find(({ fields }: Json) => fields.summary.startsWith('Coordinar'));
  };
  const statusOf = async (key: string): Promise<string> =>
    (await app.rest('lead', 'GET', `/rest/api/3/issue/${key}?fields=status`)).body.fields.status.name;

  /** What storage holds of a client, changed by hand: what no person can do. */
  const tamper = (change: (row: Json) => Json): void => {
    const rows = recordRows(app.site);
    rows.set(client.id, change(structuredClone(rows.get(client.id))));
  };
  return { goOn, close, demoSubtask, statusOf, tamper };
}
