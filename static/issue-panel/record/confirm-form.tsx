import { KEY_OWNERS } from '../../../src/domain/facts/facts';
import type { PanelWords } from '../../../src/locales/page-words';
import { Fields, RadioField } from '../../shared/fields';
import { useWords } from '../panel-words';
import { DoneOnField } from './done-on-field';
import { FormFrame, type FormProps } from './form-frame';
import { asksForKey } from './form-rules';
import { useDraft } from './use-draft';

/** That something took place, and on which day: nothing else is to be said of it. */
export function ConfirmForm({ request, onClose }: FormProps<'notice' | 'acknowledge'>) {
  const { panel } = useWords();
  const form = useDraft(request);
  return (
    <FormFrame form={form} title={panel.form[request.form]} onClose={onClose}>
      <Fields>
        <DoneOnField value={form.draft.on} onChange={(on) => form.change({ on })} />
      </Fields>
    </FormFrame>
  );
}

/** That an integration works; of stock and prices, with whose APIKEY (2.1.1, 2.1.2). */
export function IntegrationForm({ request, onClose }: FormProps<'integration'>) {
  const words = useWords();
  const form = useDraft(request);
  const { draft, change } = form;
  return (
    <FormFrame form={form} title={words.panel.form.integration(request.scope)} onClose={onClose}>
      {request.scope === 'sync' && (
        <KeyField
          words={words}
          isAsked={asksForKey(request.scope, form.seen)}
          value={draft.key}
          onChange={(key) => change({ key })}
        />
      )}
      <Fields>
        <DoneOnField value={draft.on} onChange={(on) => change({ on })} />
      </Fields>
    </FormFrame>
  );
}

function KeyField(props: {
  words: PanelWords;
  isAsked: boolean;
  value: (typeof KEY_OWNERS)[number] | undefined;
  onChange(key: (typeof KEY_OWNERS)[number]): void;
}) {
  const { panel } = props.words;
  if (!props.isAsked) return <p className="small">{panel.form.planoksKey}</p>;
  return (
    <RadioField
      field="key"
      legend={panel.form.key}
      inline
      value={props.value}
      options={KEY_OWNERS.map((value) => ({ value, label: panel.form.keys[value] }))}
      onChange={props.onChange}
    />
  );
}
