import { randomUUID } from 'node:crypto';
import { Stop } from './stop.mjs';

/**
 * What only the panel can do: the call that its page makes, and the same in words, with the names of its fields and
 * buttons in «», as locales/es has them.
 *
 * @typedef {{ call: 'start' | 'record' | 'apply', payload: object, tell: string[] }} Press
 */

/** The module that the panel is, in manifest.yml. */
const MODULE = 'hauzd-onboarding';

const modules = { apiRest: 'contracted', centralizador: 'contracted', cotizadorWeb: 'contracted' };

/**
 * @param {string} day today, ISO
 * @returns {Press}
 */
export const start = (day) => ({
  call: 'start',
  payload: { modules: { ...modules, reservaEnLinea: 'notContracted' }, on: day, source: 'contract', link: {} },
  tell: [
    '«API REST», «Centralizador» and «Cotizador web»: «Contratado»; «Reserva en línea»: «No contratado»',
    '«¿Qué acordaron el cliente y Hauzd?»: «Todavía no hay acuerdo»',
    '«¿Dónde se vio qué módulos tiene?»: «Contrato»',
    'the blue button, which says how many subtasks it creates',
  ],
});

/** @returns {Press} */
export const informHauzd = (day) => ({
  call: 'record',
  payload: { command: { kind: 'sendModuleInformation', on: day } },
  tell: ['«Registrar envío», in the card at the top', '«Se envió», then «Guardar»'],
});

/** @returns {Press} */
export const closeAgreement = (day) => ({
  call: 'record',
  payload: { command: { kind: 'closeAgreement', closedOn: day, scope: 'reserve' } },
  tell: ['«Registrar acuerdo»', '«Alcance»: «Reservar», then «Guardar»'],
});

/** @type {Press} */
export const applyChanges = {
  call: 'apply',
  payload: { link: {}, recreate: [] },
  tell: ['«Aplicar»'],
};

/**
 * How the panel is used: on a real site by a person who is told, on the local site by its own way for pages to call
 * their functions.
 *
 * @param {{ site: string, place: import('./ready.mjs').Place, say(line: string): void }} run
 * @returns {(issue: { id: string, key: string }, press: Press) => Promise<void>}
 */
export function panelOf({ site, place, say }) {
  return async (issue, { call, payload, tell }) => {
    if (place.isLocal) return pressHere(site, place, issue, call, payload);
    const steps = tell.map((line, index) => `   ${index + 1}. ${line}`);
    say([`\n→ ${site}/browse/${issue.key}, in the panel Hauzd onboarding:`, ...steps].join('\n'));
  };
}

async function pressHere(site, { me, project }, issue, functionKey, payload) {
  const response = await fetch(`${site}/_host/invoke`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Cookie: `site_user=${encodeURIComponent(me.accountId)}` },
    body: JSON.stringify({
      ...{ moduleKey: MODULE, functionKey },
      payload: { commandId: randomUUID(), ...payload },
      context: { extension: { issue: { id: issue.id, key: issue.key }, project: { id: project.id } } },
    }),
  });
  const answer = await response.json();
  if (answer?.ok === true && answer.value?.ok === true) return;
  throw new Stop(`The panel of ${issue.key} refused (${answer?.value?.error?.code ?? answer?.message}).`);
}
