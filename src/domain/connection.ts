import { branchByModule, connectedBy } from './branch';
import type { CommandOf } from './commands';
import type { Branch, Facts, Integrations, KeyOwner, Stamp } from './facts';
import { unlessSame } from './same-fact';

/** An integration that works; of stock and prices, whose APIKEY it works with. */
export function works(
  facts: Facts,
  { scope, on, key }: CommandOf<'reportIntegration'>,
  stamp: Stamp,
): Partial<Integrations> {
  if (scope !== 'sync') return { [scope]: unlessSame(facts.integrations[scope], { on, ...stamp }) };
  const { sync } = facts.integrations;
  return { sync: unlessSame(sync, { on, connectedBy: branchOfKey(facts, key), ...stamp }) };
}

/**
 * A client without the API REST has no key of its own, so it is PlanOK's (2.1.2). Otherwise as reported; unsaid, as
 * recorded before, or the client's where the module is contracted (2.1.1).
 */
function branchOfKey(facts: Facts, key: KeyOwner | undefined): Branch {
  const apiRest = facts.modules.apiRest.state;
  if (apiRest === 'notContracted') return 'planokKey';
  if (key) return key === 'client' ? 'ownKey' : 'planokKey';
  return connectedBy(facts) ?? branchByModule(facts);
}

/**
 * A connection of which nobody could say whose key it uses is settled by what is now known of the module, before that
 * changes again: a client who buys the API REST later keeps the connection made with PlanOK's.
 */
export function settleConnection(before: Facts, after: Facts): Facts {
  const { sync } = after.integrations;
  if (sync?.connectedBy !== 'undecided') return after;
  const known = [connectedBy(before), connectedBy(after)].find((branch) => branch && branch !== 'undecided');
  return known ? { ...after, integrations: { ...after.integrations, sync: { ...sync, connectedBy: known } } } : after;
}
