import type { Clock, GuardMemory, SettingsStore, Workflows } from '../ports';

/** What the gate settings work with; all of Jira as the person who asks. */
export interface GateSettingsDeps {
  clock: Clock;
  workflows: Workflows;
  settings: Pick<SettingsStore, 'read'>;
  guards: GuardMemory;
  /** Whether there is time for some more requests. */
  hasTime(): boolean;
}
