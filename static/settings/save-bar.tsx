import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { Callout } from '../shared/callout';
import { nameOfChange } from './change-name';
import { GoTo } from './go-to';
import styles from './save-bar.module.css';
import { useSettingsWords } from './settings-words';
import type { Editing } from './use-editing';
import { usePeople } from './use-people';

interface Props {
  editing: Editing;
  /** Paths in the settings. */
  changes: string[];
  busy: boolean;
  onSave(): void;
  onDiscard(): void;
  onTheirs(keepMine: boolean): void;
  /** Shows the field of a path. */
  onGo(path: string): void;
}

/** Saves, and says what changed and how saving went: always in sight. */
export function SaveBar(props: Props) {
  const { save } = useSettingsWords();
  const { changes, busy } = props;
  const [isAsking, ask] = useState(false);
  const isChanged = changes.length > 0;
  const discard = () => {
    ask(false);
    props.onDiscard();
  };
  return (
    <section className={styles.bar} aria-label={save.label} data-save-bar>
      <Refusal {...props} />
      {isAsking && isChanged && (
        <Callout
          tone="warning"
          title={save.discardSure}
          actions={
            <>
              <Button spacing="compact" appearance="danger" onClick={discard}>
                {save.discardYes}
              </Button>
              <Button spacing="compact" appearance="subtle" autoFocus onClick={() => ask(false)}>
                {save.keep}
              </Button>
            </>
          }
        />
      )}
      <div className={styles.line}>
        <div role="status" className={styles.said}>
          <State {...props} />
        </div>
        {isChanged && (
          <Button appearance="subtle" isDisabled={busy} onClick={() => (changes.length > 1 ? ask(true) : discard())}>
            {save.discard}
          </Button>
        )}
        <Button appearance="primary" isLoading={busy} isDisabled={!isChanged} onClick={props.onSave}>
          {save.save}
        </Button>
      </div>
    </section>
  );
}

/** What there is to know: that it is being saved, how it went, what changed, or who saved last. */
function State({ editing: { base, draft, note }, changes, busy }: Props) {
  const words = useSettingsWords();
  const { save } = words;
  if (busy) return <span className="subtle small">{save.saving}</span>;
  const steps = [...draft.ownSteps, ...base.settings.ownSteps];
  const names = changes.map((path) => nameOfChange(path, words, steps)).join(' · ');
  return (
    <>
      {note && <p className="small">{note}</p>}
      {changes.length > 0 ? (
        <p className={styles.changes} title={names}>
          <strong>{save.unsaved(changes.length)}</strong> <span className="subtle">{names}</span>
        </p>
      ) : (
        <p className="subtle small">
          <LastSaved changed={base.changed} />
        </p>
      )}
    </>
  );
}

/** Why it was not saved, and what can be done about it. */
function Refusal({ editing: { error, draft }, busy, onTheirs, onGo }: Props) {
  const words = useSettingsWords();
  const { save, error: sentence, place, fault } = words;
  if (!error) return null;
  const faults = error.code === 'settingsInvalid' ? error.faults : [];
  return (
    <Callout
      tone="error"
      title={sentence(error)}
      actions={
        error.code === 'changedMeanwhile' && (
          <>
            <Button spacing="compact" isDisabled={busy} onClick={() => onTheirs(true)}>
              {save.mineOnTop}
            </Button>
            <Button spacing="compact" appearance="subtle" isDisabled={busy} onClick={() => onTheirs(false)}>
              {save.theirs}
            </Button>
          </>
        )
      }
    >
      {faults.length > 0 && (
        <ul className={`plain ${styles.faults}`}>
          {faults.map((each) => (
            <li key={`${each.path}${each.code}${each.detail ?? ''}`}>
              <GoTo onGo={() => onGo(each.path)}>{place(each.path)}</GoTo> (
              {nameOfChange(each.path, words, draft.ownSteps)}): {fault(each)}
            </li>
          ))}
        </ul>
      )}
    </Callout>
  );
}

function LastSaved({ changed }: { changed: Editing['base']['changed'] }) {
  const { save, someoneElse } = useSettingsWords();
  const names = usePeople(changed ? [changed.by] : []);
  return changed ? save.lastBy(names.get(changed.by) ?? someoneElse, changed.at) : save.never;
}
