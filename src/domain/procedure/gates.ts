import {
  agreedScope,
  covers,
  handOversOf,
  hauzdInformed,
  hauzdToBeTold,
  integrationsOf,
  notHandedOver,
  ruling,
  syncBranch,
} from '../facts/branch';
import type { Party } from '../facts/facts';
import { type Facts, MODULES, type ModuleId } from '../facts/facts';
import type { Exceptions } from './exceptions';
import { GATE_OF_PHASE } from './gate-places';
import { GATES, type GateId, type Missing, type MissingItem, sameItem } from './missing';
import { NEEDS, OBLIGATORY_SCOPES, type ObligatoryScope } from './needs';
import { heldSince } from './own-step-conditions';
import { isDue } from './own-step-rule';
import type { AppliedOwnStep, OwnSteps } from './own-steps';
import type { AppliedPlan } from './plan';
import { plannedSubtasks, planSteps } from './plan';
import { changedSinceInformed, since } from './since';
import type { Clause, StepId } from './step-id';

export { GATES, type GateId } from './missing';

/** The keys of our subtasks that Jira shows in a done status. Only the gate `live` asks. */
export type ClosedSubtasks = ReadonlySet<string>;

export interface Gate {
  id: GateId;
  open: boolean;
  /**
   * All that is missing, its own and that of every earlier gate, each item once, in the procedure's order. Of a gate
   * that is open by exception: what is skipped.
   */
  missing: Missing[];
  /** Open only because somebody authorised it. */
  byException?: true;
}

/** What the rules about gates read. */
export interface GateInput {
  facts: Facts;
  plan: AppliedPlan;
  /** Those that the plan was last applied with: what the settings say since then asks for nothing yet. */
  ownSteps: OwnSteps;
  closed: ClosedSubtasks;
  exceptions?: Exceptions | undefined;
}

/**
 * The five gates, in order. A gate is open when its own conditions and those of every earlier gate hold; or by an
 * authorised exception, whatever is missing. Later gates do not ask for what such a gate alone asks for; what they ask
 * for themselves they go on asking. A discarded onboarding has no exceptions.
 */
export function gates(input: GateInput): Gate[] {
  const discarded = input.facts.discarded;
  if (discarded) {
    const only = item({ code: 'discarded' }, [], '2', undefined, since.discarded(input.facts));
    return GATES.map((id) => ({ id, open: false, missing: [only] }));
  }
  let missing: Missing[] = [];
  return GATES.map((id) => {
    const asked = [...conditions[id](input), ...ownSteps(id, input)];
    const own = asked.filter((each) => !missing.some((earlier) => sameItem(earlier, each)));
    const all = [...missing, ...own];
    if (input.exceptions?.[id]) return { id, open: true, missing: all, ...(all.length > 0 && { byException: true }) };
    missing = all;
    return { id, open: all.length === 0, missing: all };
  });
}

/** One gate of the five. */
export function gateOf(id: GateId, input: GateInput): Gate {
  const found = gates(input).find((each) => each.id === id);
  if (!found) throw new Error(`no gate ${id}`);
  return found;
}

/**
 * What keeps one of our subtasks from being closed: the missing items of its own step. Empty when its fact is
 * recorded, and when the step does not apply any more. Exceptions let a client pass, and make no fact true.
 */
export function missingOfStep(step: StepId, input: GateInput): Missing[] {
  // One that is done by closing it is closed.
  const isClosable = input.ownSteps.some(({ id, byClosing }) => id === step && byClosing);
  return isClosable ? [] : askedOfStep(step, input);
}

/** What is to be recorded of a step, as if no exception were given; whether a gate waits for it or not. */
export function askedOfStep(step: StepId, { exceptions: _, ...input }: GateInput): Missing[] {
  const status = planSteps(input.facts, input.plan, input.ownSteps).find((each) => each.id === step);
  if (status?.state !== 'pending') return [];
  if (status.own) return [askedOwn(input.facts, status.own)];
  const last = gates(input).at(-1);
  return (last?.missing ?? []).filter((each) => each.ofStep === step);
}

function item(
  what: MissingItem,
  owedBy: Party[],
  clause: Clause | undefined,
  ofStep: StepId | undefined,
  day: string,
): Missing {
  return { ...what, owedBy, ...(clause && { clause }), since: day, ...(ofStep && { ofStep }) };
}

/** What the team added to the gate of a phase: its steps that hold it up and are not done. */
function ownSteps(id: GateId, { facts, ownSteps: own }: GateInput): Missing[] {
  return own
    .filter((step) => step.holdsUp && GATE_OF_PHASE[step.phase] === id && isDue(facts, step))
    .map((step) => askedOwn(facts, step));
}

/** An own step that is to be done. */
export function askedOwn(facts: Facts, step: AppliedOwnStep): Missing {
  const { id, title, owedBy, when } = step;
  const day = since.ownStep(facts, step, heldSince(facts, when));
  return item({ code: 'ownStep', step: id, title }, [owedBy], undefined, id, day);
}

/** Each gate's own conditions, as the items that are missing. */
const conditions: Record<GateId, (input: GateInput) => Missing[]> = {
  presentation: ({ facts }) => [...MODULES.flatMap((module) => unknownModule(facts, module)), ...information(facts)],
  agreement: ({ facts }) => [...demo(facts), ...noScope(facts)],
  prerequisites: ({ facts }) => [
    ...noScope(facts),
    ...unknownModule(facts, 'apiRest'),
    ...undecidedBranch(facts),
    ...OBLIGATORY_SCOPES.flatMap((scope) => contracted(facts, scope)),
  ],
  credentials: ({ facts }) => [...noScope(facts), ...noBranch(facts), ...handOvers(facts), ...notice(facts)],
  live: (input) => [...noScope(input.facts), ...integrations(input.facts), ...openSubtasks(input)],
};

