import { invoke } from '@forge/bridge';
import type { SettingsAnswer, SettingsCalls } from '../../src/application/settings-calls';

/** A call of the settings page. It always ends in an answer: one that did not get through is told as `unexpected`. */
export async function callSettings<Name extends keyof SettingsCalls>(
  name: Name,
  request: SettingsCalls[Name]['request'],
): Promise<SettingsAnswer<SettingsCalls[Name]['answer']>> {
  try {
    const answer: unknown = await invoke(name, { ...request });
    return isAnswer<SettingsCalls[Name]['answer']>(answer) ? answer : { ok: false, error: { code: 'unexpected' } };
  } catch {
    return { ok: false, error: { code: 'unexpected' } };
  }
}

/** The server side is ours and typed by the same file: whether it is an envelope at all is what can be in doubt. */
function isAnswer<T>(answer: unknown): answer is SettingsAnswer<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}
