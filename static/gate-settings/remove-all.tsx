import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Answer } from '../../src/contract/answer';
import type { GateSettingsError } from '../../src/contract/errors';
import type { Removal } from '../../src/contract/gate-settings-calls';
import { callGateSettings } from '../call-function';
import { Callout } from '../shared/callout';
import { Working } from '../shared/working';
import { useGateSettingsWords } from './gate-settings-words';
import styles from './gates.module.css';

/** Before uninstalling: takes every gate off, after asking once. */
export function RemoveAll({ canRemove, onRemoved }: { canRemove: boolean; onRemoved(): void }) {
  const { page, error } = useGateSettingsWords();
  const [isAsking, ask] = useState(false);
  const [busy, setBusy] = useState(false);
  const [removed, setRemoved] = useState(0);
  const [answer, setAnswer] = useState<Answer<Removal, GateSettingsError>>();

  async function remove() {
    setBusy(true);
    setAnswer(undefined);
    setRemoved(0);
    const given = await removeAll(setRemoved);
    setBusy(false);
    ask(false);
    setAnswer(given);
    if (given.ok && given.value.removed > 0) onRemoved();
  }

  return (
    <section className={styles.removeAll}>
      <h3>{page.beforeUninstalling}</h3>
      <Callout
        tone="warning"
        title={isAsking ? page.removeSure : undefined}
        actions={
          isAsking ? (
            <>
              <Button appearance="danger" spacing="compact" isLoading={busy} onClick={() => void remove()}>
                {page.removeYes}
              </Button>
              <Button appearance="subtle" spacing="compact" isDisabled={busy} onClick={() => ask(false)}>
                {page.cancel}
              </Button>
            </>
          ) : (
            canRemove && (
              <Button spacing="compact" onClick={() => ask(true)}>
                {page.removeAll}
              </Button>
            )
          )
        }
      >
        {isAsking ? undefined : page.uninstallWhy}
      </Callout>
      <Working on={busy && page.removing(removed)} />
      {answer && !answer.ok && <Callout tone="error">{error(answer.error)}</Callout>}
      {answer?.ok && (
        <Callout
          tone={answer.value.left.length > 0 ? 'warning' : 'success'}
          title={page.removed(answer.value.removed, answer.value.workflows)}
        >
          {answer.value.left.map(({ name, error: why }) => (
            <div key={name}>{page.left(name, error(why))}</div>
          ))}
        </Callout>
      )}
    </section>
  );
}

/** Presses on while time runs out on the way and something was removed; says how many there are so far. */
async function removeAll(onRemoved: (count: number) => void): Promise<Answer<Removal, GateSettingsError>> {
  const all: Removal = { removed: 0, workflows: [], left: [] };
  for (;;) {
    const answer = await callGateSettings('removeGates', {});
    // What was done before stands, and what was left is said with it.
    if (!answer.ok) return all.removed > 0 ? { ok: true, value: all } : answer;
    const { removed, workflows, left } = answer.value;
    all.removed += removed;
    all.workflows.push(...workflows);
    all.left = left;
    onRemoved(all.removed);
    if (removed === 0 || !left.some(({ error }) => error.code === 'noTime')) return { ok: true, value: all };
  }
}
