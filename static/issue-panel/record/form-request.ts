import type { Credential, FactKey, ModuleId, Scope } from '../../../src/domain/facts/facts';
import type { PanelSentences } from '../../../src/locales/es/panel';

/**
 * Which form is asked for, and what it is about. `correct`: the form is to show what is recorded; without it, it asks
 * about something new.
 */
export type FormRequest =
  | { form: 'modules'; modules: ModuleId[]; preset?: 'contracted'; correct?: true }
  | { form: 'expectedScope' }
  | { form: 'information'; correct?: true }
  | { form: 'schedule' }
  | { form: 'demo' }
  | { form: 'contact' }
  | { form: 'agreement' }
  | { form: 'correctAgreement'; id: string }
  | { form: 'offer'; preset?: 'refused'; correct?: true }
  | { form: 'clientHandOver'; credentials: Credential[] }
  | { form: 'planokHandOver' }
  | { form: 'notice' }
  | { form: 'acknowledge' }
  | { form: 'integration'; scope: Scope }
  | { form: 'discard' }
  | { form: 'resume' }
  | { form: 'withdraw'; fact: FactKey };

export type FormName = FormRequest['form'];
export type RequestOf<Form extends FormName> = Extract<FormRequest, { form: Form }>;

/** A button that opens a form. `label` names its words. */
export interface FormAction {
  label: keyof PanelSentences['action'];
  request: FormRequest;
}
