import { MODULES, moduleStates } from '../../../src/domain/facts/facts';
import { Callout } from '../../shared/callout';
import { Fields } from '../../shared/fields';
import { useWords } from '../panel-words';
import { DoneOnField } from './done-on-field';
import { FormFrame, type FormProps } from './form-frame';
import { OutcomeField } from './outcome-field';
import { ReasonField } from './reason-field';
import { type FilledForm, useDraft } from './use-draft';

/** Whether Hauzd was told the client's modules before the demonstration, or why not (1.1). */
export function InformationForm({ request, onClose }: FormProps<'information'>) {
  const { panel } = useWords();
  const form = useDraft(request);
  const { draft, change } = form;
  return (
    <FormFrame form={form} title={panel.form.information} onClose={onClose}>
      <OutcomeField
        value={draft.outcome}
        options={[
          { value: 'sent', label: panel.form.informationSent },
          { value: 'omitted', label: panel.form.informationOmitted },
        ]}
        onChange={(outcome) => change({ outcome })}
      />
      {draft.outcome !== 'omitted' && <WhatIsTold form={form} isCorrection={request.correct === true} />}
      <Fields>
        <DoneOnField value={draft.on} onChange={(on) => change({ on })} />
        {draft.outcome === 'omitted' && <ReasonField value={draft.reason} onChange={(reason) => change({ reason })} />}
      </Fields>
    </FormFrame>
  );
}

/** What is recorded as told to Hauzd: the modules as they stand, or as they were told. */
function WhatIsTold({ form, isCorrection }: { form: FilledForm<'information'>; isCorrection: boolean }) {
  const { panel, common, facts } = useWords();
  const known = form.seen.moduleInformation;
  // From *omitted* to *sent* is no correction of what was told: it is told now.
  const sent = isCorrection && known?.kind === 'sent' ? known : undefined;
  const told = sent?.modules ?? moduleStates(form.seen);
  const unknown = MODULES.filter((module) => told[module] === 'unknown');
  return (
    <>
      <p className="subtle small">{sent ? panel.form.wasTold : panel.form.isTold}</p>
      <ul className="plain small">
        {MODULES.map((module) => (
          <li key={module}>
            {common.modules[module]}: <strong>{facts.moduleStates[told[module]]}</strong>
          </li>
        ))}
      </ul>
      {unknown.length > 0 && !sent && (
        <Callout tone="warning">
          {panel.form.toldUnconfirmed(
            common.list(unknown.map((module) => common.modules[module])),
            form.seen.demo.outcome === undefined,
          )}
        </Callout>
      )}
    </>
  );
}
