import type { Instant } from '../../src/domain/dates';
import { scopeOf, waits } from '../../src/domain/lists/client-row';
import type { ReadCopy } from '../../src/domain/lists/read-copy';
import type { ListWords } from '../../src/locales/page-words';
import { Unbroken } from './unbroken';

/** What a client's row says in every list: in the macro's and in the portfolio's the same. */

type Words = Pick<ListWords, 'lists' | 'common'>;

/** What is agreed, or expected until something is. */
export function ScopeOf({ copy, words: { lists, common } }: { copy: ReadCopy; words: Words }) {
  const scope = scopeOf(copy);
  if (!scope) return <span className="subtle">{lists.noScope}</span>;
  return <>{scope.isExpected ? lists.expected(common.scopes[scope.scope]) : common.scopes[scope.scope]}</>;
}

/** Who is waited for, a line each, and since how many days. */
export function WaitsOf({ copy, now, words: { lists } }: { copy: ReadCopy; now: Instant; words: Words }) {
  return (
    <>
      {waits(copy, now).map(({ party, days }) => (
        <div key={party}>
          {lists.holders[party]} <span className="subtle">{lists.since(days)}</span>
        </div>
      ))}
    </>
  );
}

/** The first thing that is missing, and how many more there are; nothing of a client without agreement. */
export function MissingOf({ copy, words: { lists, common } }: { copy: ReadCopy; words: Words }) {
  const [first, ...others] = copy.phase === 'discarded' ? [] : copy.items;
  if (!first) return null;
  return (
    <>
      <Unbroken text={common.missing(first)} />
      {others.length > 0 && (
        <span className="subtle" title={others.map(common.missing).join('\n')}>
          {' '}
          {lists.more(others.length)}
          <span className="visually-hidden">: {common.list(others.map(common.missing))}</span>
        </span>
      )}
    </>
  );
}
