import type { Command, CommandOf } from '../../../src/domain/facts/commands';
import type { Credential, FactKey, ModuleId, OwnStepId, Scope } from '../../../src/domain/facts/facts';
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
  | { form: 'ownStep'; step: OwnStepId }
  | { form: 'discard' }
  | { form: 'resume' }
  | { form: 'withdraw'; fact: FactKey };

export type FormName = FormRequest['form'];
export type FormRequestOf<Form extends FormName> = Extract<FormRequest, { form: Form }>;

type OneForEach<Forms extends Record<Command['kind'], FormName>> = Forms;

/** The form that records each command: one that no form records does not compile. */
type FormOf = OneForEach<{
  confirmModules: 'modules';
  expectScope: 'expectedScope';
  sendModuleInformation: 'information';
  correctModuleInformation: 'information';
  omitModuleInformation: 'information';
  scheduleDemo: 'schedule';
  holdDemo: 'demo';
  omitDemo: 'demo';
  noteContact: 'contact';
  closeAgreement: 'agreement';
  correctAgreement: 'correctAgreement';
  makeOffer: 'offer';
  acceptOffer: 'offer';
  declineOffer: 'offer';
  handOverFromClient: 'clientHandOver';
  handOverFromPlanok: 'planokHandOver';
  tellHauzd: 'notice';
  acknowledgeKeyRule: 'acknowledge';
  reportIntegration: 'integration';
  recordOwnStep: 'ownStep';
  discard: 'discard';
  resume: 'resume';
  withdraw: 'withdraw';
}>;

/** The commands that a form records. */
export type MadeBy<Form extends FormName> = CommandOf<
  { [Kind in Command['kind']]: FormOf[Kind] extends Form ? Kind : never }[Command['kind']]
>;

/** A button that opens a form. `label` names its words. */
export interface FormAction {
  label: keyof PanelSentences['action'];
  request: FormRequest;
}
