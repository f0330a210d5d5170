import { ruling } from '../facts/branch';
import { CREDENTIALS, type FactKey, type Facts, MODULES } from '../facts/facts';
import { NEEDS } from './needs';
import { isOwn, type ProcedureStep, type StepId } from './step-id';

type Keys = (facts: Facts) => FactKey[];

const contracted =
  (scope: 'quote' | 'reserve'): Keys =>
  () => [`module:${NEEDS[scope].module}`];

/** The facts that a step is about: recorded, they make it done. */
export const factsOfStep = (step: StepId, facts: Facts): FactKey[] =>
  isOwn(step) ? [`ownStep:${step}`] : STEP_FACTS[step](facts);

const STEP_FACTS: Record<ProcedureStep, Keys> = {
  confirmModules: () => MODULES.map((module): FactKey => `module:${module}`),
  informHauzd: () => ['moduleInformation'],
  holdDemo: () => ['demoSchedule', 'demoOutcome', 'contact'],
  closeAgreement: (facts) => {
    const agreement = ruling(facts);
    return agreement ? [`agreement:${agreement.id}`] : [];
  },
  [NEEDS.sync.lacking.step]: () => ['offer'],
  [NEEDS.quote.lacking.step]: contracted('quote'),
  [NEEDS.reserve.lacking.step]: contracted('reserve'),
  clientHandsOverCredentials: () => CREDENTIALS.map((credential): FactKey => `handOver:${credential}:client`),
  clientGivesUserAndPassword: () => ['handOver:username:client', 'handOver:password:client'],
  planokHandsOverApiKey: () => ['handOver:apiKey:planok', 'keyRuleNotice', 'keyRuleAcknowledgement'],
  [NEEDS.sync.integration.step]: () => ['integration:sync'],
  [NEEDS.quote.integration.step]: () => ['integration:quote'],
  [NEEDS.reserve.integration.step]: () => ['integration:reserve'],
};
