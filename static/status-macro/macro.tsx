import Button from '@atlaskit/button/new';
import { useEffect, useState } from 'react';
import type { MacroView } from '../../src/application/clients/macro-view';
import type { MacroError } from '../../src/contract/errors';
import { longestWaitingFirst } from '../../src/domain/lists/client-row';
import { parseConfig, queryOf, type StoredConfig } from '../../src/domain/lists/macro-config';
import { Callout } from '../shared/callout';
import { OutOfFrame } from '../shared/out-link';
import { Skeleton } from '../shared/skeleton';
import { ClientCard } from './client-card';
import { ClientTable } from './client-table';
import styles from './macro.module.css';
import { useMacroAround } from './macro-around';
import { type MacroAnswer, readMacro } from './read-macro';

type ListView = Extract<MacroView, { show: 'list' }>;

/** What the macro shows from opening on: waiting, why there is nothing, one client or a list. */
export function Macro({ config, shown }: { config: StoredConfig; shown?: Promise<MacroAnswer> }) {
  const [asked, ask] = useState(shown);
  const [answer, setAnswer] = useState<MacroAnswer>();

  useEffect(() => {
    let isCurrent = true;
    setAnswer(undefined);
    void asked?.then((given) => isCurrent && setAnswer(given));
    return () => {
      isCurrent = false;
    };
  }, [asked]);

  if (!asked) return <Face error={{ code: 'notConfigured' }} />;
  if (!answer) return <Waiting isList={config.show !== 'issue'} />;
  if (!answer.ok) return <Face error={answer.error} retry={() => ask(readMacro(config))} />;
  const { value } = answer;
  if (value.show === 'issue') return <ClientCard row={value.row} now={value.now} />;
  return <List first={value} config={config} />;
}

/** What a reader can do something about by trying again. */
const PASSING: MacroError['code'][] = ['rateLimited', 'quotaSpent', 'jiraUnavailable', 'unexpected'];
/** Not a fault: somebody has to do something first. */
const TO_DO: MacroError['code'][] = ['notConfigured', 'chosenElsewhere', 'notAllowed', 'missingScope', 'notConnected'];

function Face({ error, retry }: { error: MacroError; retry?: () => void }) {
  const { lists } = useMacroAround().words;
  const { title, text } = lists.face(error);
  const canRetry = retry && PASSING.includes(error.code);
  return (
    <Callout
      tone={TO_DO.includes(error.code) ? 'info' : error.code === 'issueNotFound' ? 'warning' : 'error'}
      title={title}
      actions={
        canRetry && (
          <Button spacing="compact" onClick={retry}>
            {lists.retry}
          </Button>
        )
      }
    >
      {text}
    </Callout>
  );
}

function List({ first, config }: { first: ListView; config: StoredConfig }) {
  const { words, siteUrl } = useMacroAround();
  const { lists } = words;
  const [rows, setRows] = useState(first.rows);
  const [next, setNext] = useState(first.next);
  const [unordered, setUnordered] = useState(first.unordered);
  const [state, setState] = useState<'idle' | 'loading' | MacroError>('idle');
  const parsed = parseConfig(config);
  const query = parsed && parsed.show !== 'issue' ? queryOf(parsed) : '';

  const showMore = async () => {
    if (next === undefined || state === 'loading') return;
    setState('loading');
    const answer = await readMacro(config, { next, ...(unordered && { unordered }) });
    if (!answer.ok) return setState(answer.error);
    if (answer.value.show !== 'list') return;
    const { rows: added, unordered: answerUnordered } = answer.value;
    setUnordered(answerUnordered);
    setRows((shown) => (answerUnordered ? longestWaitingFirst([...shown, ...added]) : [...shown, ...added]));
    setNext(answer.value.next);
    setState('idle');
  };

  if (rows.length === 0) return <p className={`subtle ${styles.nothing}`}>{lists.list.none}</p>;
  return (
    <div className={styles.list}>
      <ClientTable rows={rows} columns={first.columns} now={first.now} />
      {unordered && <p className="subtle small">{lists.list.unordered}</p>}
      {typeof state === 'object' && <Face error={state} retry={() => void showMore()} />}
      <div className={styles.listFoot}>
        <span className="subtle small" role="status">
          {lists.list.shown(rows.length, next !== undefined)}
        </span>
        {next !== undefined && (
          <Button spacing="compact" isLoading={state === 'loading'} onClick={() => void showMore()}>
            {lists.list.showMore}
          </Button>
        )}
        <OutOfFrame
          href={`${siteUrl}/issues/?${new URLSearchParams({ jql: query })}`}
          opensNewTab={lists.opensNewTab}
          className="small"
        >
          {lists.list.seeAll}
        </OutOfFrame>
      </div>
    </div>
  );
}

/** Heights of what is coming, so that the page below does not move: a card, or a table's head and its first lines. */
const COMING = { card: [20, 24, 32, 16, 60, 16], list: [24, 57, 57, 57] };

function Waiting({ isList }: { isList: boolean }) {
  const { lists } = useMacroAround().words;
  return (
    <div className={isList ? '' : styles.client} role="status">
      <span className="visually-hidden">{lists.loading}</span>
      <Skeleton heights={isList ? COMING.list : COMING.card} />
    </div>
  );
}
