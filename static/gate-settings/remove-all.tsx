import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Answer } from '../../src/contract/answer';
import type { GateError } from '../../src/contract/errors';
import type { Removal } from '../../src/contract/gate-calls';
import { callGates } from '../call-function';
import { Callout } from '../shared/callout';
import { useGateWords } from './gate-words';

/** Before uninstalling: takes every gate off, after asking once. */
export function RemoveAll({ canRemove, onRemoved }: { canRemove: boolean; onRemoved(): void }) {
  const { page, error } = useGateWords();
  const [isAsking, ask] = useState(false);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer<Removal, GateError>>();

  async function remove() {
    setBusy(true);
    const given = await callGates('removeGates', {});
    setBusy(false);
    ask(false);
    setAnswer(given);
    if (given.ok && given.value.removed > 0) onRemoved();
  }

  return (
    <section className="remove-all">
      <h2>{page.beforeUninstalling}</h2>
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
