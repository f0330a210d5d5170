import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Answer } from '../../src/contract/answer';
import type { SettingsError } from '../../src/contract/errors';
import { callSettings } from '../call-function';
import { Callout } from '../shared/callout';
import { Working } from '../shared/working';
import styles from './settings.module.css';
import { useSettingsWords } from './settings-words';

/** Shows the panel on all issues of the project, by Jira's own bulk action; the way by hand stands beside it. */
export function ShowPanel({ administersJira }: { administersJira: boolean }) {
  const { panel, error } = useSettingsWords();
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer<{ taskId: string }, SettingsError>>();
  async function show() {
    setBusy(true);
    setAnswer(undefined);
    setAnswer(await callSettings('showPanel', {}));
    setBusy(false);
  }
  return (
    <>
      {administersJira && (
        <div>
          <Button isLoading={busy} onClick={() => void show()}>
            {panel.show}
          </Button>
        </div>
      )}
      <Working on={busy && panel.showing} />
      {answer && (
        <div role="status">
          <Callout tone={answer.ok ? 'success' : 'error'}>{answer.ok ? panel.shown : error(answer.error)}</Callout>
        </div>
      )}
      <details open={!administersJira}>
        <summary>{panel.byHand}</summary>
        <ol className={styles.byHand}>
          {panel.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </details>
    </>
  );
}
