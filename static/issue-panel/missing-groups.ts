import { ruling } from '../../src/domain/facts/branch';
import type { Facts } from '../../src/domain/facts/facts';
import type { Missing } from '../../src/domain/procedure/missing';
import type { FormAction } from './record/form-request';

/** Missing items that one action clears, in the words of each. */
export interface MissingGroup {
  items: Missing[];
  actions: FormAction[];
}

/** The missing items with their actions; modules to be confirmed are one group, confirmed in one go. */
export function missingGroups(items: Missing[], facts: Facts): MissingGroup[] {
  const unknown = items.filter((item) => item.code === 'moduleUnknown');
  return items.flatMap((item): MissingGroup[] => {
    if (item.code !== 'moduleUnknown') return [{ items: [item], actions: actionsFor(item, facts) }];
    if (item !== unknown[0]) return [];
    const modules = unknown.map(({ module }) => module);
    return [{ items: unknown, actions: [{ label: 'modules', request: { form: 'modules', modules } }] }];
  });
}

/** What a person can record about a missing item, the likeliest first. */
function actionsFor(item: Missing, facts: Facts): FormAction[] {
  switch (item.code) {
    case 'moduleUnknown':
      return [{ label: 'modules', request: { form: 'modules', modules: [item.module] } }];
    case 'hauzdNotInformed':
    case 'informationOutdated':
      return [{ label: 'information', request: { form: 'information' } }];
    case 'demoNotScheduled':
      return [
        { label: 'schedule', request: { form: 'schedule' } },
        { label: 'demo', request: { form: 'demo' } },
      ];
    case 'demoNotHeld':
      return [
        { label: 'demo', request: { form: 'demo' } },
        { label: 'reschedule', request: { form: 'schedule' } },
      ];
    case 'agreementNotClosed':
      return [
        { label: 'agreement', request: { form: 'agreement' } },
        { label: 'discard', request: { form: 'discard' } },
      ];
    case 'scopeNotKnown': {
      const agreement = ruling(facts);
      return agreement ? [{ label: 'scope', request: { form: 'correctAgreement', id: agreement.id } }] : [];
    }
    case 'offerNotMade':
      return [{ label: 'offer', request: { form: 'offer' } }];
    case 'offerUnanswered':
      return [{ label: 'answer', request: { form: 'offer' } }];
    case 'purchaseNotActivated':
      return [
        { label: 'activated', request: { form: 'modules', modules: ['apiRest'], preset: 'contracted' } },
        { label: 'notBought', request: { form: 'offer', preset: 'refused' } },
      ];
    case 'moduleNotContracted':
      return [
        { label: 'contract', request: { form: 'modules', modules: [item.module], preset: 'contracted' } },
        { label: 'newAgreement', request: { form: 'agreement' } },
        { label: 'discard', request: { form: 'discard' } },
      ];
    case 'notHandedOver':
      return item.from === 'planok'
        ? [{ label: 'handOver', request: { form: 'planokHandOver' } }]
        : [{ label: 'handOver', request: { form: 'clientHandOver', credentials: item.credentials } }];
    case 'hauzdNotTold': {
      const notice: FormAction = { label: 'notice', request: { form: 'notice' } };
      // The connection alone says that PlanOK's key is in use: it may have been reported wrongly.
      const isByReport = !facts.handOvers.apiKey.planok && facts.modules.apiRest.state !== 'notContracted';
      if (!isByReport) return [notice];
      return [notice, { label: 'correctKey', request: { form: 'integration', scope: 'sync' } }];
    }
    case 'integrationNotWorking':
      return [{ label: 'integration', request: { form: 'integration', scope: item.scope } }];
    case 'discarded':
      return [{ label: 'resume', request: { form: 'resume' } }];
    case 'ownStep':
      return [{ label: 'ownStep', request: { form: 'ownStep', step: item.step } }];
    case 'subtaskOpen':
      return [];
  }
}
