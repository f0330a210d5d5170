import { useState } from 'react';
import type { Scope } from '../../../src/domain/facts';
import { useWords } from '../../shared/words';
import { usePanel } from '../panel-state';
import { FormFrame, type FormProps } from './form-frame';
import { ScopeField } from './scope-field';

/** The scope that is expected before there is an agreement. It gates nothing (1.1). */
export function ExpectedScopeForm({ onClose }: FormProps) {
  const { panel } = useWords();
  const { view } = usePanel();
  const [scope, setScope] = useState<Scope>(view.onboarding?.facts.expectedScope ?? 'sync');
  return (
    <FormFrame title={panel.form.expectedScope} command={{ kind: 'expectScope', scope }} onClose={onClose}>
      <ScopeField legend={panel.form.scope} required value={scope} onChange={(chosen) => chosen && setScope(chosen)} />
    </FormFrame>
  );
}
