import type { OwnStepSetting } from '../../src/domain/settings/settings';
import type { SettingsWords } from '../../src/locales/page-words';

/**
 * What changed, or is wrong, in a few words: `plazo de lo que debe PlanOK`.
 *
 * @param steps the team's own, as they are and as they were: changes name them by their ids, faults by their places
 */
export function nameOfChange(path: string, words: SettingsWords, steps: readonly OwnStepSetting[]): string {
  const [setting = '', of = '', part] = path.split('.');
  const { common, names, save, messageTexts } = words;
  const { change } = save;
  const known: Partial<Record<string, string>> = names;
  switch (setting) {
    case 'parties':
      return change[part === 'due' ? 'due' : 'assignee'](named(common.parties, of));
    case 'steps':
      return change.step(named(common.steps, of));
    case 'ownSteps': {
      const step = steps.find(({ id }) => id === of) ?? steps[Number(of || Number.NaN)];
      return step ? change.step(titleOf(step, words)) : names.ownSteps;
    }
    case 'messages':
      return change.message(named(messageTexts.messages, of));
    case 'fieldValues':
      return change.field(of);
    default:
      return known[setting] ?? setting;
  }
}

const named = (names: Partial<Record<string, string>>, key: string): string => names[key] ?? key;

/** What an own step is called; one that is being written has no title yet. */
export const titleOf = ({ title }: OwnStepSetting, { common, ownSteps }: SettingsWords): string =>
  title.es.trim() === '' ? ownSteps.untitled : common.titleIn(title);
