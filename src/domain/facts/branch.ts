import {
  type Agreement,
  type Branch,
  type Credential,
  type Facts,
  MODULES,
  type Party,
  SCOPES,
  type Scope,
} from './facts';

/** The agreement in force: the last one closed (2). */
export function ruling(facts: Facts): Agreement | undefined {
  return facts.agreements.at(-1);
}

/** The scope agreed between Hauzd and the client; undefined before an agreement, or while its scope is not known. */
export function agreedScope(facts: Facts): Scope | undefined {
  return ruling(facts)?.scope;
}

/** Whether a scope covers another: `reserve` covers `quote`, which covers `sync` (2). */
export function covers(scope: Scope | undefined, wanted: Scope): boolean {
  return scope !== undefined && SCOPES.indexOf(scope) >= SCOPES.indexOf(wanted);
}

/** The integrations that a scope asks Hauzd for. */
export function integrationsOf(scope: Scope): Scope[] {
  return SCOPES.filter((each) => covers(scope, each));
}

/**
 * The branch of *sincronizar* that applies (2.1): who hands over the APIKEY. Undefined without an agreed scope: nobody
 * is asked for a credential before the agreement. Once stock and prices are reported working, it is the branch the
 * client was connected by.
 */
export function syncBranch(facts: Facts): Branch | undefined {
  if (agreedScope(facts) === undefined) return undefined;
  return connectedBy(facts) ?? branchByModule(facts);
}

/**
 * Whose APIKEY the working connection uses; undefined while none works. A client who has not contracted the API REST
 * has no key of its own: then it is PlanOK's, whatever was offered or reported (2.1.2). `undecided`: nobody said, and
 * the module is to be confirmed.
 */
export function connectedBy(facts: Facts): Branch | undefined {
  const { sync } = facts.integrations;
  if (!sync) return undefined;
  const apiRest = facts.modules.apiRest.state;
  if (apiRest === 'notContracted') return 'planokKey';
  if (sync.connectedBy !== 'undecided') return sync.connectedBy;
  return apiRest === 'contracted' ? 'ownKey' : 'undecided';
}

/** Whether Hauzd has PlanOK's APIKEY: it was handed over on record, or the connection works with it. */
export function hasPlanokKey(facts: Facts): boolean {
  return facts.handOvers.apiKey.planok !== undefined || connectedBy(facts) === 'planokKey';
}

/** The branch as the module and the offer alone decide it. */
export function branchByModule(facts: Facts): Branch {
  const apiRest = facts.modules.apiRest.state;
  if (apiRest === 'contracted') return 'ownKey';
  if (apiRest === 'notContracted' && facts.offer.state === 'declined') return 'planokKey';
  return 'undecided';
}

/** Who hands over which credentials to Hauzd on a branch (2.1.1, 2.1.2). Nobody while it is undecided. */
export function handOversOf(branch: Branch): { from: Exclude<Party, 'hauzd'>; credentials: Credential[] }[] {
  if (branch === 'ownKey') return [{ from: 'client', credentials: ['apiKey', 'username', 'password'] }];
  if (branch === 'planokKey') {
    return [
      { from: 'client', credentials: ['username', 'password'] },
      { from: 'planok', credentials: ['apiKey'] },
    ];
  }
  return [];
}

/** The credentials among these that this party has not handed over to Hauzd yet. */
export function notHandedOver(facts: Facts, from: 'client' | 'planok', credentials: Credential[]): Credential[] {
  return credentials.filter((credential) => {
    const handOvers = facts.handOvers[credential];
    return from === 'client' ? handOvers.client === undefined : !('planok' in handOvers && handOvers.planok);
  });
}

/** Whether Hauzd must be told that it may not give the APIKEY to the client, and was not told yet (2.1.2). */
export function hauzdToBeTold(facts: Facts): boolean {
  return hasPlanokKey(facts) && facts.keyRuleNotice === undefined;
}

/**
 * Whether Hauzd knows the client's modules (1.1). Until the demonstration what it was told must still be true;
 * afterwards it is history.
 */
export function hauzdInformed(facts: Facts): 'informed' | 'notInformed' | 'outdated' {
  const information = facts.moduleInformation;
  if (!information) return 'notInformed';
  if (information.kind === 'omitted' || facts.demo.outcome) return 'informed';
  const changed = MODULES.some((module) => information.modules[module] !== facts.modules[module].state);
  return changed ? 'outdated' : 'informed';
}
