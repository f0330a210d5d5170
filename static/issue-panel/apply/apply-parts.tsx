import Button from '@atlaskit/button/new';
import { Callout } from '../../shared/callout';
import { Lozenge } from '../../shared/lozenge';
import { ErrorCallout } from '../error-callout';
import { useWords } from '../panel-words';
import styles from './apply-parts.module.css';
import { useApplying } from './applying';

/** How many subtasks *Aplicar* creates, reopens and marks: the rows of the plan say which. */
export function ApplyCounts() {
  const { panel } = useWords();
  const { counts } = useApplying();
  return (
    <p className={styles.chips}>
      <span className="subtle">{panel.now.willDo}</span>
      {counts.create > 0 && <Lozenge tone="success">{panel.apply.counted.create(counts.create)}</Lozenge>}
      {counts.reopen > 0 && <Lozenge tone="warning">{panel.apply.counted.reopen(counts.reopen)}</Lozenge>}
      {counts.revise > 0 && <Lozenge tone="warning">{panel.apply.counted.revise(counts.revise)}</Lozenge>}
      {counts.unmark > 0 && <Lozenge tone="warning">{panel.apply.counted.unmark(counts.unmark)}</Lozenge>}
      {counts.retire > 0 && <Lozenge tone="warning">{panel.apply.counted.retire(counts.retire)}</Lozenge>}
      {counts.keep > 0 && <Lozenge>{panel.apply.counted.keep(counts.keep)}</Lozenge>}
    </p>
  );
}

export function ApplyButton() {
  const { panel } = useWords();
  const { apply, busy, error } = useApplying();
  return (
    <>
      <div className="buttons">
        <Button appearance="primary" isLoading={busy} onClick={apply}>
          {panel.apply.apply}
        </Button>
      </div>
      <ErrorCallout error={error} onRetry={apply} />
    </>
  );
}

/** Subtasks of pending steps that are gone, where nothing else is to be applied: a person decides at their steps. */
export function GoneNotice() {
  const { panel } = useWords();
  const { difference, gone, canApply, apply, busy, error } = useApplying();
  if (gone.length === 0) return null;
  const { deleted, moved } = difference;
  const title = [
    deleted.length > 0 && panel.apply.deletedOnly(deleted.length),
    moved.length > 0 && panel.apply.movedOnly(moved.length),
  ];
  return (
    <Callout
      tone="warning"
      title={<h2>{title.filter(Boolean).join(' · ')}</h2>}
      actions={
        canApply && (
          <Button appearance="primary" spacing="compact" isLoading={busy} onClick={apply}>
            {panel.apply.apply}
          </Button>
        )
      }
    >
      {panel.apply.goneWhere}
      {moved.length > 0 && <> {panel.apply.movedWhy}</>}
      <ErrorCallout error={error} onRetry={apply} />
    </Callout>
  );
}
