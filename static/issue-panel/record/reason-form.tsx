import { useState } from 'react';
import { DateField, TextField } from '../../shared/fields';
import { useWords } from '../../shared/words';
import { usePanel } from '../panel-state';
import { FormFrame, type FormProps } from './form-frame';
import type { FormRequest } from './form-request';

/** What takes something back: discarding (2) and withdrawing a fact need a reason; resuming needs a yes. */
export function ReasonForm(
  props: FormProps & { request: Extract<FormRequest, { form: 'discard' | 'withdraw' | 'resume' }> },
) {
  const { panel, facts } = useWords();
  const { view } = usePanel();
  const [on, setOn] = useState(view.today);
  const [reason, setReason] = useState('');
  const { request, onClose } = props;
  const reasonField = <TextField label={panel.form.reason} value={reason} onChange={setReason} />;
  switch (request.form) {
    case 'discard':
      return (
        <FormFrame
          title={panel.form.discard}
          hint={panel.form.discardHint}
          saveLabel={panel.form.discard}
          command={{ kind: 'discard', on, reason }}
          onClose={onClose}
        >
          <div className="fields">
            <DateField label={panel.form.on} value={on} max={view.today} onChange={setOn} />
            {reasonField}
          </div>
        </FormFrame>
      );
    case 'withdraw':
      return (
        <FormFrame
          title={panel.form.withdraw(facts.fact(request.fact))}
          hint={panel.form.withdrawHint}
          saveLabel={panel.action.withdraw}
          command={{ kind: 'withdraw', fact: request.fact, reason }}
          onClose={onClose}
        >
          <div className="fields">{reasonField}</div>
        </FormFrame>
      );
    case 'resume':
      return (
        <FormFrame
          title={panel.form.resume}
          hint={panel.form.resumeHint}
          saveLabel={panel.action.resume}
          command={{ kind: 'resume' }}
          onClose={onClose}
        />
      );
  }
}