function unknownModule(facts: Facts, module: ModuleId): Missing[] {
  if (facts.modules[module].state !== 'unknown') return [];
  return [item({ code: 'moduleUnknown', module }, ['planok'], '1.1', 'confirmModules', since.module(facts, module))];
}

function information(facts: Facts): Missing[] {
  const state = hauzdInformed(facts);
  if (state === 'informed') return [];
  if (state === 'notInformed') {
    return [item({ code: 'hauzdNotInformed' }, ['planok'], '1.1', 'informHauzd', since.information(facts))];
  }
  const modules = changedSinceInformed(facts);
  const day = since.informationOutdated(facts, modules);
  return [item({ code: 'informationOutdated', modules }, ['planok'], '1.1', 'informHauzd', day)];
}

function demo(facts: Facts): Missing[] {
  if (facts.demo.outcome) return [];
  const scheduled = facts.demo.scheduled;
  if (!scheduled) return [item({ code: 'demoNotScheduled' }, ['planok'], '1', 'holdDemo', since.schedule(facts))];
  const what: MissingItem = { code: 'demoNotHeld', scheduledFor: scheduled.for };
  return [item(what, ['hauzd'], '1', 'holdDemo', since.demo(facts))];
}

/** Without an agreed scope no later gate opens, and each says so. */
function noScope(facts: Facts): Missing[] {
  if (agreedScope(facts) !== undefined) return [];
  if (!ruling(facts)) {
    return [item({ code: 'agreementNotClosed' }, ['hauzd'], '1', 'closeAgreement', since.agreement(facts))];
  }
  return [item({ code: 'scopeNotKnown' }, ['planok'], '2', 'closeAgreement', since.scope(facts))];
}

function undecidedBranch(facts: Facts): Missing[] {
  const undecided = syncBranch(facts) === 'undecided' && !facts.integrations.sync;
  if (!undecided || facts.modules.apiRest.state !== 'notContracted') return [];
  const { clause, step } = NEEDS.sync.lacking;
  switch (facts.offer.state) {
    case 'made':
      return [item({ code: 'offerUnanswered' }, ['client'], clause, step, since.answer(facts))];
    case 'accepted':
      return [item({ code: 'purchaseNotActivated' }, ['planok'], clause, step, since.answer(facts))];
    default:
      return [item({ code: 'offerNotMade' }, ['planok'], clause, step, since.offer(facts))];
  }
}

/** Nobody can hand anything over while nobody knows who has to: asked again here, for a gate that was passed by exception. */
function noBranch(facts: Facts): Missing[] {
  return facts.integrations.sync ? [] : [...unknownModule(facts, 'apiRest'), ...undecidedBranch(facts)];
}

function contracted(facts: Facts, scope: ObligatoryScope): Missing[] {
  const { module, lacking } = NEEDS[scope];
  if (!covers(agreedScope(facts), scope)) return [];
  if (facts.modules[module].state === 'contracted') return [];
  if (facts.modules[module].state === 'unknown') return unknownModule(facts, module);
  const what: MissingItem = { code: 'moduleNotContracted', module, scope };
  return [item(what, ['client'], lacking.clause, lacking.step, since.contract(facts, module))];
}

function handOvers(facts: Facts): Missing[] {
  const branch = syncBranch(facts);
  if (branch === undefined || facts.integrations.sync) return [];
  return handOversOf(branch).flatMap(({ from, credentials }) => {
    const left = notHandedOver(facts, from, credentials);
    if (left.length === 0) return [];
    const what: MissingItem = { code: 'notHandedOver', from, credentials: left };
    return [item(what, [from], ...handOverStep(branch === 'ownKey', from), since.handOver(facts, from, left))];
  });
}

function handOverStep(ownKey: boolean, from: 'client' | 'planok'): [Clause, StepId] {
  if (ownKey) return ['2.1.1', 'clientHandsOverCredentials'];
  return ['2.1.2', from === 'planok' ? 'planokHandsOverApiKey' : 'clientGivesUserAndPassword'];
}

function notice(facts: Facts): Missing[] {
  if (!hauzdToBeTold(facts)) return [];
  return [item({ code: 'hauzdNotTold' }, ['planok'], '2.1.2', 'planokHandsOverApiKey', since.notice(facts))];
}

function integrations(facts: Facts): Missing[] {
  const scope = agreedScope(facts);
  if (scope === undefined) return [];
  return integrationsOf(scope).flatMap((each) => {
    if (facts.integrations[each]) return [];
    const { clause, step } = NEEDS[each].integration;
    return [
      item({ code: 'integrationNotWorking', scope: each }, ['hauzd'], clause, step, since.integration(facts, each)),
    ];
  });
}

/** Our subtasks whose fact is recorded but which are not closed. Those whose fact is missing are named by that fact. */
function openSubtasks({ facts, plan, closed, ownSteps }: GateInput): Missing[] {
  const isClosed = plannedSubtasks(plan).every(({ subtask }) => subtask.retired || closed.has(subtask.key));
  if (isClosed) return [];
  return planSteps(facts, plan, ownSteps).flatMap((step) => {
    if (step.state !== 'done' || !step.subtask || step.subtask.retired || closed.has(step.subtask.key)) return [];
    const title = step.own && { title: step.own.title };
    const what: MissingItem = { code: 'subtaskOpen', step: step.id, key: step.subtask.key, ...title };
    return [item(what, ['planok'], step.clause, step.id, since.subtask(facts))];
  });
}
