import type { SettingsAnswer, SettingsCalls } from '../../src/application/settings-page/settings-calls';
import type { SettingsError } from '../../src/contract/errors';
import { ask } from '../shared/ask';

/** A call of the settings page. */
export const callSettings = <Name extends keyof SettingsCalls>(
  name: Name,
  request: SettingsCalls[Name]['request'],
): Promise<SettingsAnswer<SettingsCalls[Name]['answer']>> =>
  ask<SettingsCalls[Name]['answer'], SettingsError>(name, request);
