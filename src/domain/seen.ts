import type { Command, Refusal } from './commands';
import { factsByKey } from './fact-by-key';
import { type Agreement, type FactKey, type Facts, MODULES } from './facts';

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
      return ['handOver:apiKey:planok'];
    case 'tellHauzd':
    case 'acknowledgeKeyRule':
      return ['keyRuleNotice'];
    case 'reportIntegration':
      return [`integration:${command.scope}`];
    case 'discard':
    case 'resume':
      return ['discarded'];
    case 'withdraw':
      return [command.fact];
  }
}

/** When and by whom a fact was recorded; of one that carries no stamp, its value; nothing where it is not recorded. */
function markOf(facts: Facts, subject: Subject): string {
  if (subject === 'agreements') return `${facts.agreements.length} ${lastAgreement(facts)?.at ?? ''}`;
  const value = factsByKey(facts)[subject];
  if (value === undefined) return '';
  const { by, at } = stampOf(value);
  return at === undefined ? JSON.stringify(value) : `${at} ${by} ${acknowledged(value)}`;
}

/** An acknowledgement is recorded on a notice without a stamp of its own. */
function acknowledged(value: unknown): string {
  const on: unknown = typeof value === 'object' && value !== null && 'acknowledgedOn' in value && value.acknowledgedOn;
  return typeof on === 'string' ? on : '';
}

/** The agreement that was recorded or corrected last, which need not be the one that rules. */
const lastAgreement = (facts: Facts) =>
  facts.agreements.reduce<Agreement | undefined>((last, each) => (last && last.at > each.at ? last : each), undefined);

function author(facts: Facts, subject: Subject): { fact: FactKey; by?: string; at?: string } {
  const fact: FactKey = subject === 'agreements' ? `agreement:${lastAgreement(facts)?.id ?? ''}` : subject;
  return { fact, ...stampOf(factsByKey(facts)[fact] ?? facts.withdrawn[fact]) };
}

function stampOf(value: unknown): { by?: string; at?: string } {
  if (typeof value !== 'object' || value === null || !('by' in value) || !('at' in value)) return {};
  const { by, at } = value;
  return typeof by === 'string' && typeof at === 'string' ? { by, at } : {};
}
