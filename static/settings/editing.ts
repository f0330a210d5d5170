import type { Finding, SettingsError } from '../../src/contract/errors';
import type { SettingsView } from '../../src/contract/settings-calls';
import type { ProjectSettings } from '../../src/domain/settings/settings';

export interface Editing {
  /** As last read from the server. */
  base: SettingsView;
  draft: ProjectSettings;
  findings: Finding[];
  error?: SettingsError;
  note?: string;
}
