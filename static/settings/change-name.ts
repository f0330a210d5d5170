import type { SettingsWords } from '../../src/locales/page-words';
import { sectionOf } from '../../src/locales/setting-places';

/** What changed, in a few words: `plazo de lo que debe PlanOK`. */
export function nameOfChange(path: string, { common, names, save, messageTexts }: SettingsWords): string {
  const [setting = '', of = '', part] = path.split('.');
  const { change } = save;
  const known: Partial<Record<string, string>> = names;
  switch (setting) {
    case 'parties':
      return change[part === 'due' ? 'due' : 'assignee'](named(common.parties, of));
    case 'steps':
      return change.step(named(common.steps, of));
    case 'ownSteps':
      return names.ownSteps;
    case 'messages':
      return change.message(named(messageTexts.messages, of));
    case 'fieldValues':
      return change.field(of);
    default:
      return known[setting] ?? setting;
  }
}

const named = (names: Partial<Record<string, string>>, key: string): string => names[key] ?? key;

/** Whether what changed is in more than one section: then discarding it asks first. */
export const isInManySections = (changes: readonly string[]): boolean => new Set(changes.map(sectionOf)).size > 1;
