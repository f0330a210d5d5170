import { isLocalDate, type LocalDate } from '../dates';
import { fail, ok, type Result } from '../result';
import { refusedText, TEXT_LIMIT } from '../text/written-text';
import { recordAgreement } from './agreements';
import { agreedScope, covers } from './branch';
import type { Command, CommandOf, Recording, Refusal } from './commands';
import { settleConnection, works } from './connection';
import {
  type DemoOutcome,
  type Facts,
  MODULES,
  type ModuleFact,
  type ModuleInformation,
  type ModuleState,
  moduleStates,
  type Offer,
  type Stamp,
} from './facts';
import { checkLimits } from './limits';
import { unlessSame } from './same-fact';
import { withdraw } from './withdraw';

/**
 * The facts after a command, or why it is refused. Anything may be recorded in any order, since life is not in order;
 * refused is only what cannot be true (a thing done in the future, an integration nobody agreed to) or must not be
 * written down (a credential).
 */
export function applyCommand(facts: Facts, command: Command, recording: Recording): Result<Facts, Refusal> {
  const refusal =
    checkDates(command, recording.today) ?? checkTexts(command) ?? checkLimits(facts, command, recording.id);
  if (refusal) return fail(refusal);
  const next = carryOut(facts, command, recording);
  return next.ok ? ok(settleConnection(facts, next.value)) : next;
}

function carryOut(facts: Facts, command: Command, recording: Recording): Result<Facts, Refusal> {
  const stamp: Stamp = { by: recording.by, at: recording.at };

  switch (command.kind) {
    case 'confirmModules':
      return Object.keys(command.modules).length > 0
        ? ok({ ...facts, modules: confirmed(facts, command, stamp) })
        : fail({ code: 'nothingChosen' });
    case 'expectScope':
      if (facts.expectedScope === command.scope) return ok(facts);
      return ok(stamped({ ...facts, expectedScope: command.scope }, 'expectedScope', stamp));
    case 'sendModuleInformation':
      return ok(informed(facts, { kind: 'sent', on: command.on, modules: moduleStates(facts), ...stamp }));
    case 'correctModuleInformation': {
      const known = facts.moduleInformation;
      if (known?.kind !== 'sent') return fail({ code: 'hauzdWasNotInformed' });
      return ok(informed(facts, { ...known, on: command.on, ...stamp }));
    }
    case 'omitModuleInformation':
      return ok(informed(facts, { kind: 'omitted', on: command.on, reason: command.reason, ...stamp }));
    case 'scheduleDemo': {
      const scheduled = { for: command.for, recordedOn: recording.today, ...stamp };
      return ok({ ...facts, demo: { ...facts.demo, scheduled: unlessSame(facts.demo.scheduled, scheduled) } });
    }
    case 'holdDemo': {
      const outcome = unlessSame<DemoOutcome>(facts.demo.outcome, { kind: 'held', on: command.on, ...stamp });
      const held = { ...facts, demo: { ...facts.demo, outcome } };
      return ok(command.contact === undefined ? held : withContact(held, command.contact, stamp));
    }
    case 'omitDemo': {
      const omitted: DemoOutcome = { kind: 'omitted', on: command.on, reason: command.reason, ...stamp };
      return ok({ ...facts, demo: { ...facts.demo, outcome: unlessSame(facts.demo.outcome, omitted) } });
    }
    case 'noteContact':
      return ok(withContact(facts, command.contact, stamp));
    case 'closeAgreement':
    case 'correctAgreement':
      return recordAgreement(facts, command, recording);
    case 'makeOffer':
      return ok(offered(facts, { state: 'made', on: command.on, ...stamp }));
    case 'acceptOffer':
      return ok(offered(facts, { state: 'accepted', on: command.on, ...stamp }));
    case 'declineOffer':
      return ok(offered(facts, { state: 'declined', on: command.on, how: command.how, ...stamp }));
    case 'handOverFromClient': {
      const { on, channel } = command;
      const handOvers = { ...facts.handOvers };
      const client = { on, channel, ...(command.throughPlanok && { throughPlanok: true }), ...stamp };
      for (const credential of command.credentials) {
        const known = handOvers[credential];
        handOvers[credential] = { ...known, client: unlessSame(known.client, client) };
      }
      return command.credentials.length > 0 ? ok({ ...facts, handOvers }) : fail({ code: 'nothingChosen' });
    }
    case 'handOverFromPlanok': {
      const known = facts.handOvers.apiKey;
      const planok = { on: command.on, channel: command.channel, ...stamp };
      const apiKey = { ...known, planok: unlessSame(known.planok, planok) };
      // A notice that is recorded already stays as it is, with its acknowledgement.
      const isFirst = command.hauzdTold && !facts.keyRuleNotice;
      const told = isFirst && { keyRuleNotice: { on: command.on, ...stamp } };
      return ok({ ...facts, handOvers: { ...facts.handOvers, apiKey }, ...told });
    }
    case 'tellHauzd': {
      const known = facts.keyRuleNotice;
      const acknowledged = known?.acknowledgedOn ? { acknowledgedOn: known.acknowledgedOn } : {};
      return ok({ ...facts, keyRuleNotice: unlessSame(known, { on: command.on, ...acknowledged, ...stamp }) });
    }
    case 'acknowledgeKeyRule': {
      const known = facts.keyRuleNotice;
      if (!known) return fail({ code: 'hauzdWasNotTold' });
      if (known.acknowledgedOn === command.on) return ok(facts);
      const acknowledged = { ...facts, keyRuleNotice: { ...known, acknowledgedOn: command.on } };
      return ok(stamped(acknowledged, 'keyRuleAcknowledgement', stamp));
    }
    case 'reportIntegration':
      return covers(agreedScope(facts), command.scope)
        ? ok({ ...facts, integrations: { ...facts.integrations, ...works(facts, command, stamp) } })
        : fail({ code: 'integrationOutsideScope', scope: command.scope });
    case 'discard': {
      if (facts.discarded) return fail({ code: 'alreadyDiscarded' });
      return ok({ ...facts, discarded: { on: command.on, reason: command.reason, ...stamp } });
    }
    case 'resume': {
      const { discarded, ...rest } = facts;
      return discarded ? ok(rest) : fail({ code: 'notDiscarded' });
    }
    case 'withdraw':
      return withdraw(facts, command.fact, { on: recording.today, reason: command.reason, ...stamp });
  }
}

