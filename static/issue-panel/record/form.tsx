import { AgreementForm } from './agreement-form';
import { ConfirmForm } from './confirm-form';
import { ContactForm } from './contact-form';
import { DemoForm } from './demo-form';
import { ExpectedScopeForm } from './expected-scope-form';
import type { FormProps } from './form-frame';
import type { FormRequest } from './form-request';
import { ClientHandOverForm, PlanokHandOverForm } from './hand-over-forms';
import { InformationForm } from './information-form';
import { ModulesForm } from './modules-form';
import { OfferForm } from './offer-form';
import { ReasonForm } from './reason-form';
import { ScheduleForm } from './schedule-form';

/** The form that was asked for. */
export function RecordForm({ request, onClose }: FormProps & { request: FormRequest }) {
  switch (request.form) {
    case 'modules':
      return <ModulesForm modules={request.modules} preset={request.preset} onClose={onClose} />;
    case 'expectedScope':
      return <ExpectedScopeForm onClose={onClose} />;
    case 'information':
      return <InformationForm onClose={onClose} />;
    case 'schedule':
      return <ScheduleForm onClose={onClose} />;
    case 'demo':
      return <DemoForm onClose={onClose} />;
    case 'contact':
      return <ContactForm onClose={onClose} />;
    case 'agreement':
      return <AgreementForm onClose={onClose} />;
    case 'correctAgreement':
      return <AgreementForm correct={request.id} onClose={onClose} />;
    case 'offer':
      return <OfferForm preset={request.preset} onClose={onClose} />;
    case 'clientHandOver':
      return <ClientHandOverForm credentials={request.credentials} onClose={onClose} />;
    case 'planokHandOver':
      return <PlanokHandOverForm onClose={onClose} />;
    case 'notice':
    case 'acknowledge':
    case 'integration':
      return <ConfirmForm request={request} onClose={onClose} />;
    case 'discard':
    case 'withdraw':
    case 'resume':
      return <ReasonForm request={request} onClose={onClose} />;
  }
}
