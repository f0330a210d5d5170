import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { AccountId } from '../../src/domain/facts/facts';
import type { ProjectSettings } from '../../src/domain/settings/settings';
import type { SettingsFault } from '../../src/domain/settings/settings-fault';
import type { SettingsWords } from '../../src/locales/page-words';
import { askJira } from '../jira';
import { namesAskedBy } from '../shared/people';

const Words = createContext<SettingsWords | undefined>(undefined);

export function SettingsWordsProvider({ words, children }: { words: SettingsWords; children: ReactNode }) {
  return <Words.Provider value={words}>{children}</Words.Provider>;
}

/** The words of the person's language. */
export function useSettingsWords(): SettingsWords {
  const words = useContext(Words);
  if (!words) throw new Error('Words are used outside their provider.');
  return words;
}

/** What the fields of the form work with. */
export interface Form {
  settings: ProjectSettings;
  /** Replaces what is given; `undefined` takes an optional part away. */
  change(part: Partial<Record<keyof ProjectSettings, unknown>> & Partial<ProjectSettings>): void;
  faults: SettingsFault[];
  projectKey: string;
}

const FormContext = createContext<Form | undefined>(undefined);

export function FormProvider({ form, children }: { form: Form; children: ReactNode }) {
  return <FormContext.Provider value={form}>{children}</FormContext.Provider>;
}

export function useForm(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error('The form is used outside its provider.');
  return form;
}

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

const namesOf = namesAskedBy(askJira);

/** Names of people by account id, as Jira shows them to the reader. */
export function usePeople(accounts: readonly AccountId[]): ReadonlyMap<AccountId, string> {
  const [names, setNames] = useState<ReadonlyMap<AccountId, string>>(new Map());
  const wanted = [...new Set(accounts)].sort().join(' ');
  useEffect(() => {
    if (wanted === '') return;
    let isCurrent = true;
    void namesOf(wanted.split(' ')).then((found) => isCurrent && setNames(found));
    return () => {
      isCurrent = false;
    };
  }, [wanted]);
  return names;
}
