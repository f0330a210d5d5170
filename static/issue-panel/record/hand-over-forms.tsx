import { useState } from 'react';
import { CHANNELS, type Channel, CREDENTIALS, type Credential } from '../../../src/domain/facts';
import { CheckField, DateField, SelectField } from '../../shared/fields';
import { useWords } from '../../shared/words';
import { usePanel } from '../panel-state';
import { FormFrame, type FormProps } from './form-frame';

/** What the client handed over to Hauzd, one or several at once (2.1.1, 2.1.2). There is no field for a value. */
export function ClientHandOverForm({ credentials, onClose }: FormProps & { credentials: Credential[] }) {
  const { panel, common } = useWords();
  const { view } = usePanel();
  const [chosen, setChosen] = useState(credentials);
  const [throughPlanok, setThroughPlanok] = useState(false);
  const way = useWay();
  const choose = (credential: Credential, isChosen: boolean) =>
    setChosen(CREDENTIALS.filter((each) => (each === credential ? isChosen : chosen.includes(each))));
  return (
    <FormFrame
      title={panel.form.clientHandOver}
      hint={panel.form.noValues}
      command={{
        kind: 'handOverFromClient',
        credentials: chosen,
        ...way.value,
        ...(throughPlanok && { throughPlanok }),
      }}
      onClose={onClose}
    >
      <fieldset className="field options options-inline">
        <legend>{panel.form.handedOver}</legend>
        {credentials.map((credential) => (
          <CheckField
            key={credential}
            label={common.credentials[credential]}
            checked={chosen.includes(credential)}
            onChange={(isChosen) => choose(credential, isChosen)}
          />
        ))}
      </fieldset>
      <div className="fields">{way.fields(view.today)}</div>
      <CheckField label={panel.form.throughPlanok} checked={throughPlanok} onChange={setThroughPlanok} />
    </FormFrame>
  );
}

/** PlanOK's own hand-over of the APIKEY to Hauzd, and whether Hauzd was told the rule about it (2.1.2). */
export function PlanokHandOverForm({ onClose }: FormProps) {
  const { panel } = useWords();
  const { view } = usePanel();
  const [hauzdTold, setTold] = useState(false);
  const way = useWay();
  return (
    <FormFrame
      title={panel.form.planokHandOver}
      hint={panel.form.noValues}
      command={{ kind: 'handOverFromPlanok', ...way.value, hauzdTold }}
      onClose={onClose}
    >
      <div className="fields">{way.fields(view.today)}</div>
      <CheckField label={panel.form.hauzdTold} checked={hauzdTold} onChange={setTold} />
    </FormFrame>
  );
}

/** When and by which channel something was handed over. */
function useWay() {
  const { panel, facts } = useWords();
  const { view } = usePanel();
  const [on, setOn] = useState(view.today);
  const [channel, setChannel] = useState<Channel>('passwordManager');
  return {
    value: { on, channel },
    fields: (today: string) => (
      <>
        <DateField label={panel.form.on} value={on} max={today} onChange={setOn} />
        <SelectField
          label={panel.form.channel}
          value={channel}
          options={CHANNELS.map((each) => ({ value: each, label: facts.channels[each] }))}
          onChange={setChannel}
        />
      </>
    ),
  };
}
