import Button from '@atlaskit/button/new';
import Spinner from '@atlaskit/spinner';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../src/application/errors';
import type { HistoryEntry } from '../../../src/domain/onboarding';
import { call } from '../../shared/calls';
import { useWords } from '../../shared/words';
import { ErrorCallout } from '../error-callout';
import { usePanel } from '../panel-state';
import { describeValue } from './describe';

/** What was recorded, when, and what it was before; newest first, older ones on demand. */
export function History() {
  const { panel } = useWords();
  const [entries, setEntries] = useState<HistoryEntry[]>([]);
  const [more, setMore] = useState(false);
  const [busy, setBusy] = useState(true);
  const [error, setError] = useState<AppError>();
  const isAsked = useRef(false);

  const load = useCallback(async (before?: number) => {
    setBusy(true);
    setError(undefined);
    const answer = await call('history', before === undefined ? {} : { before });
    setBusy(false);
    if (!answer.ok) return setError(answer.error);
    setEntries((known) => [...known, ...answer.value.entries]);
    setMore(answer.value.more);
  }, []);

  useEffect(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    void load();
  }, [load]);

  const older = () => void load(entries.at(-1)?.number);
  return (
    <>
      {!busy && !error && entries.length === 0 && <p className="subtle">{panel.history.none}</p>}
      <ol className="rows">
        {entries.map((entry) => (
          <Entry key={entry.number} entry={entry} />
        ))}
      </ol>
      <ErrorCallout error={error} onRetry={older} />
      {busy ? (
        <Spinner size="small" label={panel.loading} />
      ) : (
        more && (
          <Button spacing="compact" onClick={older}>
            {panel.history.more}
          </Button>
        )
      )}
    </>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const words = useWords();
  const { panel, facts, common } = words;
  const { view, me } = usePanel();
  const { day, time } = momentIn(entry.at, view.onboarding?.settings.timeZone);
  return (
    <li className="entry">
      <div>
        <strong>{facts.historyKind(entry.kind)}</strong>
        <span className="subtle small">
          {' '}
          {panel.history.at(day, time)}
          {entry.by === me && ` · ${panel.you}`}
        </span>
      </div>
      {entry.reason && <div className="small">{panel.history.reason(entry.reason)}</div>}
      {entry.changes.map((change) => (
        <div key={change.fact} className="small">
          {facts.fact(change.fact)}: {describeValue(change.after, words)}
          {change.before !== undefined && (
            <span className="subtle">
              {' '}
              ({panel.history.before}: {describeValue(change.before, words)})
            </span>
          )}
        </div>
      ))}
      {entry.plan &&
        (['created', 'linked', 'retired', 'reopened', 'finished'] as const).map((what) => {
          const steps = entry.plan?.[what] ?? [];
          return (
            steps.length > 0 && (
              <div key={what} className="small">
                {facts.historyPlan[what]}: {steps.map((step) => common.steps[step]).join(' · ')}
              </div>
            )
          );
        })}
    </li>
  );
}

/** The day and time of a moment in the project's time zone. */
function momentIn(at: string, timeZone: string | undefined): { day: string; time: string } {
  const date = new Date(at);
  const zone = timeZone ? { timeZone } : {};
  // Swedish writes days as the record does: YYYY-MM-DD.
  const day = date.toLocaleDateString('sv-SE', zone);
  const time = date.toLocaleTimeString('sv-SE', { ...zone, hour: '2-digit', minute: '2-digit' });
  return { day, time };
}
