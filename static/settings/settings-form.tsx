import type { ProjectSettings } from '../../src/domain/settings/settings';
import type { SettingsFault } from '../../src/domain/settings/settings-fault';
import type { Change } from '../shared/change';
import { provided } from '../shared/provided';
import { useSettingsWords } from './settings-words';

/** What the fields of the form work with. */
export interface Form {
  settings: ProjectSettings;
  /** Replaces what is given; `undefined` takes an optional part away. */
  change(part: Change<ProjectSettings>): void;
  faults: SettingsFault[];
  projectKey: string;
}

export const { Provider: FormProvider, useGiven: useForm } = provided<Form>('the form of the settings');

/** What is wrong at a place of the settings, right below its field. */
export function Faults({ at }: { at: string }) {
  const { faults } = useForm();
  const { fault } = useSettingsWords();
  const here = faults.filter(({ path }) => path === at || path.startsWith(`${at}.`));
  return here.map((each) => (
    <p key={`${each.path}${each.code}${each.detail ?? ''}`} className="fault small" role="alert">
      {fault(each)}
    </p>
  ));
}
