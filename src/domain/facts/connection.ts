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
 * Whose key a connection uses is settled by what is known of the module when that changes: a client who buys the API
 * REST later keeps the connection made with PlanOK's. A module that was corrected by mistake and back looks the same to
 * the record: then the notice to Hauzd is asked for until somebody corrects the report of the connection.
 */
export function settleConnection(before: Facts, after: Facts): Facts {
  const { sync } = after.integrations;
  const isAsReported = before.modules.apiRest.state === after.modules.apiRest.state;
  if (!sync || (isAsReported && sync.connectedBy !== 'undecided')) return after;
  const known = [connectedBy(before), connectedBy(after)].find((branch) => branch && branch !== 'undecided');
  return known && known !== sync.connectedBy
    ? { ...after, integrations: { ...after.integrations, sync: { ...sync, connectedBy: known } } }
    : after;
}
