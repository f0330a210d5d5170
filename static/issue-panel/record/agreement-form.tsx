import { useState } from 'react';
import type { Command } from '../../../src/domain/commands';
import { DateField } from '../../shared/fields';
import { useWords } from '../../shared/words';
import { usePanel } from '../panel-state';
import { FormFrame, type FormProps } from './form-frame';
import { ScopeField } from './scope-field';

/** A new agreement, which rules from then on; or the correction of one (2). Its scope may be found out later. */
export function AgreementForm({ correct, onClose }: FormProps & { correct?: string }) {
  const { panel } = useWords();
  const { view } = usePanel();
  const facts = view.onboarding?.facts;
  const known = facts?.agreements.find((agreement) => agreement.id === correct);
  const [closedOn, setClosedOn] = useState(known?.closedOn ?? view.today);
  const [scope, setScope] = useState(known ? known.scope : facts?.expectedScope);
  const agreement = { closedOn, ...(scope && { scope }) };
  const command: Command =
    correct === undefined
      ? { kind: 'closeAgreement', ...agreement }
      : { kind: 'correctAgreement', id: correct, ...agreement };
  return (
    <FormFrame
      title={correct === undefined ? panel.form.agreement : panel.form.correctAgreement}
      command={command}
      onClose={onClose}
    >
      <ScopeField legend={panel.form.scope} value={scope} onChange={setScope} />
      <div className="fields">
        <DateField label={panel.form.closedOn} value={closedOn} max={view.today} onChange={setClosedOn} />
      </div>
    </FormFrame>
  );
}
