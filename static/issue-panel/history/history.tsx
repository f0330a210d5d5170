import Button from '@atlaskit/button/new';
import Spinner from '@atlaskit/spinner';
import { useMemo, useState } from 'react';
import { CSV, download } from '../../shared/download';
import { SelectField, TextField } from '../../shared/fields';
import { ErrorCallout } from '../error-callout';
import { namesOf, useNames } from '../names';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import lines from '../rows.module.css';
import { Entry } from './entry';
import { entryText, peopleIn } from './entry-text';
import { type HistoryFilter, isFiltering, matching } from './filter';
import styles from './history.module.css';
import { historyCsv } from './history-csv';
import { useHistory } from './load-history';

/** What was recorded, when, by whom, and what it was before; newest first, older ones on demand. */
export function History() {
  const words = useWords();
  const { panel, facts } = words;
  const { view, say } = usePanel();
  const { entries, more, busy, error, loadOlder, loadAll } = useHistory();
  const nameOf = useNames(entries.flatMap(peopleIn));
  const [filter, setFilter] = useState<HistoryFilter>({ kind: '', text: '' });
  const timeZone = view.onboarding?.settings.timeZone;

  const texts = entries.map((entry) => entryText(entry, words, nameOf, timeZone));
  const shown = matching(texts, filter);
  const kinds = useMemo(() => [...new Set(entries.map(({ kind }) => kind))], [entries]);

  // Whoever looks for something looks for it in all of the history.
  const change = (next: Partial<HistoryFilter>) => {
    setFilter({ ...filter, ...next });
    if (more) void loadAll();
  };
  const exportAll = async () => {
    const all = await loadAll();
    if (!all) return;
    // In a file nobody is "you".
    const names = await namesOf(all.flatMap(peopleIn));
    const named = (account: string) => names.get(account) ?? panel.someoneElse;
    const rows = matching(
      all.map((entry) => entryText(entry, words, named, timeZone)),
      filter,
    );
    download(`${panel.history.file(view.issue.key)}.csv`, historyCsv(rows, words), CSV);
    say(panel.history.exported);
  };

  return (
    <div className={styles.history}>
      {entries.length > 0 && (
        <div className={styles.tools}>
          <SelectField
            label={panel.history.kind}
            value={filter.kind}
            options={[
              { value: '', label: panel.history.everything },
              ...kinds.map((kind) => ({ value: kind, label: facts.historyKind(kind) })),
            ]}
            onChange={(kind) => change({ kind })}
          />
          <TextField label={panel.history.search} value={filter.text} onChange={(text) => change({ text })} />
          <Button spacing="compact" isDisabled={busy} onClick={() => void exportAll()}>
            {panel.history.export}
          </Button>
        </div>
      )}
      <div role="status" className="subtle small">
        {isFiltering(filter) &&
          !busy &&
          (shown.length === 0 ? panel.history.noneFound : panel.history.shown(shown.length, texts.length))}
      </div>
      {!busy && !error && entries.length === 0 && <p className="subtle">{panel.history.none}</p>}
      <ol className={lines.rows}>
        {shown.map((entry) => (
          <Entry key={entry.number} entry={entry} />
        ))}
      </ol>
      <ErrorCallout error={error} onRetry={() => void loadOlder()} />
      {busy ? (
        <Spinner size="small" label={panel.loading} />
      ) : (
        more &&
        !error && (
          <Button spacing="compact" onClick={() => void loadOlder()}>
            {panel.history.more}
          </Button>
        )
      )}
    </div>
  );
}
