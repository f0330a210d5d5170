import { GUARDED_TRANSITIONS } from '../../local-site/data/projects';
import { toldReason } from '../../src/domain/procedure/closing';
import type { StepId } from '../../src/domain/procedure/step-id';
import { type App, yes } from './app';
import { COST_CENTRE, clientOfReglas } from './as-set-up';
import { type Client, DAY } from './onboarding';

/** Settings that say which way a subtask is closed, where workflows are as people set them up. */
export const LISTO = { closing: 'Listo', fieldValues: { ...COST_CENTRE, resolution: 'Listo' } };

/** How a client's subtasks are closed by people and the app, and what the app says of it. */
export function closingOf(on: () => { app: App; client: Client }) {
  const settle = () => on().app.settle();
  const idOf = (step: StepId) => on().client.stored()?.plan[step]?.id ?? '';
  return {
    settle,
    hour: () => on().app.hour(),
    idOf,
    move: (step: StepId, transition: string, fields?: object) =>
      on().app.rest('lead', 'POST', `/rest/api/3/issue/${idOf(step)}/transitions`, {
        transition: { id: transition },
        ...(fields && { fields }),
      }),
    statusOf: async (step: StepId) =>
      (await on().app.rest('lead', 'GET', `/rest/api/3/issue/${idOf(step)}`)).body.fields.status.name,
    holdDemo: () => on().client.record({ kind: 'holdDemo', on: DAY }),
    because: (step: StepId) => toldReason(on().client.stored()?.plan[step] ?? {}),
    tries: () =>
      on()
        .app.requests()
        .filter((request) => /POST .*\/transitions$/.test(request)).length,
    closeAgain: async () => yes(await on().app.panel('implementation', on().client.id, 'closeAgain', {})),
  };
}

/** A client whose subtasks are all in *En curso*, from where both ways lead. */
export async function clientBegun(app: App, settings: object = {}): Promise<Client> {
  const client = await clientOfReglas(app, settings);
  const { move, settle } = closingOf(() => ({ app, client }));
  await client.start({ modules: {} });
  for (const step of ['confirmModules', 'informHauzd', 'holdDemo', 'closeAgreement'] as const) {
    await move(step, GUARDED_TRANSITIONS.start);
  }
  await settle();
  app.requests();
  return client;
}
