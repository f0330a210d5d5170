import { useEffect, useState } from 'react';
import type { AccountId } from '../../src/domain/facts/facts';
import { askJira } from '../jira-from-page';
import { namesAskedBy } from '../shared/names-asked';
import { usePanel } from './panel-state';
import { useWords } from './panel-words';

/** Names by account id, kept while the panel is shown. */
export const namesOf = namesAskedBy(askJira);

/** How people are called in the panel, by account id; undefined while that is being found out. */
export type NameOf = (account: AccountId) => string | undefined;

/** The names of the people in sight: the reader is *usted*, and who is hidden from them is *otra persona*. */
export function useNames(accounts: readonly AccountId[]): NameOf {
  const { panel } = useWords();
  const { me } = usePanel();
  const [names, setNames] = useState<{ of: string; found: Map<AccountId, string> }>({ of: '', found: new Map() });
  const wanted = [...new Set(accounts.filter((account) => account !== me))].sort().join(' ');

  useEffect(() => {
    if (wanted === '') return;
    let isCurrent = true;
    void namesOf(wanted.split(' ')).then((found) => isCurrent && setNames({ of: wanted, found }));
    return () => {
      isCurrent = false;
    };
  }, [wanted]);

  return (account) => {
    if (account === me && me !== '') return panel.you;
    return names.found.get(account) ?? (names.of === wanted ? panel.someoneElse : undefined);
  };
}