/** The facts, with who recorded one that has no room for it itself. */
const stamped = (facts: Facts, fact: keyof NonNullable<Facts['stamps']>, { by, at }: Stamp): Facts => ({
  ...facts,
  stamps: { ...facts.stamps, [fact]: { by, at } },
});

function withContact(facts: Facts, contact: boolean, stamp: Stamp): Facts {
  if (facts.demo.contact === contact) return facts;
  return stamped({ ...facts, demo: { ...facts.demo, contact } }, 'contact', stamp);
}

function confirmed(facts: Facts, command: CommandOf<'confirmModules'>, stamp: Stamp): Facts['modules'] {
  const { on, source, note } = command;
  const modules = { ...facts.modules };
  for (const module of MODULES) {
    const state = command.modules[module];
    if (!state) continue;
    const since = seenSoSince(modules[module], state, on);
    const seen = { state, on, ...(since && { since }), source, ...(note && { note }), ...stamp };
    modules[module] = unlessSame<ModuleFact>(modules[module], seen);
  }
  return modules;
}

const informed = (facts: Facts, information: ModuleInformation): Facts => ({
  ...facts,
  moduleInformation: unlessSame(facts.moduleInformation, information),
});

const offered = (facts: Facts, offer: Offer): Facts => ({ ...facts, offer: unlessSame(facts.offer, offer) });

/** The day since which a module has been seen in this state; undefined where this is the first time. */
function seenSoSince(before: ModuleFact, state: ModuleState | undefined, on: LocalDate): LocalDate | undefined {
  if (before.state === 'unknown' || before.state !== state) return undefined;
  const since = before.since ?? before.on;
  return since < on ? since : undefined;
}

/** The day of a thing done must exist, and not be in the future. A meeting's date may be. */
function checkDates(command: Command, today: LocalDate): Refusal | undefined {
  const plannedFor = command.kind === 'scheduleDemo' ? command.for : undefined;
  const doneOn = 'on' in command ? command.on : 'closedOn' in command ? command.closedOn : undefined;
  const date = plannedFor ?? doneOn;
  if (date !== undefined && !isLocalDate(date)) return { code: 'dateInvalid', date: date.slice(0, 20) };
  return doneOn !== undefined && doneOn > today ? { code: 'dateInFuture', date: doneOn } : undefined;
}

function checkTexts(command: Command): Refusal | undefined {
  const reason = 'reason' in command ? refusedText(command.reason, { most: TEXT_LIMIT, required: true }) : undefined;
  const note = 'note' in command && command.note ? refusedText(command.note, { most: TEXT_LIMIT }) : undefined;
  return reason ?? note;
}
