import { agreedScope, covers } from '../../../src/domain/facts/branch';
import { CREDENTIALS, type FactKind, type Facts, MODULES, SCOPES } from '../../../src/domain/facts/facts';
import type { FormAction } from '../record/form-request';

const works = { sync: 'worksSync', quote: 'worksQuote', reserve: 'worksReserve' } as const;

/** What of each kind can be recorded although nothing waits for it, in the procedure's order. */
const ACTIONS: { [Kind in FactKind]: (facts: Facts) => (FormAction | false)[] } = {
  module: (facts) => {
    const modules = MODULES.filter((module) => facts.modules[module].state === 'unknown');
    return [modules.length > 0 && { label: 'modules', request: { form: 'modules', modules } }];
  },
  expectedScope: (facts) => [
    !facts.expectedScope && !agreedScope(facts) && { label: 'expectedScope', request: { form: 'expectedScope' } },
  ],
  moduleInformation: ({ moduleInformation }) => [
    !moduleInformation && { label: 'informationNew', request: { form: 'information' } },
  ],
  demoSchedule: ({ demo }) => [
    !demo.scheduled && !demo.outcome && { label: 'scheduleNew', request: { form: 'schedule' } },
  ],
  demoOutcome: ({ demo }) => [!demo.outcome && { label: 'demoNew', request: { form: 'demo' } }],
  contact: ({ demo }) => [demo.contact === undefined && { label: 'contact', request: { form: 'contact' } }],
  agreement: ({ agreements }) => [
    { label: agreements.length > 0 ? 'newAgreement' : 'agreement', request: { form: 'agreement' } },
  ],
  offer: ({ offer, modules }) => [
    offer.state === 'notMade' &&
      modules.apiRest.state !== 'contracted' && { label: 'offerNew', request: { form: 'offer' } },
  ],
  handOver: ({ handOvers }) => {
    const credentials = CREDENTIALS.filter((credential) => !handOvers[credential].client);
    return [
      credentials.length > 0 && { label: 'clientHandOver', request: { form: 'clientHandOver', credentials } },
      !handOvers.apiKey.planok && { label: 'planokHandOver', request: { form: 'planokHandOver' } },
    ];
  },
  keyRuleNotice: ({ keyRuleNotice }) => [!keyRuleNotice && { label: 'noticeNew', request: { form: 'notice' } }],
  keyRuleAcknowledgement: ({ keyRuleNotice: told }) => [
    told !== undefined && !told.acknowledgedOn && { label: 'acknowledge', request: { form: 'acknowledge' } },
  ],
  integration: (facts) => {
    const working = SCOPES.filter((each) => covers(agreedScope(facts), each) && !facts.integrations[each]);
    return working.map((scope) => ({ label: works[scope], request: { form: 'integration', scope } }));
  },
  // Each stands at its step.
  ownStep: () => [],
  // The panel's footer has it.
  discarded: () => [],
};

/**
 * What can be recorded although nothing waits for it yet: life is not in the procedure's order. What is recorded already
 * has its own correction in the list.
 */
export function optionalActions(facts: Facts): FormAction[] {
  if (facts.discarded) return [];
  return Object.values(ACTIONS).flatMap((actions) => actions(facts).filter((action) => action !== false));
}
