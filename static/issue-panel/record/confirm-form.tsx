import { useState } from 'react';
import type { PanelWords } from '../../../locales';
import type { Command } from '../../../src/domain/commands';
import { DateField } from '../../shared/fields';
import { useWords } from '../../shared/words';
import { usePanel } from '../panel-state';
import { FormFrame, type FormProps } from './form-frame';
import type { FormRequest } from './form-request';

type Request = Extract<FormRequest, { form: 'notice' | 'acknowledge' | 'integration' }>;

/** That something took place, and on which day: nothing else is to be said of it. */
export function ConfirmForm({ request, onClose }: FormProps & { request: Request }) {
  const words = useWords();
  const { view } = usePanel();
  const [on, setOn] = useState(view.today);
  return (
    <FormFrame title={titleOf(request, words)} command={commandFor(request, on)} onClose={onClose}>
      <div className="fields">
        <DateField label={words.panel.form.on} value={on} max={view.today} onChange={setOn} />
      </div>
    </FormFrame>
  );
}

function commandFor(request: Request, on: string): Command {
  switch (request.form) {
    case 'notice':
      return { kind: 'tellHauzd', on };
    case 'acknowledge':
      return { kind: 'acknowledgeKeyRule', on };
    case 'integration':
      return { kind: 'reportIntegration', scope: request.scope, on };
  }
}

function titleOf(request: Request, { panel }: PanelWords): string {
  return request.form === 'integration' ? panel.form.integration(request.scope) : panel.form[request.form];
}
