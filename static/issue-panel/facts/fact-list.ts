import { connectedBy, ruling } from '../../../src/domain/facts/branch';
import {
  CREDENTIALS,
  type FactKey,
  type FactKind,
  type Facts,
  type HandOver,
  MODULES,
  SCOPES,
  type Stamp,
  type StampedAside,
} from '../../../src/domain/facts/facts';
import { ownStepsDone } from '../../../src/domain/facts/own-steps-done';
import type { PanelWords } from '../../../src/locales/page-words';
import type { FormAction } from '../record/form-request';

/** One recorded fact, as the list shows it. */
export interface RecordedFact<Kind extends FactKind = FactKind> {
  key: FactKey<Kind>;
  value: string;
  /** When it took place; absent where the fact has no day of its own. */
  on?: string;
  /** Who recorded it, and when. */
  by?: string;
  at?: string;
  note?: string;
  /** Of several agreements: whether it is the one that rules. */
  standing?: 'inForce' | 'replaced';
  /** The form that corrects it. */
  correct: FormAction;
}

/** How each kind of fact is listed, in the procedure's order. */
const LISTED: { [Kind in FactKind]: (facts: Facts, words: PanelWords) => RecordedFact<Kind>[] } = {
  module: modules,
  expectedScope,
  moduleInformation,
  demoSchedule,
  demoOutcome,
  contact,
  agreement: agreements,
  offer,
  handOver: handOvers,
  keyRuleNotice,
  keyRuleAcknowledgement,
  integration: integrations,
  ownStep: ownSteps,
  // The panel says it at its top, with the way back.
  discarded: () => [],
};

/** Every fact that is recorded, in the procedure's order, in words. */
export function recordedFacts(facts: Facts, words: PanelWords): RecordedFact[] {
  return Object.values(LISTED).flatMap((list): RecordedFact[] => list(facts, words));
}

const correct = (request: FormAction['request']): FormAction => ({ label: 'correct', request });

function modules(facts: Facts, { facts: words }: PanelWords): RecordedFact<'module'>[] {
  return MODULES.flatMap((module): RecordedFact<'module'>[] => {
    const fact = facts.modules[module];
    if (fact.state === 'unknown') return [];
    const note = [words.sources[fact.source], fact.note].filter(Boolean).join(' · ');
    const correction = correct({ form: 'modules', modules: [module], correct: true });
    const value = words.moduleStates[fact.state];
    return [{ key: `module:${module}`, value, ...dated(fact), note, correct: correction }];
  });
}

function expectedScope(facts: Facts, { common }: PanelWords): RecordedFact<'expectedScope'>[] {
  if (!facts.expectedScope) return [];
  const value = common.scopes[facts.expectedScope];
  return [{ key: 'expectedScope', value, ...who(facts, 'expectedScope'), correct: correct({ form: 'expectedScope' }) }];
}

function moduleInformation(facts: Facts, { facts: words }: PanelWords): RecordedFact<'moduleInformation'>[] {
  const { moduleInformation: information } = facts;
  if (!information) return [];
  const value = information.kind === 'sent' ? words.sent : words.omitted;
  const note = information.kind === 'omitted' ? { note: information.reason } : {};
  const correction = correct({ form: 'information', correct: true });
  return [{ key: 'moduleInformation', value, ...dated(information), ...note, correct: correction }];
}

function demoSchedule({ demo }: Facts, { facts: words }: PanelWords): RecordedFact<'demoSchedule'>[] {
  if (!demo.scheduled) return [];
  const value = words.scheduledFor(demo.scheduled.for);
  return [
    {
      key: 'demoSchedule',
      value,
      by: demo.scheduled.by,
      at: demo.scheduled.at,
      correct: correct({ form: 'schedule' }),
    },
  ];
}

function demoOutcome({ demo }: Facts, { facts: words }: PanelWords): RecordedFact<'demoOutcome'>[] {
  const { outcome } = demo;
  if (!outcome) return [];
  const value = outcome.kind === 'held' ? words.held : words.omitted;
  const note = outcome.kind === 'omitted' ? { note: outcome.reason } : {};
  return [{ key: 'demoOutcome', value, ...dated(outcome), ...note, correct: correct({ form: 'demo' }) }];
}

