import { AgreementForm } from './agreement-form';
import { ConfirmForm, IntegrationForm } from './confirm-form';
import { ContactForm } from './contact-form';
import { DemoForm } from './demo-form';
import { ExpectedScopeForm } from './expected-scope-form';
import type { FormRequest } from './form-request';
import { ClientHandOverForm, PlanokHandOverForm } from './hand-over-forms';
import { InformationForm } from './information-form';
import { ModulesForm } from './modules-form';
import { OfferForm } from './offer-form';
import { DiscardForm, ResumeForm, WithdrawForm } from './reason-form';
import { ScheduleForm } from './schedule-form';

/** The form that was asked for. */
export function RecordForm({ request, onClose }: { request: FormRequest; onClose(): void }) {
  switch (request.form) {
    case 'modules':
      return <ModulesForm request={request} onClose={onClose} />;
    case 'expectedScope':
      return <ExpectedScopeForm request={request} onClose={onClose} />;
    case 'information':
      return <InformationForm request={request} onClose={onClose} />;
    case 'schedule':
      return <ScheduleForm request={request} onClose={onClose} />;
    case 'demo':
      return <DemoForm request={request} onClose={onClose} />;
    case 'contact':
      return <ContactForm request={request} onClose={onClose} />;
    case 'agreement':
    case 'correctAgreement':
      return <AgreementForm request={request} onClose={onClose} />;
    case 'offer':
      return <OfferForm request={request} onClose={onClose} />;
    case 'clientHandOver':
      return <ClientHandOverForm request={request} onClose={onClose} />;
    case 'planokHandOver':
      return <PlanokHandOverForm request={request} onClose={onClose} />;
    case 'notice':
    case 'acknowledge':
      return <ConfirmForm request={request} onClose={onClose} />;
    case 'integration':
      return <IntegrationForm request={request} onClose={onClose} />;
    case 'discard':
      return <DiscardForm request={request} onClose={onClose} />;
    case 'withdraw':
      return <WithdrawForm request={request} onClose={onClose} />;
    case 'resume':
      return <ResumeForm request={request} onClose={onClose} />;
  }
}
