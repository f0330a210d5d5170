import { daysBetween, type LocalDate } from '../../../src/domain/dates';
import type { Facts } from '../../../src/domain/facts/facts';
import type { Summary } from '../../../src/domain/procedure/summary';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import type { FormAction } from '../record/form-request';
import { FormButtons, FormSlot } from '../record/open-form';

/** The first line: where it stands and what is next; and how far it has come. */
export function Standing({ summary, facts, today }: { summary: Summary; facts: Facts; today: LocalDate }) {
  const { panel } = useWords();
  const { view } = usePanel();
  const { done, total } = summary.progress;
  return (
    <header className="standing">
      {/* Focus comes here when the button that had it is gone. */}
      <h1 tabIndex={-1}>{firstLine(summary, facts, today, panel)}</h1>
      {facts.discarded ? (
        <>
          <p className="subtle">{panel.status.reason(facts.discarded.reason)}</p>
          {view.canEdit && <FormButtons slot="standing" actions={RESUME} about={view.issue.client} />}
          <FormSlot slot="standing" />
        </>
      ) : (
        <div className="progress">
          <progress value={done} max={Math.max(total, 1)} aria-label={panel.status.progressLabel} />
          <span className="subtle small">{panel.status.progress(done, total)}</span>
        </div>
      )}
    </header>
  );
}

const RESUME: FormAction[] = [{ label: 'resume', request: { form: 'resume' } }];

function firstLine(
  { missing, holders }: Summary,
  facts: Facts,
  today: LocalDate,
  panel: ReturnType<typeof useWords>['panel'],
): string {
  if (facts.discarded) return panel.status.discarded(facts.discarded.on);
  if (missing.length === 0) return panel.status.finished;
  return panel.status.waiting(
    holders.map(({ party, since }) => ({ party, days: daysBetween(since, today) })),
    missing.map(({ code }) => code),
  );
}
