import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Answer } from '../../src/contract/answer';
import type { SettingsError } from '../../src/contract/errors';
import { callSettings } from '../call-function';
import { Callout } from '../shared/callout';
import { Section } from './section';
import { useSettingsWords } from './settings-words';

/** Shows the panel on all issues of the project, by Jira's own bulk action; the way by hand stands beside it. */
export function ShowPanel({ administersJira }: { administersJira: boolean }) {
  const { panel, error } = useSettingsWords();
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer<{ taskId: string }, SettingsError>>();
  async function show() {
    setBusy(true);
    setAnswer(await callSettings('showPanel', {}));
    setBusy(false);
  }
  return (
    <Section title={panel.title} hint={panel.hint}>
      {administersJira && (
        <div>
          <Button isLoading={busy} onClick={() => void show()}>
            {panel.show}
          </Button>
        </div>
      )}
      {answer && (
        <Callout tone={answer.ok ? 'success' : 'error'}>{answer.ok ? panel.shown : error(answer.error)}</Callout>
      )}
      <details open={!administersJira}>
        <summary>{panel.byHand}</summary>
        <ol className="plain">
          {panel.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </details>
    </Section>
  );
}
