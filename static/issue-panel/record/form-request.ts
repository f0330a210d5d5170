import type { PanelSentences } from '../../../locales/es/panel';
import type { Credential, FactKey, ModuleId, Scope } from '../../../src/domain/facts';

/** Which form is asked for, and what it is about. */
export type FormRequest =
  | { form: 'modules'; modules: ModuleId[]; preset?: 'contracted' }
  | { form: 'expectedScope' }
  | { form: 'information' }
  | { form: 'schedule' }
  | { form: 'demo' }
  | { form: 'contact' }
  | { form: 'agreement' }
  | { form: 'correctAgreement'; id: string }
  | { form: 'offer'; preset?: 'refused' }
  | { form: 'clientHandOver'; credentials: Credential[] }
  | { form: 'planokHandOver' }
  | { form: 'notice' }
  | { form: 'acknowledge' }
  | { form: 'integration'; scope: Scope }
  | { form: 'discard' }
  | { form: 'resume' }
  | { form: 'withdraw'; fact: FactKey };

/** A button that opens a form. `label` names its words. */
export interface FormAction {
  label: keyof PanelSentences['action'];
  request: FormRequest;
}
