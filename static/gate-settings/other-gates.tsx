import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { GateSettingsError } from '../../src/contract/errors';
import type { GateSettingsView, WorkflowView } from '../../src/contract/gate-settings-calls';
import { callGateSettings } from '../call-function';
import { Callout } from '../shared/callout';
import { useGateSettingsWords } from './gate-settings-words';

/** Gates of the app's other environments, named as what they are, with the means to take them off. */
export function OtherGates({ workflow, onChange }: { workflow: WorkflowView; onChange(view: GateSettingsView): void }) {
  const { page, error: sentence } = useGateSettingsWords();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<GateSettingsError>();
  // What is not offered cannot be put there; it can be taken off.
  const mayRemove = !workflow.hindrance || workflow.hindrance === 'gateNotOffered';
  const guarded = workflow.transitions.filter(({ otherGates }) => otherGates !== undefined);
  if (guarded.length === 0) return null;

  async function remove() {
    setBusy(true);
    setError(undefined);
    const answer = await callGateSettings('removeOtherGates', { workflowId: workflow.id });
    setBusy(false);
    if (answer.ok) onChange(answer.value);
    else setError(answer.error);
  }

  return (
    <>
      <Callout
        tone="warning"
        title={page.otherGates(guarded.map(({ name }) => name))}
        actions={
          mayRemove && (
            <Button spacing="compact" isLoading={busy} onClick={() => void remove()}>
              {page.removeOtherGates}
            </Button>
          )
        }
      >
        {page.otherGatesWhy}
      </Callout>
      {error && <Callout tone="error">{sentence(error)}</Callout>}
    </>
  );
}
