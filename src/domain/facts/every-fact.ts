import type { CommandRule, FactReading } from './fact-rule';
import type { FactKind } from './facts';
import { agreement } from './kinds/agreement';
import { contact } from './kinds/contact';
import { demoOutcome } from './kinds/demo-outcome';
import { demoSchedule } from './kinds/demo-schedule';
import { discarded } from './kinds/discarded';
import { expectedScope } from './kinds/expected-scope';
import { handOver } from './kinds/hand-over';
import { integration } from './kinds/integration';
import { keyRuleAcknowledgement } from './kinds/key-rule-acknowledgement';
import { keyRuleNotice } from './kinds/key-rule-notice';
import { contractedModule } from './kinds/module';
import { moduleInformation } from './kinds/module-information';
import { offer } from './kinds/offer';
import { ownStep } from './kinds/own-step';

/** Every kind of fact with its rules, in the order in which a line of the history tells them. */
export const FACTS = {
  module: contractedModule,
  expectedScope,
  moduleInformation,
  demoSchedule,
  demoOutcome,
  contact,
  offer,
  handOver,
  keyRuleNotice,
  keyRuleAcknowledgement,
  integration,
  ownStep,
  discarded,
  agreement,
} satisfies { [Kind in FactKind]: FactReading<Kind> };

/** The same, where it does not matter which. */
export const EVERY_FACT: readonly FactReading<FactKind>[] = Object.values(FACTS);

type RuleIn<Commands> = Commands extends unknown ? Commands[keyof Commands] : never;
type CarriedOut<Rule> = Rule extends CommandRule<infer Made> ? Made : never;

/** The commands that record facts: those that a fact carries out, and so no other. */
export type FactCommand = CarriedOut<RuleIn<(typeof FACTS)[keyof typeof FACTS]['commands']>>;
