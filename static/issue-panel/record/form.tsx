import type { ReactElement } from 'react';
import { AgreementForm } from './agreement-form';
import { ConfirmForm, IntegrationForm } from './confirm-form';
import { ContactForm } from './contact-form';
import { DemoForm } from './demo-form';
import { ExpectedScopeForm } from './expected-scope-form';
import type { FormProps } from './form-frame';
import type { FormName } from './form-request';
import { ClientHandOverForm, PlanokHandOverForm } from './hand-over-forms';
import { InformationForm } from './information-form';
import { ModulesForm } from './modules-form';
import { OfferForm } from './offer-form';
import { OwnStepForm } from './own-step-form';
import { DiscardForm, ResumeForm, WithdrawForm } from './reason-form';
import { ScheduleForm } from './schedule-form';

/** Every form, by its name. */
const FORMS: { [Form in FormName]: (props: FormProps<Form>) => ReactElement } = {
  modules: (props) => <ModulesForm {...props} />,
  expectedScope: (props) => <ExpectedScopeForm {...props} />,
  information: (props) => <InformationForm {...props} />,
  schedule: (props) => <ScheduleForm {...props} />,
  demo: (props) => <DemoForm {...props} />,
  contact: (props) => <ContactForm {...props} />,
  agreement: (props) => <AgreementForm {...props} />,
  correctAgreement: (props) => <AgreementForm {...props} />,
  offer: (props) => <OfferForm {...props} />,
  clientHandOver: (props) => <ClientHandOverForm {...props} />,
  planokHandOver: (props) => <PlanokHandOverForm {...props} />,
  notice: (props) => <ConfirmForm {...props} />,
  acknowledge: (props) => <ConfirmForm {...props} />,
  integration: (props) => <IntegrationForm {...props} />,
  ownStep: (props) => <OwnStepForm {...props} />,
  discard: (props) => <DiscardForm {...props} />,
  withdraw: (props) => <WithdrawForm {...props} />,
  resume: (props) => <ResumeForm {...props} />,
};

/** The form that was asked for. */
export function RecordForm<Form extends FormName>({ request, onClose }: FormProps<Form>) {
  const name: Form = request.form;
  return FORMS[name]({ request, onClose });
}
