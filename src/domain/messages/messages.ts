import type { LocalDate } from '../dates';
import { agreedScope, hasPlanokKey, hauzdToBeTold, integrationsOf, ruling, syncBranch } from '../facts/branch';
import type { Command } from '../facts/commands';
import {
  type Credential,
  type Facts,
  MODULES,
  type ModuleId,
  type ModuleState,
  moduleStates,
  type Scope,
} from '../facts/facts';
import { gates } from '../procedure/gates';
import type { Missing, MissingCode, MissingItem } from '../procedure/missing';
import { NEEDS, OBLIGATORY_SCOPES, type ObligatoryModule, type ObligatoryScope } from '../procedure/needs';
import type { OwnSteps } from '../procedure/own-steps';
import { seemsCredential } from '../text/credential-guard';

/** Who reads a message. PlanOK writes all of them. */
export type Reader = 'client' | 'hauzd';

/** What the client has to do, as the missing items say. */
export type ClientTask = Extract<
  MissingItem,
  { code: 'offerUnanswered' | 'moduleNotContracted' | 'notHandedOver' | 'ownStep' }
>;

/** What the client can see of the work: the meeting, the agreement, and each integration that was agreed. */
export type Milestone =
  | { of: 'demo'; heldOn?: LocalDate; scheduledFor?: LocalDate }
  | { of: 'agreement'; closedOn?: LocalDate; scope?: Scope }
  | { of: 'integration'; scope: Scope; workingOn?: LocalDate };

/** What a message says: codes and data. `locales/` has the words. Nothing in it was written by a person. */
export type MessageContent =
  /** Before the demonstration PlanOK tells Hauzd the client's modules, and so what the client cannot do (1.1). */
  | {
      id: 'moduleInformation';
      modules: { module: ModuleId; state: ModuleState }[];
      rulesOut: RuledOut[];
      expectedScope?: Scope;
    }
  /** "Debemos coordinar una reunión entre el cliente y Hauzd" (1). */
  | { id: 'demoInvitation'; scheduledFor?: LocalDate }
  /** PlanOK tries to sell the API REST, "pero no es obligatorio que la compre" (2.1.2). */
  | { id: 'apiRestOffer' }
  /** A module without which the agreed scope cannot be carried out (2.2.1, 2.3.1). */
  | { id: 'moduleOffer'; module: ObligatoryModule; scope: Scope }
  /** What the client still has to hand over to Hauzd on its branch (2.1.1, 2.1.2). */
  | { id: 'credentialsRequest'; credentials: Credential[] }
  /** "Hauzd no puede hacer entrega de la APIKEY al cliente" (2.1.2). */
  | { id: 'keyNotice' }
  | { id: 'clientStatus'; milestones: Milestone[]; fromClient: ClientTask[]; finished: boolean };

/** A module that the client lacks, and what it therefore cannot do from Hauzd. */
export interface RuledOut {
  module: ObligatoryModule;
  scope: ObligatoryScope;
}

/** A message that can be sent as things stand. */
export interface Message {
  content: MessageContent;
  to: Reader[];
  /** What it asks for is missing at the first shut gate: it is its turn. */
  isDue: boolean;
  /** What sending it makes true, where that is still to be recorded. */
  records?: Extract<Command['kind'], 'sendModuleInformation' | 'tellHauzd' | 'makeOffer'>;
}

/**
 * The messages that make sense for a client, those whose turn it is first; otherwise in the procedure's order. They
 * are made of facts alone: notes and reasons, where somebody may have written anything, never reach them. None while
 * there is no agreement to be had.
 *
 * A message to the client never speaks of PlanOK's own hand-over of the APIKEY: that is internal (2.1.2).
 */
export function messages({ facts, ownSteps }: { facts: Facts; ownSteps: OwnSteps }, today: LocalDate): Message[] {
  if (facts.discarded) return [];
  const all = gates({ facts, plan: {}, ownSteps, closed: new Set() });
  const missing = all.at(-1)?.missing ?? [];
  const now = new Set((all.find((gate) => !gate.open)?.missing ?? []).map(({ code }) => code));
  const found = [
    moduleInformation(facts, now),
    ...missing.flatMap((item) => messageAbout(item, today, now)),
    ...keyNotice(facts, missing, now),
    clientStatus(facts, missing, today),
  ];
  return [...found.filter(({ isDue }) => isDue), ...found.filter(({ isDue }) => !isDue)];
}

/** The client's name as messages carry it; undefined where it looks like a credential that somebody put in its place. */
export function nameForMessages(client: string): string | undefined {
  const name = client.trim();
  return name === '' || seemsCredential(name) ? undefined : name;
}

type Now = ReadonlySet<MissingCode>;

