import type { Instant } from '../../src/domain/dates';
import { changedOn } from '../../src/domain/lists/client-days';
import { type ClientRow, copyOf, scopeOf, stages, waits } from '../../src/domain/lists/client-row';
import type { ReadCopy } from '../../src/domain/lists/read-copy';
import type { ListSentences } from '../../src/locales/page-words';
import { Icon } from '../shared/icons';
import { Lozenge } from '../shared/lozenge';
import { OutOfFrame } from '../shared/out-link';
import { Unbroken } from '../shared/unbroken';
import styles from './macro.module.css';
import { useMacroAround } from './macro-around';

/** One client: where it stands and whose turn it is first, then phases, what is missing and who owes it. */
export function ClientCard({ row, now }: { row: ClientRow; now: Instant }) {
  const { words, siteUrl } = useMacroAround();
  const { lists } = words;
  const copy = copyOf(row);
  return (
    <article className={styles.client} aria-label={row.client}>
      <header className={styles.clientHead}>
        <h2>{row.client}</h2>
        <OutOfFrame href={`${siteUrl}/browse/${row.key}`} opensNewTab={lists.opensNewTab} className="small">
          {row.key}
        </OutOfFrame>
      </header>
      {copy ? <Standing copy={copy} now={now} /> : <Unreadable row={row} />}
    </article>
  );
}

function Standing({ copy, now }: { copy: ReadCopy; now: Instant }) {
  const { words } = useMacroAround();
  const { lists, common } = words;
  const scope = scopeOf(copy);
  const changed = changedOn(copy);
  const scopeText = scope ? common.scopes[scope.scope] : lists.noScope;
  return (
    <>
      <p className={styles.standing}>{firstLine(copy, now, lists)}</p>
      {copy.phase !== 'discarded' && <Phases copy={copy} />}
      {copy.phase !== 'discarded' && copy.items.length > 0 && (
        <section>
          <h3>{lists.missing}</h3>
          <ul className="plain">
            {copy.items.map((item) => (
              <li key={JSON.stringify(item)}>
                <Unbroken text={common.missingLine(item)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {copy.exceptions && copy.exceptions.length > 0 && (
        <p className={`${styles.attention} small`}>
          <Icon name="warning" />
          {lists.byException(copy.exceptions.map((gate) => common.gates[gate]))}
        </p>
      )}
      {copy.attention && copy.attention.length > 0 && (
        <p className={`${styles.attention} small`}>
          <Icon name="warning" />
          {capital(common.list(copy.attention.map((each) => lists.attention[each])))}
        </p>
      )}
      <dl className={`${styles.facts} small`}>
        {copy.phase !== 'discarded' && (
          <div>
            <dt>{lists.progress}</dt>
            <dd>
              <ProgressBar copy={copy} />
            </dd>
          </div>
        )}
        <div>
          <dt>{lists.scope}</dt>
          <dd>{scope?.isExpected ? lists.expected(scopeText) : scopeText}</dd>
        </div>
        {changed && (
          <div>
            <dt>{lists.changed}</dt>
            <dd>
              <Unbroken text={common.date(changed)} />
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}

function firstLine(copy: ReadCopy, now: Instant, lists: ListSentences): string {
  if (copy.phase === 'discarded') return lists.discarded;
  const waiting = waits(copy, now);
  return waiting.length > 0 ? lists.waiting(waiting) : lists.finished;
}

/** The way through the phases; what is behind, where it stands, what is ahead. */
function Phases({ copy }: { copy: ReadCopy }) {
  const { facts, lists } = useMacroAround().words;
  return (
    <ol className={styles.phases} aria-label={lists.phases}>
      {stages(copy.phase).map(({ phase, state }) => (
        <li key={phase} className={styles[state]} aria-current={state === 'current' ? 'step' : undefined}>
          {facts.phases[phase]}
          <span className="visually-hidden"> ({lists.phaseState[state]})</span>
        </li>
      ))}
    </ol>
  );
}

/** How far it has come, as a bar and in words. */
export function ProgressBar({ copy, brief = false }: { copy: ReadCopy; brief?: boolean }) {
  const { lists } = useMacroAround().words;
  const { done, total } = copy;
  return (
    <span className={styles.progress}>
      <progress value={done} max={Math.max(total, 1)} aria-label={lists.progress} />
      <span className="subtle">{brief ? `${done}/${total}` : lists.steps(done, total)}</span>
    </span>
  );
}

function Unreadable({ row: { copy } }: { row: ClientRow }) {
  const { lists } = useMacroAround().words;
  if (copy.kind === 'copy') return null;
  return (
    <p>
      <Lozenge tone={copy.kind === 'none' ? 'neutral' : 'warning'}>{lists.unreadable[copy.kind]}</Lozenge>{' '}
      <span className="subtle">{lists.unreadableWhy[copy.kind]}</span>
    </p>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
