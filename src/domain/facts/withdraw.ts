import type { LocalDate } from '../dates';
import { fail, ok, type Result } from '../result';
import type { Refusal } from './commands';
import type { FactKey, Facts, Stamp } from './facts';
import { withWithdrawal } from './limits';

/**
 * The facts without one of them: a credential was changed, an integration stopped working, a thing was recorded by
 * mistake. What depended on it is due again from that day.
 */
export function withdraw(
  facts: Facts,
  fact: FactKey,
  withdrawal: { on: LocalDate; reason: string } & Stamp,
): Result<Facts, Refusal> {
  const left = without(facts, fact);
  if (!left) return fail({ code: 'nothingToWithdraw' });
  return ok({ ...withoutStamp(left, fact), withdrawn: withWithdrawal(facts.withdrawn, fact, withdrawal) });
}

/** Who had recorded it goes with it; an acknowledgement goes with its notice. */
function withoutStamp({ stamps, ...facts }: Facts, fact: FactKey): Facts {
  const gone = fact === 'keyRuleNotice' ? 'keyRuleAcknowledgement' : fact;
  const left = Object.entries(stamps ?? {}).filter(([name]) => name !== gone);
  return left.length > 0 ? { ...facts, stamps: Object.fromEntries(left) } : facts;
}

/** The facts without this one, or undefined where it is not recorded. */
function without(facts: Facts, fact: FactKey): Facts | undefined {
  const [kind, name, from] = fact.split(':');
  switch (kind) {
    case 'module': {
      const module = name as keyof Facts['modules'];
      if ((facts.modules[module]?.state ?? 'unknown') === 'unknown') return undefined;
      return { ...facts, modules: { ...facts.modules, [module]: { state: 'unknown' } } };
    }
    case 'expectedScope': {
      const { expectedScope, ...rest } = facts;
      return expectedScope && rest;
    }
    case 'moduleInformation': {
      const { moduleInformation, ...rest } = facts;
      return moduleInformation && rest;
    }
    case 'demoSchedule': {
      const { scheduled, ...demo } = facts.demo;
      return scheduled && { ...facts, demo };
    }
    case 'demoOutcome': {
      const { outcome, ...demo } = facts.demo;
      return outcome && { ...facts, demo };
    }
    case 'contact': {
      const { contact, ...demo } = facts.demo;
      return contact === undefined ? undefined : { ...facts, demo };
    }
    case 'agreement': {
      const agreements = facts.agreements.filter((agreement) => agreement.id !== name);
      return agreements.length < facts.agreements.length ? { ...facts, agreements } : undefined;
    }
    case 'offer':
      return facts.offer.state === 'notMade' ? undefined : { ...facts, offer: { state: 'notMade' } };
    case 'handOver':
      return withoutHandOver(facts, name, from);
    case 'keyRuleNotice': {
      const { keyRuleNotice, ...rest } = facts;
      return keyRuleNotice && rest;
    }
    case 'keyRuleAcknowledgement': {
      const { acknowledgedOn, ...keyRuleNotice } = facts.keyRuleNotice ?? { on: '', by: '', at: '' };
      return acknowledgedOn ? { ...facts, keyRuleNotice } : undefined;
    }
    case 'integration': {
      const scope = name as keyof Facts['integrations'];
      const { [scope]: integration, ...integrations } = facts.integrations;
      return integration && { ...facts, integrations };
    }
    default:
      return undefined;
  }
}

function withoutHandOver(facts: Facts, credential: string | undefined, from: string | undefined): Facts | undefined {
  const { apiKey, username, password } = facts.handOvers;
  if (credential === 'apiKey' && (from === 'client' || from === 'planok')) {
    const { [from]: handOver, ...rest } = apiKey;
    return handOver && { ...facts, handOvers: { ...facts.handOvers, apiKey: rest } };
  }
  if (credential === 'username' && username.client)
    return { ...facts, handOvers: { ...facts.handOvers, username: {} } };
  if (credential === 'password' && password.client)
    return { ...facts, handOvers: { ...facts.handOvers, password: {} } };
  return undefined;
}
