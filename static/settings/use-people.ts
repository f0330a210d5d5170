import { useEffect, useState } from 'react';
import type { AccountId } from '../../src/domain/facts/facts';
import { askJira } from '../jira-from-page';
import { namesAskedBy } from '../shared/names-asked';

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
