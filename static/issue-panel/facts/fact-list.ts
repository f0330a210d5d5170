import { agreedScope, connectedBy, covers, ruling } from '../../../src/domain/facts/branch';
import {
  CREDENTIALS,
  type FactKey,
  type Facts,
  type HandOver,
  MODULES,
  SCOPES,
  type Stamp,
} from '../../../src/domain/facts/facts';
import type { PanelWords } from '../../../src/locales/page-words';
import type { FormAction } from '../record/form-request';

/** One recorded fact, as the list shows it. */
export interface RecordedFact {
  key: FactKey;
  value: string;
  /** When it took place; absent where the fact has no day of its own. */
  on?: string;
  by?: string;
  note?: string;
  /** The form that corrects it. */
  correct?: FormAction;
}

/** Every fact that is recorded, in the procedure's order, in words. */
export function recordedFacts(facts: Facts, words: PanelWords): RecordedFact[] {
  return [
    ...modules(facts, words),
    ...expectedScope(facts, words),
    ...demonstration(facts, words),
    ...agreements(facts, words),
    ...offer(facts, words),
    ...handOvers(facts, words),
    ...integrations(facts, words),
  ];
}

const correct = (request: FormAction['request']): FormAction => ({ label: 'correct', request });

function modules(facts: Facts, { facts: words }: PanelWords): RecordedFact[] {
  return MODULES.flatMap((module): RecordedFact[] => {
    const fact = facts.modules[module];
    if (fact.state === 'unknown') return [];
    const note = [words.sources[fact.source], fact.note].filter(Boolean).join(' · ');
    const correction = correct({ form: 'modules', modules: [module], correct: true });
    const value = words.moduleStates[fact.state];
    return [{ key: `module:${module}`, value, on: fact.on, by: fact.by, note, correct: correction }];
  });
}

function expectedScope(facts: Facts, { common }: PanelWords): RecordedFact[] {
  if (!facts.expectedScope) return [];
  const value = common.scopes[facts.expectedScope];
  return [{ key: 'expectedScope', value, ...who(facts, 'expectedScope'), correct: correct({ form: 'expectedScope' }) }];
}

function demonstration(facts: Facts, { facts: words }: PanelWords): RecordedFact[] {
  const { moduleInformation: information, demo } = facts;
  const list: RecordedFact[] = [];
  if (information) {
    const isSent = information.kind === 'sent';
    list.push({
      key: 'moduleInformation',
      value: isSent ? words.sent : words.omitted,
      ...dated(information),
      ...(information.kind === 'omitted' && { note: information.reason }),
      correct: correct({ form: 'information', correct: true }),
    });
  }
  if (demo.scheduled) {
    list.push({
      key: 'demoSchedule',
      value: words.scheduledFor(demo.scheduled.for),
      by: demo.scheduled.by,
      correct: correct({ form: 'schedule' }),
    });
  }
  if (demo.outcome) {
    list.push({
      key: 'demoOutcome',
      value: demo.outcome.kind === 'held' ? words.held : words.omitted,
      ...dated(demo.outcome),
      ...(demo.outcome.kind === 'omitted' && { note: demo.outcome.reason }),
      correct: correct({ form: 'demo' }),
    });
  }
  if (demo.contact !== undefined) {
    const value = demo.contact ? words.contact.yes : words.contact.no;
    list.push({ key: 'contact', value, ...who(facts, 'contact'), correct: correct({ form: 'contact' }) });
  }
  return list;
}

function agreements(facts: Facts, { common, facts: words }: PanelWords): RecordedFact[] {
  const inForce = ruling(facts);
  return facts.agreements.map((agreement) => ({
    key: `agreement:${agreement.id}`,
    value: agreement.scope ? common.scopes[agreement.scope] : words.scopeUnknown,
    // One agreement alone is plainly the one that rules.
    ...(facts.agreements.length > 1 && { note: agreement === inForce ? words.inForce : words.replaced }),
    on: agreement.closedOn,
    by: agreement.by,
    correct: correct({ form: 'correctAgreement', id: agreement.id }),
  }));
}

function offer(facts: Facts, { facts: words }: PanelWords): RecordedFact[] {
  const { offer: it } = facts;
  if (it.state === 'notMade') return [];
  const how = it.state === 'declined' ? ` (${words.declinedHow[it.how]})` : '';
  const value = words.offers[it.state] + how;
  return [{ key: 'offer', value, ...dated(it), correct: correct({ form: 'offer', correct: true }) }];
}