function moduleInformation(facts: Facts, now: Now): Message {
  const modules = moduleStates(facts);
  const known = facts.moduleInformation;
  const isRecorded = known?.kind === 'sent' && MODULES.every((module) => known.modules[module] === modules[module]);
  const rulesOut = OBLIGATORY_SCOPES.flatMap((scope): RuledOut[] => {
    const { module } = NEEDS[scope];
    return modules[module] === 'notContracted' ? [{ module, scope }] : [];
  });
  const isOpen = agreedScope(facts) === undefined;
  return {
    content: {
      id: 'moduleInformation',
      modules: MODULES.map((module) => ({ module, state: modules[module] })),
      rulesOut,
      ...(isOpen && facts.expectedScope && { expectedScope: facts.expectedScope }),
    },
    to: ['hauzd'],
    // With a module still to be confirmed it can be sent, but confirming comes first.
    isDue: (now.has('hauzdNotInformed') || now.has('informationOutdated')) && !now.has('moduleUnknown'),
    ...(!isRecorded && { records: 'sendModuleInformation' }),
  };
}

/** The message that asks for what is missing, where there is one. */
function messageAbout(item: Missing, today: LocalDate, now: Now): Message[] {
  const isDue = now.has(item.code);
  switch (item.code) {
    case 'demoNotScheduled':
      return [{ content: { id: 'demoInvitation' }, to: ['client', 'hauzd'], isDue }];
    case 'demoNotHeld': {
      // A day that is over is no invitation: another one has to be found.
      const scheduledFor = item.scheduledFor >= today ? { scheduledFor: item.scheduledFor } : {};
      return [{ content: { id: 'demoInvitation', ...scheduledFor }, to: ['client', 'hauzd'], isDue }];
    }
    case 'offerNotMade':
      return [{ content: { id: 'apiRestOffer' }, to: ['client'], isDue, records: 'makeOffer' }];
    case 'offerUnanswered':
      return [{ content: { id: 'apiRestOffer' }, to: ['client'], isDue }];
    case 'moduleNotContracted':
      return [{ content: { id: 'moduleOffer', module: item.module, scope: item.scope }, to: ['client'], isDue }];
    case 'notHandedOver':
      if (item.from !== 'client') return [];
      return [{ content: { id: 'credentialsRequest', credentials: item.credentials }, to: ['client'], isDue }];
    default:
      return [];
  }
}

/** Where PlanOK's APIKEY is in use, or is going to be, Hauzd has to know the rule. It can be told again at any time. */
function keyNotice(facts: Facts, missing: Missing[], now: Now): Message[] {
  if (!hasPlanokKey(facts) && syncBranch(facts) !== 'planokKey') return [];
  const goesWithHandOver = missing.some((item) => item.code === 'notHandedOver' && item.from === 'planok');
  const isUntold = facts.keyRuleNotice === undefined;
  return [
    {
      content: { id: 'keyNotice' },
      to: ['hauzd'],
      isDue: isUntold && (now.has('hauzdNotTold') || (goesWithHandOver && now.has('notHandedOver'))),
      // Before the hand-over it is recorded with it, in one action.
      ...(hauzdToBeTold(facts) && { records: 'tellHauzd' }),
    },
  ];
}

function clientStatus(facts: Facts, missing: Missing[], today: LocalDate): Message {
  const fromClient = missing.flatMap((item): ClientTask[] => {
    if (item.code === 'offerUnanswered') return [{ code: item.code }];
    if (item.code === 'moduleNotContracted') return [{ code: item.code, module: item.module, scope: item.scope }];
    if (item.code === 'ownStep' && item.owedBy.includes('client')) {
      return [{ code: item.code, step: item.step, title: item.title }];
    }
    if (item.code !== 'notHandedOver' || item.from !== 'client') return [];
    return [{ code: item.code, from: item.from, credentials: item.credentials }];
  });
  const finished = missing.length === 0;
  return {
    content: { id: 'clientStatus', milestones: milestones(facts, today), fromClient, finished },
    to: ['client'],
    isDue: finished,
  };
}

function milestones(facts: Facts, today: LocalDate): Milestone[] {
  const { outcome, scheduled } = facts.demo;
  const agreement = ruling(facts);
  const scope = agreement?.scope;
  const found: Milestone[] = [];
  if (outcome?.kind === 'held') found.push({ of: 'demo', heldOn: outcome.on });
  // A demonstration that was left out is nothing to report.
  if (!outcome) found.push({ of: 'demo', ...(scheduled && scheduled.for >= today && { scheduledFor: scheduled.for }) });
  found.push({ of: 'agreement', ...(agreement && { closedOn: agreement.closedOn }), ...(scope && { scope }) });
  for (const each of scope ? integrationsOf(scope) : []) {
    const working = facts.integrations[each];
    found.push({ of: 'integration', scope: each, ...(working && { workingOn: working.on }) });
  }
  return found;
}
