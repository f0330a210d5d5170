import type { Command, Refusal } from './commands';
import { factsByKey } from './fact-by-key';
import { type FactKey, type Facts, MODULES } from './facts';

/**
 * What a person saw of the facts that their command is about, when they filled in its form: fact → a mark of its state.
 * Another state than the one seen is shown before it is overwritten; facts that a command is not about go on merging.
 */
export type Seen = Partial<Record<FactKey | 'agreements', string>>;

/** The state of the facts that a command would overwrite, or passes on, as a page shows them. */
export function seenBy(facts: Facts, command: Command): Seen {
  return Object.fromEntries(subjectsOf(command).map((subject) => [subject, markOf(facts, subject)]));
}

/**
 * The facts that are not any more as they were seen, each with who changed it and when, where that is known.
 *
 * @returns the refusal, or undefined where all is as it was seen. Facts of which nothing was seen are not compared.
 */
export function overtaken(facts: Facts, command: Command, seen: Seen): Refusal | undefined {
  const changed = subjectsOf(command).filter((subject) => {
    const mark = seen[subject];
    return mark !== undefined && mark !== markOf(facts, subject);
  });
  return changed.length > 0
    ? { code: 'changedByOther', changes: changed.map((each) => author(facts, each)) }
    : undefined;
}

type Subject = FactKey | 'agreements';

/** What a command is about. A new agreement is about which one rules. */
function subjectsOf(command: Command): Subject[] {
  switch (command.kind) {
    case 'confirmModules':
      return MODULES.filter((module) => command.modules[module]).map((module) => `module:${module}` as const);
    case 'expectScope':
      return ['expectedScope'];
    case 'sendModuleInformation':
      // It passes on what the modules are: those that were seen.
      return ['moduleInformation', ...MODULES.map((module) => `module:${module}` as const)];
    case 'correctModuleInformation':
    case 'omitModuleInformation':
      return ['moduleInformation'];
    case 'scheduleDemo':
      return ['demoSchedule'];
    case 'holdDemo':
      return command.contact === undefined ? ['demoOutcome'] : ['demoOutcome', 'contact'];
    case 'omitDemo':
      return ['demoOutcome'];
    case 'noteContact':
      return ['contact'];
    case 'closeAgreement':
    case 'correctAgreement':
      return ['agreements'];
    case 'makeOffer':
    case 'acceptOffer':
    case 'declineOffer':
      return ['offer'];
    case 'handOverFromClient':
      return command.credentials.map((credential) => `handOver:${credential}:client` as const);
    case 'handOverFromPlanok':
      return command.hauzdTold ? ['handOver:apiKey:planok', 'keyRuleNotice'] : ['handOver:apiKey:planok'];
    case 'tellHauzd':
      return ['keyRuleNotice'];
    case 'acknowledgeKeyRule':
      return ['keyRuleNotice', 'keyRuleAcknowledgement'];
    case 'reportIntegration':
      // Whose key is asked by what is known of the module.
      return command.scope === 'sync' ? ['integration:sync', 'module:apiRest'] : [`integration:${command.scope}`];
    case 'discard':
    case 'resume':
      return ['discarded'];
    case 'withdraw':
      return [command.fact];
  }
}

/** When and by whom a fact was recorded, or withdrawn; where that is not known, its value. */
function markOf(facts: Facts, subject: Subject): string {
  if (subject === 'agreements')
    return `${facts.agreements.length} ${stampOf(facts, lastTouchedAgreement(facts)).at ?? ''}`;
  const { by, at } = stampOf(facts, subject);
  const value = factsByKey(facts)[subject];
  const state = value === undefined ? '-' : '';
  return at === undefined ? (value === undefined ? '' : JSON.stringify(value)) : `${state}${at} ${by}`;
}

function author(facts: Facts, subject: Subject): { fact: FactKey; by?: string; at?: string } {
  const fact = subject === 'agreements' ? lastTouchedAgreement(facts) : subject;
  return { fact, ...stampOf(facts, fact) };
}

/** The agreement that was recorded, corrected or withdrawn last. */
function lastTouchedAgreement(facts: Facts): FactKey {
  const recorded = facts.agreements.map(({ id, at }): [FactKey, string] => [`agreement:${id}`, at]);
  const withdrawn = Object.entries(facts.withdrawn).flatMap(([fact, withdrawal]): [string, string][] =>
    fact.startsWith('agreement:') && withdrawal ? [[fact, withdrawal.at]] : [],
  );
  const [last] = [...recorded, ...withdrawn].reduce(
    (latest, each) => (latest[1] > each[1] ? latest : each),
    ['agreement:', ''],
  );
  return last as FactKey;
}

/** Who recorded a fact, or withdrew it, and when; nothing where it never was, or the record does not say. */
function stampOf(facts: Facts, fact: FactKey): { by?: string; at?: string } {
  const value = factsByKey(facts)[fact] ?? facts.withdrawn[fact];
  if (typeof value !== 'object' || !('by' in value) || !('at' in value)) {
    return (value !== undefined && isStamped(fact) && facts.stamps?.[fact]) || {};
  }
  const { by, at } = value;
  return typeof by === 'string' && typeof at === 'string' ? { by, at } : {};
}

const isStamped = (fact: FactKey): fact is FactKey & keyof NonNullable<Facts['stamps']> =>
  fact === 'expectedScope' || fact === 'contact' || fact === 'keyRuleAcknowledgement';
