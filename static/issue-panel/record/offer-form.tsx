import { useState } from 'react';
import type { Command } from '../../../src/domain/commands';
import { DateField, RadioField } from '../../shared/fields';
import { useWords } from '../../shared/words';
import { usePanel } from '../panel-state';
import { FormFrame, type FormProps } from './form-frame';

const OUTCOMES = ['made', 'accepted', 'refused', 'noAnswer'] as const;
type Outcome = (typeof OUTCOMES)[number];

/** Where the offer of the API REST stands (2.1.2). Buying it is never obligatory, and the form says so. */
export function OfferForm({ preset, onClose }: FormProps & { preset?: Outcome | undefined }) {
  const { panel } = useWords();
  const { view } = usePanel();
  const isMade = view.onboarding?.facts.offer.state !== 'notMade';
  const [outcome, setOutcome] = useState<Outcome>(preset ?? (isMade ? 'accepted' : 'made'));
  const [on, setOn] = useState(view.today);
  return (
    <FormFrame title={panel.form.offer} hint={panel.form.offerHint} command={commandFor(outcome, on)} onClose={onClose}>
      <RadioField
        legend={panel.form.offer}
        hideLegend
        inline
        value={outcome}
        options={OUTCOMES.map((value) => ({ value, label: panel.form.offers[value] }))}
        onChange={setOutcome}
      />
      <div className="fields">
        <DateField label={panel.form.on} value={on} max={view.today} onChange={setOn} />
      </div>
    </FormFrame>
  );
}

function commandFor(outcome: Outcome, on: string): Command {
  switch (outcome) {
    case 'made':
      return { kind: 'makeOffer', on };
    case 'accepted':
      return { kind: 'acceptOffer', on };
    default:
      return { kind: 'declineOffer', on, how: outcome };
  }
}
