import type { Command } from '../../src/domain/facts/commands';
import type { Onboarding } from '../../src/domain/record/onboarding';
import { record, start } from '../../src/domain/record/record';
import { DEFAULT_SETTINGS, recordSettings } from '../../src/domain/settings/settings';

/** Records for tests, made as people make them: by one command after the other. */

export const SETTINGS = recordSettings(DEFAULT_SETTINGS);
export const ISSUE = { issueId: '10100', issueKey: 'HAUZD-1', projectId: '10001' };
export const TODAY = '2026-03-20';
let commands = 0;

export const recording = (id = `command-${++commands}`, by = 'account-1', at = '2026-03-20T15:00:00.000Z') => ({
  by,
  at,
  today: TODAY,
  id,
});

export function started(...first: Command[]): Onboarding {
  const result = start(ISSUE, first, recording(), SETTINGS);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.onboarding;
}

/** The onboarding after these commands, one after the other. */
export function recorded(onboarding: Onboarding, ...each: Command[]): Onboarding {
  return each.reduce((current, command) => recordedBy(current, recording(), command), onboarding);
}

/** The onboarding after a command of a certain person, at a certain time. */
export function recordedBy(onboarding: Onboarding, by: ReturnType<typeof recording>, command: Command): Onboarding {
  const result = record(onboarding, command, by);
  if (!result.ok) throw new Error(`${command.kind}: ${result.error.code}`);
  return result.value.onboarding;
}

export const everyModule = {
  apiRest: 'notContracted',
  centralizador: 'contracted',
  cotizadorWeb: 'contracted',
  reservaEnLinea: 'contracted',
} as const;
export const confirm: Command = { kind: 'confirmModules', modules: everyModule, on: '2026-03-16', source: 'contract' };
export const agree: Command = { kind: 'closeAgreement', closedOn: '2026-03-18', scope: 'quote' };