function contact(facts: Facts, { facts: words }: PanelWords): RecordedFact<'contact'>[] {
  if (facts.demo.contact === undefined) return [];
  const value = facts.demo.contact ? words.contact.yes : words.contact.no;
  return [{ key: 'contact', value, ...who(facts, 'contact'), correct: correct({ form: 'contact' }) }];
}

function agreements(facts: Facts, { common, facts: words }: PanelWords): RecordedFact<'agreement'>[] {
  const inForce = ruling(facts);
  return facts.agreements.map((agreement) => ({
    key: `agreement:${agreement.id}`,
    value: agreement.scope ? common.scopes[agreement.scope] : words.scopeUnknown,
    // One agreement alone is plainly the one that rules.
    ...(facts.agreements.length > 1 && {
      standing: agreement === inForce ? ('inForce' as const) : ('replaced' as const),
    }),
    on: agreement.closedOn,
    by: agreement.by,
    at: agreement.at,
    correct: correct({ form: 'correctAgreement', id: agreement.id }),
  }));
}

function offer(facts: Facts, { facts: words }: PanelWords): RecordedFact<'offer'>[] {
  const { offer: it } = facts;
  if (it.state === 'notMade') return [];
  const how = it.state === 'declined' ? ` (${words.declinedHow[it.how]})` : '';
  const value = words.offers[it.state] + how;
  return [{ key: 'offer', value, ...dated(it), correct: correct({ form: 'offer', correct: true }) }];
}

function handOvers(facts: Facts, { facts: words }: PanelWords): RecordedFact<'handOver'>[] {
  const row = (key: FactKey<'handOver'>, handOver: HandOver | undefined, request: FormAction['request']) => {
    if (!handOver) return [];
    const note = [words.channels[handOver.channel], handOver.throughPlanok && words.throughPlanok]
      .filter(Boolean)
      .join(' · ');
    return [{ key, value: '', ...dated(handOver), note, correct: correct(request) }];
  };
  return [
    ...CREDENTIALS.flatMap((credential) =>
      row(`handOver:${credential}:client`, facts.handOvers[credential].client, {
        form: 'clientHandOver',
        credentials: [credential],
      }),
    ),
    ...row('handOver:apiKey:planok', facts.handOvers.apiKey.planok, { form: 'planokHandOver' }),
  ];
}

function keyRuleNotice({ keyRuleNotice: told }: Facts, { facts: words }: PanelWords): RecordedFact<'keyRuleNotice'>[] {
  if (!told) return [];
  return [{ key: 'keyRuleNotice', value: words.told, ...dated(told), correct: correct({ form: 'notice' }) }];
}

function keyRuleAcknowledgement(facts: Facts): RecordedFact<'keyRuleAcknowledgement'>[] {
  const on = facts.keyRuleNotice?.acknowledgedOn;
  if (!on) return [];
  const by = who(facts, 'keyRuleAcknowledgement');
  return [{ key: 'keyRuleAcknowledgement', value: '', on, ...by, correct: correct({ form: 'acknowledge' }) }];
}

function integrations(facts: Facts, { facts: words, panel }: PanelWords): RecordedFact<'integration'>[] {
  return SCOPES.flatMap((scope): RecordedFact<'integration'>[] => {
    const integration = facts.integrations[scope];
    if (!integration) return [];
    const correction = correct({ form: 'integration', scope });
    const key = `integration:${scope}` as const;
    const branch = scope === 'sync' ? connectedBy(facts) : undefined;
    const note = branch && branch !== 'undecided' ? { note: panel.history.connectedBy[branch] } : {};
    return [{ key, value: words.works, ...dated(integration), ...note, correct: correction }];
  });
}

function ownSteps(facts: Facts, { panel }: PanelWords): RecordedFact<'ownStep'>[] {
  return ownStepsDone(facts).map(([step, { on, note, by, at }]) => {
    const said = { value: panel.status.done, on, by, at, ...(note && { note }) };
    return { key: `ownStep:${step}`, ...said, correct: correct({ form: 'ownStep', step }) };
  });
}

/** Who recorded a fact that has no room for it itself, where the record says so. */
function who({ stamps }: Facts, fact: StampedAside): { by?: string; at?: string } {
  const stamp = stamps?.[fact];
  return stamp ? { by: stamp.by, at: stamp.at } : {};
}

const dated = (fact: { on: string } & Stamp) => ({ on: fact.on, by: fact.by, at: fact.at });
