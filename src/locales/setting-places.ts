import type { ProjectSettings } from '../domain/settings/settings';

/** The sections of the settings page, in its order. */
export const SECTIONS = [
  'use',
  'clients',
  'subtasks',
  'rules',
  'ownSteps',
  'procedure',
  'language',
  'confirmers',
  'backing',
  'closing',
  'retire',
  'exceptions',
  'messages',
  'panel',
  'transfer',
] as const;

export type SectionId = (typeof SECTIONS)[number];

/** What can be chosen: all that is stored but the number of its shape. */
export type Setting = Exclude<keyof ProjectSettings, 'schema'>;

/** The section of each setting; within a section they stand in this order. */
const SECTION_OF: Record<Setting, SectionId> = {
  issueTypes: 'clients',
  clientField: 'clients',
  subtaskType: 'subtasks',
  fieldValues: 'subtasks',
  labels: 'subtasks',
  text: 'subtasks',
  parties: 'rules',
  dueDays: 'rules',
  holidays: 'rules',
  steps: 'rules',
  ownSteps: 'ownSteps',
  procedure: 'procedure',
  language: 'language',
  timeZone: 'language',
  confirmers: 'confirmers',
  backingDays: 'backing',
  closing: 'closing',
  retire: 'retire',
  exceptions: 'exceptions',
  messages: 'messages',
};

const isSetting = (name: string): name is Setting => Object.hasOwn(SECTION_OF, name);

/** The section that has a setting, by the beginning of a fault's path; undefined for what is no setting. */
export function sectionOf(path: string): SectionId | undefined {
  const [setting = ''] = path.split('.');
  return isSetting(setting) ? SECTION_OF[setting] : undefined;
}

/** The settings of a section, in the order in which they stand there. */
export function settingsIn(section: SectionId): Setting[] {
  return Object.keys(SECTION_OF)
    .filter(isSetting)
    .filter((setting) => SECTION_OF[setting] === section);
}
