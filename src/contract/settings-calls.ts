import { z } from 'zod';
import type { Instant } from '../domain/dates';
import type { AccountId } from '../domain/facts/facts';
import type { FormField } from '../domain/settings/form-field';
import type { ProjectSettings } from '../domain/settings/settings';
import { answering } from './call';
import type { Finding, SettingsError } from './errors';

/** What can be chosen in this project. */
export interface SettingsChoices {
  issueTypes: { id: string; name: string; isSubtask: boolean }[];
  /** Fields with a line of text or a choice, which can name a client. */
  clientFields: { id: string; name: string }[];
  roles: { id: string; name: string }[];
  /** What of the subtask type's form can be given a value here, or is required. */
  form: FormField[];
  /** The statuses of the category *done* that its subtasks can be in. */
  doneStatuses: { id: string; name: string }[];
}

export interface SettingsView {
  project: { id: string; key: string; name: string };
  settings: ProjectSettings;
  /** The version that was read; saving names it. 0: nobody has saved any. */
  version: number;
  changed?: { by: AccountId; at: Instant };
  findings: Finding[];
  choices: SettingsChoices;
  /**
   * Whether the panel and the portfolio are seen in this project. `lost`: it has onboardings, and nothing says so: they were
   * moved here, or somebody deleted the project's property. Which of the two nobody knows.
   */
  use: 'on' | 'off' | 'lost';
  /** Whether the person may show the panel on all issues by Jira's bulk action. */
  administersJira: boolean;
}

const nothing = z.strictObject({});

/** The calls of the settings page. The project is never among what is sent: it is the platform's word. */
export const settingsCalls = {
  openSettings: answering<SettingsView, SettingsError>()(nothing),
  /** `settings` is checked, each fault named; `version` is the one that the page was opened with. */
  saveSettings: answering<SettingsView, SettingsError>()(
    z.strictObject({ settings: z.unknown(), version: z.number().int().min(0).max(1_000_000_000) }),
  ),
  /** The same check, without saving: for an import. */
  checkSettings: answering<{ settings: ProjectSettings; findings: Finding[] }, SettingsError>()(
    z.strictObject({ settings: z.unknown() }),
  ),
  /** The switch: *Usar Hauzd onboarding en este proyecto*. Everything stored stays as it is. */
  switchUse: answering<{ use: 'on' | 'off' }, SettingsError>()(z.strictObject({ use: z.boolean() })),
  showPanel: answering<{ taskId: string }, SettingsError>()(nothing),
};

export type SettingsCalls = typeof settingsCalls;
