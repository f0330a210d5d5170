import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Answer } from '../../src/contract/answer';
import type { GateSettingsError } from '../../src/contract/errors';
import type { GateSettingsView } from '../../src/contract/gate-settings-calls';
import type { GateConfiguration } from '../../src/domain/workflow/gate-configuration';
import { callGateSettings } from '../call-function';
import { Callout } from '../shared/callout';
import { useOpened } from '../shared/use-opened';
import { NotStartedField } from './configuration-fields';
import { useGateSettingsWords } from './gate-settings-words';
import styles from './gates.module.css';
import { RemoveAll } from './remove-all';
import { WorkflowGates } from './workflow-gates';

/** The page from opening on: waiting, an error with a way to try again, or the gates. */
export function Gates({ opened }: { opened: Promise<Answer<GateSettingsView, GateSettingsError>> }) {
  const words = useGateSettingsWords();
  const { answer, show: setAnswer, ask } = useOpened(opened);

  const again = () => ask(callGateSettings('openGates', {}));
  if (!answer) return <p role="status">{words.loading}</p>;
  if (!answer.ok) {
    return (
      <Callout tone="error" actions={<Button onClick={again}>{words.retry}</Button>}>
        {words.error(answer.error)}
      </Callout>
    );
  }
  const show = (value: GateSettingsView) => setAnswer({ ok: true, value });
  const refresh = async () => {
    const fresh = await callGateSettings('openGates', {});
    if (fresh.ok) show(fresh.value);
  };
  return <Opened view={answer.value} onChange={show} onRemoved={() => void refresh()} />;
}

function Opened(props: { view: GateSettingsView; onChange(view: GateSettingsView): void; onRemoved(): void }) {
  const { view } = props;
  const { page } = useGateSettingsWords();
  const [notStarted, setNotStarted] = useState<GateConfiguration['notStarted']>('block');
  const canChange = view.workflows.some(({ hindrance }) => !hindrance);
  return (
    <div className={styles.page}>
      <header>
        <h2>{page.title}</h2>
        <p className="subtle">{page.intro}</p>
      </header>
      {view.hidden.length > 0 && <Callout tone="info">{page.hidden(view.hidden)}</Callout>}
      {canChange && (
        <section className={styles.newGates}>
          <h3>{page.newGates}</h3>
          <NotStartedField value={notStarted} today={view.today} onChange={setNotStarted} />
        </section>
      )}
      {view.workflows.map((workflow) => (
        <WorkflowGates
          key={workflow.id}
          workflow={workflow}
          today={view.today}
          notStarted={notStarted}
          onChange={props.onChange}
        />
      ))}
      <details>
        <summary>{page.byHand}</summary>
        <ol className={styles.byHand}>
          {page.byHandSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </details>
      <RemoveAll canRemove={canChange} onRemoved={props.onRemoved} />
    </div>
  );
}
