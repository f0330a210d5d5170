import { type LocalDate, latest } from '../dates';
import { branchByModule, handOversOf, ruling } from '../facts/branch';
import {
  type Credential,
  type FactKey,
  type Facts,
  MODULES,
  type ModuleId,
  moduleSeenOn,
  type OwnStepId,
  type Scope,
} from '../facts/facts';
import { NEEDS } from './needs';
import type { StepPhase } from './step-id';

/**
 * When each missing thing became due: the day on which the last fact it had to wait for took place, by the facts' own
 * dates; or the day it was withdrawn, if it had been there before.
 */
export const since = {
  module: (facts: Facts, module: ModuleId) => due(facts, [`module:${module}`]),

  information: (facts: Facts) => due(facts, ['moduleInformation']),

  informationOutdated: (facts: Facts, modules: ModuleId[]) =>
    latest(
      facts.startedOn,
      facts.moduleInformation?.on,
      ...modules.map((module) => moduleSeenOn(facts, module) ?? withdrawnOn(facts, `module:${module}`)),
    ),

  schedule: (facts: Facts) => due(facts, ['demoSchedule', 'demoOutcome'], facts.moduleInformation?.on),

  demo: (facts: Facts) => due(facts, ['demoOutcome'], facts.demo.scheduled?.recordedOn),

  agreement: (facts: Facts) =>
    latest(facts.demo.outcome?.on ?? since.demo(facts), ...agreementsWithdrawn(facts), facts.startedOn),

  scope: (facts: Facts) => due(facts, [], ruling(facts)?.closedOn),

  offer: (facts: Facts) => due(facts, ['offer'], scopeOn(facts), moduleSeenOn(facts, 'apiRest')),

  answer: (facts: Facts) => due(facts, [], scopeOn(facts), offerOn(facts)),

  contract: (facts: Facts, module: ModuleId) => due(facts, [], scopeOn(facts), moduleSeenOn(facts, module)),

  /** Of several credentials, that of the one which is waited for longest. */
  handOver: (facts: Facts, from: 'client' | 'planok', credentials: Credential[]) =>
    earliest(
      credentials.map((credential) => {
        const fact: FactKey = from === 'planok' ? 'handOver:apiKey:planok' : `handOver:${credential}:client`;
        return due(facts, [fact], branchOn(facts));
      }),
    ) ?? branchOn(facts),

  notice: (facts: Facts) =>
    due(facts, ['keyRuleNotice'], facts.handOvers.apiKey.planok?.on ?? facts.integrations.sync?.on),

  integration: (facts: Facts, scope: Scope) =>
    due(
      facts,
      [`integration:${scope}`],
      scopeOn(facts),
      scope === 'sync' ? handedOverOn(facts) : readyOn(facts, scope),
    ),

  /** An own step is due once its phase has begun and its conditions hold; never before it came into the plan. */
  ownStep: (
    facts: Facts,
    { id, phase, from }: { id: OwnStepId; phase: StepPhase; from?: LocalDate },
    conditionsHeld: (LocalDate | undefined)[],
  ) => due(facts, [`ownStep:${id}`], from, PHASE_BEGAN[phase](facts), ...conditionsHeld),

  discarded: (facts: Facts) => due(facts, [], facts.discarded?.on),

  /** A subtask left open: since the last thing recorded that could have closed it. */
  subtask: (facts: Facts) => latest(facts.startedOn, ...Object.values(facts.integrations).map((each) => each.on)),
};

function due(facts: Facts, withdrawable: FactKey[], ...waitedFor: (LocalDate | undefined)[]): LocalDate {
  return latest(facts.startedOn, ...waitedFor, ...withdrawable.map((fact) => withdrawnOn(facts, fact)));
}

const earliest = (days: LocalDate[]): LocalDate | undefined => days.sort()[0];

const withdrawnOn = (facts: Facts, fact: FactKey) => facts.withdrawn[fact]?.on;

function agreementsWithdrawn(facts: Facts): LocalDate[] {
  return Object.entries(facts.withdrawn).flatMap(([fact, withdrawal]) =>
    fact.startsWith('agreement:') && withdrawal ? [withdrawal.on] : [],
  );
}

/** When the agreed scope was known. */
export function scopeOn(facts: Facts): LocalDate | undefined {
  return ruling(facts)?.scopeOn;
}

function offerOn(facts: Facts): LocalDate | undefined {
  return facts.offer.state === 'notMade' ? undefined : facts.offer.on;
}

/** When the work of a phase could begin, by the fact that ends the one before; undefined while it could not. */
const PHASE_BEGAN: Record<StepPhase, (facts: Facts) => LocalDate | undefined> = {
  preparation: ({ startedOn }) => startedOn,
  demo: ({ moduleInformation }) => moduleInformation?.on,
  agreement: ({ demo }) => demo.outcome?.on,
  prerequisites: scopeOn,
  credentials: branchOn,
  integration: handedOverOn,
};

/** When it was known who hands over what. */
export function branchOn(facts: Facts): LocalDate {
  const declinedOn = facts.offer.state === 'declined' ? facts.offer.on : undefined;
  const byOffer = branchByModule(facts) === 'planokKey' ? declinedOn : undefined;
  return due(facts, [], scopeOn(facts), moduleSeenOn(facts, 'apiRest'), byOffer);
}

/** When Hauzd had all it needs to connect. */
function handedOverOn(facts: Facts): LocalDate {
  const owed = handOversOf(branchByModule(facts)).flatMap(({ from, credentials }) =>
    credentials.map((credential) =>
      from === 'planok' ? facts.handOvers.apiKey.planok?.on : facts.handOvers[credential].client?.on,
    ),
  );
  return due(facts, [], branchOn(facts), ...owed);
}

/** When Hauzd could start with quotes or reservations: their module contracted, and the API connected. */
function readyOn(facts: Facts, scope: Scope): LocalDate | undefined {
  const { module } = NEEDS[scope];
  return latest(facts.startedOn, moduleSeenOn(facts, module), facts.integrations.sync?.on ?? handedOverOn(facts));
}

/** The modules whose present state differs from what Hauzd was told. */
export function changedSinceInformed(facts: Facts): ModuleId[] {
  const information = facts.moduleInformation;
  if (information?.kind !== 'sent') return [];
  return MODULES.filter((module) => information.modules[module] !== facts.modules[module].state);
}
