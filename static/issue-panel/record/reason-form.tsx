import { Fields } from '../../shared/fields';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { useFactName } from '../step-names';
import { DoneOnField } from './done-on-field';
import { FormFrame, type FormProps } from './form-frame';
import { ReasonField } from './reason-field';
import { useDraft } from './use-draft';

/** No agreement, or it fell through (2): it needs a reason, and says what ends with it. */
export function DiscardForm({ request, onClose }: FormProps<'discard'>) {
  const { panel } = useWords();
  const { view } = usePanel();
  const form = useDraft(request);
  const { draft, change } = form;
  const hint = view.onboarding?.exceptions
    ? `${panel.form.discardHint} ${panel.form.discardEndsExceptions}`
    : panel.form.discardHint;
  return (
    <FormFrame form={form} title={panel.form.discard} hint={hint} saveLabel={panel.form.discard} onClose={onClose}>
      <Fields>
        <DoneOnField value={draft.on} onChange={(on) => change({ on })} />
        <ReasonField value={draft.reason} onChange={(reason) => change({ reason })} />
      </Fields>
    </FormFrame>
  );
}

/** A fact that is taken back, with a reason. */
export function WithdrawForm({ request, onClose }: FormProps<'withdraw'>) {
  const { panel } = useWords();
  const factName = useFactName();
  const form = useDraft(request);
  return (
    <FormFrame
      form={form}
      title={panel.form.withdraw(factName(request.fact))}
      hint={panel.form.withdrawHint}
      saveLabel={panel.action.withdraw}
      onClose={onClose}
    >
      <Fields>
        <ReasonField value={form.draft.reason} onChange={(reason) => form.change({ reason })} />
      </Fields>
    </FormFrame>
  );
}

/** The work is taken up again: that needs a yes. */
export function ResumeForm({ request, onClose }: FormProps<'resume'>) {
  const { panel } = useWords();
  const form = useDraft(request);
  return (
    <FormFrame
      form={form}
      title={panel.form.resume}
      hint={panel.form.resumeHint}
      saveLabel={panel.action.resume}
      onClose={onClose}
    />
  );
}
