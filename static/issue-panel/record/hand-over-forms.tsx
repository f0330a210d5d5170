import { CHANNELS, type Channel, CREDENTIALS, type Credential } from '../../../src/domain/facts/facts';
import { CheckField, FieldGroup, Fields, RadioField } from '../../shared/fields';
import { useWords } from '../panel-words';
import { DoneOnField } from './done-on-field';
import { FormFrame, type FormProps } from './form-frame';
import { useDraft } from './use-draft';

/** What the client handed over to Hauzd, one or several at once (2.1.1, 2.1.2). There is no field for a value. */
export function ClientHandOverForm({ request, onClose }: FormProps<'clientHandOver'>) {
  const { panel, common } = useWords();
  const form = useDraft(request);
  const { draft, change } = form;
  const choose = (credential: Credential, isChosen: boolean) =>
    change({
      credentials: CREDENTIALS.filter((each) => (each === credential ? isChosen : draft.credentials.includes(each))),
    });
  return (
    <FormFrame form={form} title={panel.form.clientHandOver} hint={panel.form.noValues} onClose={onClose}>
      <FieldGroup field="credentials" legend={panel.form.handedOver} inline>
        {request.credentials.map((credential) => (
          <CheckField
            key={credential}
            label={common.credentials[credential]}
            checked={draft.credentials.includes(credential)}
            onChange={(isChosen) => choose(credential, isChosen)}
          />
        ))}
      </FieldGroup>
      <Way value={draft} onChange={change} />
      <CheckField
        label={panel.form.throughPlanok}
        checked={draft.throughPlanok}
        onChange={(throughPlanok) => change({ throughPlanok })}
      />
    </FormFrame>
  );
}

/** PlanOK's own hand-over of the APIKEY to Hauzd, and whether Hauzd was told the rule about it (2.1.2). */
export function PlanokHandOverForm({ request, onClose }: FormProps<'planokHandOver'>) {
  const { panel } = useWords();
  const form = useDraft(request);
  const { draft, change } = form;
  const isToldAlready = form.seen.keyRuleNotice !== undefined;
  return (
    <FormFrame form={form} title={panel.form.planokHandOver} hint={panel.form.noValues} onClose={onClose}>
      <Way value={draft} onChange={change} />
      {/* Once recorded, the notice is a fact of its own, with its own correction. */}
      {!isToldAlready && (
        <CheckField
          label={panel.form.hauzdTold}
          checked={draft.hauzdTold}
          onChange={(hauzdTold) => change({ hauzdTold })}
        />
      )}
    </FormFrame>
  );
}

/** When and by which channel something was handed over. */
function Way(props: {
  value: { on: string; channel?: Channel };
  onChange(part: { on?: string; channel?: Channel }): void;
}) {
  const { panel, facts } = useWords();
  const { value, onChange } = props;
  return (
    <>
      <RadioField
        field="channel"
        legend={panel.form.channel}
        inline
        value={value.channel}
        options={CHANNELS.map((each) => ({ value: each, label: facts.channels[each] }))}
        onChange={(channel) => onChange({ channel })}
      />
      <Fields>
        <DoneOnField value={value.on} onChange={(on) => onChange({ on })} />
      </Fields>
    </>
  );
}
