import type { SettingsChoices } from '../../src/contract/settings-calls';
import type { Language } from '../../src/domain/language';
import type { ProjectSettings } from '../../src/domain/settings/settings';
import type { SettingsFault } from '../../src/domain/settings/settings-fault';
import type { Change } from '../shared/change';
import fields from '../shared/fields.module.css';
import { provided } from '../shared/provided';
import { useSettingsWords } from './settings-words';

/** What the fields of the form work with. */
export interface Form {
  settings: ProjectSettings;
  /** Replaces what is given; `undefined` takes an optional part away. */
  change(part: Change<ProjectSettings>): void;
  faults: SettingsFault[];
  projectKey: string;
  choices: SettingsChoices;
  /** Of the person who looks. */
  language: Language;
}

export const { Provider: FormProvider, useGiven: useForm } = provided<Form>('the form of the settings');

/**
 * What is wrong at a place of the settings and below it, for the field that stands there.
 *
 * @param at the beginning of the faults' paths, as `parties.client.due`
 * @param but parts below it that are said elsewhere, as `days`
 */
export function useFault(at: string, ...but: string[]): string | undefined {
  const { faults } = useForm();
  const { fault } = useSettingsWords();
  const isHere = (path: string) => path === at || path.startsWith(`${at}.`);
  const isElsewhere = (path: string) => but.some((part) => path.startsWith(`${at}.${part}`));
  const here = faults.filter(({ path }) => isHere(path) && !isElsewhere(path));
  return here.length > 0 ? here.map(fault).join(' ') : undefined;
}

/** What is wrong with a group of fields as a whole: focus can be put there, as on a field. */
export function GroupFault({ at, exactly = false }: { at: string; exactly?: boolean }) {
  const { faults } = useForm();
  const { fault } = useSettingsWords();
  const here = faults.filter(({ path }) => path === at || (!exactly && path.startsWith(`${at}.`)));
  if (here.length === 0) return null;
  return (
    <p className={`${fields.error} small`} data-fault tabIndex={-1}>
      {here.map(fault).join(' ')}
    </p>
  );
}

/** Puts the focus on the first field of a section that is wrong, in sight: what hides it is opened. */
export function focusFirstFault(section: HTMLElement): void {
  const field = section.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault]');
  for (let around = field?.closest('details'); around; around = around.parentElement?.closest('details')) {
    around.open = true;
  }
  field?.focus();
}
