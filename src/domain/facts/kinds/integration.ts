import type { LocalDate } from '../../dates';
import { fail, ok } from '../../result';
import { agreedScope, branchByModule, connectedBy, covers } from '../branch';
import { type FactRule, ifRecorded, oneOf } from '../fact-rule';
import { type Branch, type Facts, type Integrations, type KeyOwner, SCOPES, type Scope, type Stamp } from '../facts';
import { unlessSame } from '../same-fact';
import { stampOf } from '../stamps';

/** `key`: whose APIKEY stock and prices are connected with. Unsaid, as the record has it. */
export type IntegrationCommand = { kind: 'reportIntegration'; scope: Scope; on: LocalDate; key?: KeyOwner };

/** What Hauzd reports to be working for the client (2.1, 2.2.2, 2.3.2). */
export const integration: FactRule<'integration', IntegrationCommand> = {
  isKey: oneOf(...SCOPES.map((scope) => `integration:${scope}` as const)),
  recorded: ({ integrations }) =>
    SCOPES.flatMap((scope) => ifRecorded(`integration:${scope}` as const, integrations[scope])),
  put: (facts, fact, value) => {
    const others = Object.entries(facts.integrations).filter(([scope]) => `integration:${scope}` !== fact);
    const put = SCOPES.flatMap((scope) => (value && `integration:${scope}` === fact ? [[scope, value]] : []));
    return { ...facts, integrations: Object.fromEntries([...others, ...put]) };
  },
  commands: {
    reportIntegration: {
      fields: { scope: 'choice', on: 'doneOn', key: 'choice' },
      // Whose key is asked by what is known of the module.
      about: ({ scope }) => (scope === 'sync' ? ['integration:sync', 'module:apiRest'] : [`integration:${scope}`]),
      after: (facts, command, recording) =>
        covers(agreedScope(facts), command.scope)
          ? ok({ ...facts, integrations: { ...facts.integrations, ...works(facts, command, stampOf(recording)) } })
          : fail({ code: 'integrationOutsideScope', scope: command.scope }),
    },
  },
};

/** An integration that works; of stock and prices, whose APIKEY it works with. */
function works(facts: Facts, { scope, on, key }: IntegrationCommand, stamp: Stamp): Partial<Integrations> {
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