function handOvers(facts: Facts, { facts: words }: PanelWords): RecordedFact[] {
  const { apiKey } = facts.handOvers;
  const note = (handOver: HandOver) =>
    [words.channels[handOver.channel], handOver.throughPlanok && words.throughPlanok].filter(Boolean).join(' · ');
  const fromClient = CREDENTIALS.flatMap((credential): RecordedFact[] => {
    const handOver = facts.handOvers[credential].client;
    if (!handOver) return [];
    const correction = correct({ form: 'clientHandOver', credentials: [credential] });
    const key = `handOver:${credential}:client` as const;
    return [{ key, value: '', ...dated(handOver), note: note(handOver), correct: correction }];
  });
  const fromPlanok: RecordedFact[] = apiKey.planok
    ? [
        {
          key: 'handOver:apiKey:planok',
          value: '',
          ...dated(apiKey.planok),
          note: note(apiKey.planok),
          correct: correct({ form: 'planokHandOver' }),
        },
      ]
    : [];
  return [...fromClient, ...fromPlanok, ...notice(facts, words)];
}

function notice(facts: Facts, words: PanelWords['facts']): RecordedFact[] {
  const { keyRuleNotice: told } = facts;
  if (!told) return [];
  const list: RecordedFact[] = [
    { key: 'keyRuleNotice', value: words.told, ...dated(told), correct: correct({ form: 'notice' }) },
  ];
  const { acknowledgedOn: on } = told;
  if (on)
    list.push({
      key: 'keyRuleAcknowledgement',
      value: '',
      on,
      ...who(facts, 'keyRuleAcknowledgement'),
      correct: correct({ form: 'acknowledge' }),
    });
  return list;
}

function integrations(facts: Facts, { facts: words, panel }: PanelWords): RecordedFact[] {
  return SCOPES.flatMap((scope): RecordedFact[] => {
    const integration = facts.integrations[scope];
    if (!integration) return [];
    const correction = correct({ form: 'integration', scope });
    const key = `integration:${scope}` as const;
    const branch = scope === 'sync' ? connectedBy(facts) : undefined;
    const note = branch && branch !== 'undecided' ? { note: panel.history.connectedBy[branch] } : {};
    return [{ key, value: words.works, ...dated(integration), ...note, correct: correction }];
  });
}

/** Who recorded a fact that has no room for it itself, where the record says so. */
function who({ stamps }: Facts, fact: keyof NonNullable<Facts['stamps']>): { by?: string } {
  const by = stamps?.[fact]?.by;
  return by ? { by } : {};
}

const dated = (fact: { on: string } & Stamp) => ({ on: fact.on, by: fact.by });

const works = { sync: 'worksSync', quote: 'worksQuote', reserve: 'worksReserve' } as const;

/**
 * What can be recorded although nothing waits for it yet: life is not in the procedure's order. What is recorded already
 * has its own correction in the list.
 */
export function optionalActions(facts: Facts): FormAction[] {
  if (facts.discarded) return [];
  const { demo, handOvers, keyRuleNotice: told } = facts;
  const unknown = MODULES.filter((module) => facts.modules[module].state === 'unknown');
  const credentials = CREDENTIALS.filter((credential) => !handOvers[credential].client);
  const scope = agreedScope(facts);
  const working = SCOPES.filter((each) => covers(scope, each) && !facts.integrations[each]);
  const hasOffer = facts.offer.state !== 'notMade' || facts.modules.apiRest.state === 'contracted';
  const possible: (FormAction | false)[] = [
    unknown.length > 0 && { label: 'modules', request: { form: 'modules', modules: unknown } },
    !facts.expectedScope && !scope && { label: 'expectedScope', request: { form: 'expectedScope' } },
    !facts.moduleInformation && { label: 'informationNew', request: { form: 'information' } },
    !demo.scheduled && !demo.outcome && { label: 'scheduleNew', request: { form: 'schedule' } },
    !demo.outcome && { label: 'demoNew', request: { form: 'demo' } },
    demo.contact === undefined && { label: 'contact', request: { form: 'contact' } },
    { label: facts.agreements.length > 0 ? 'newAgreement' : 'agreement', request: { form: 'agreement' } },
    !hasOffer && { label: 'offerNew', request: { form: 'offer' } },
    credentials.length > 0 && { label: 'clientHandOver', request: { form: 'clientHandOver', credentials } },
    !handOvers.apiKey.planok && { label: 'planokHandOver', request: { form: 'planokHandOver' } },
    !told && { label: 'noticeNew', request: { form: 'notice' } },
    told !== undefined && !told.acknowledgedOn && { label: 'acknowledge', request: { form: 'acknowledge' } },
    ...working.map((each): FormAction => ({ label: works[each], request: { form: 'integration', scope: each } })),
  ];
  return possible.filter((action) => action !== false);
}
