import { agreedScope, branchByModule, covers } from './branch';
import { type Command, type Refusal, TEXT_LIMIT } from './commands';
import { seemsCredential } from './credential-guard';
import { isLocalDate, type LocalDate } from './dates';
import {
  type Agreement,
  type Facts,
  MODULES,
  type ModuleFact,
  type ModuleState,
  moduleStates,
  type Stamp,
} from './facts';
import { fail, ok, type Result } from './result';
import { withdraw } from './withdraw';

/** Who records, when, and which day that is in the project's time zone. `id` names what the command makes. */
export interface Recording extends Stamp {
  today: LocalDate;
  id: string;
}

/**
 * The facts after a command, or why it is refused. Anything may be recorded in any order, since life is not in order;
 * refused is only what cannot be true (a thing done in the future, an integration nobody agreed to) or must not be
 * written down (a credential).
 */
export function applyCommand(facts: Facts, command: Command, recording: Recording): Result<Facts, Refusal> {
  const refusal = checkDates(command, recording.today) ?? checkTexts(command);
  if (refusal) return fail(refusal);
  const stamp: Stamp = { by: recording.by, at: recording.at };

  switch (command.kind) {
    case 'confirmModules': {
      const { on, source, note } = command;
      const modules = { ...facts.modules };
      for (const module of MODULES) {
        const state = command.modules[module];
        const since = seenSoSince(modules[module], state, on);
        if (state) modules[module] = { state, on, ...(since && { since }), source, ...(note && { note }), ...stamp };
      }
      return Object.keys(command.modules).length > 0 ? ok({ ...facts, modules }) : fail({ code: 'nothingChosen' });
    }
    case 'expectScope':
      return ok({ ...facts, expectedScope: command.scope });
    case 'sendModuleInformation':
      return ok({
        ...facts,
        moduleInformation: { kind: 'sent', on: command.on, modules: moduleStates(facts), ...stamp },
      });
    case 'omitModuleInformation':
      return ok({ ...facts, moduleInformation: { kind: 'omitted', on: command.on, reason: command.reason, ...stamp } });
    case 'scheduleDemo': {
      const scheduled = { for: command.for, recordedOn: recording.today, ...stamp };
      return ok({ ...facts, demo: { ...facts.demo, scheduled } });
    }
    case 'holdDemo': {
      const outcome = { kind: 'held' as const, on: command.on, ...stamp };
      const contact = command.contact === undefined ? {} : { contact: command.contact };
      return ok({ ...facts, demo: { ...facts.demo, outcome, ...contact } });
    }
    case 'omitDemo': {
      const outcome = { kind: 'omitted' as const, on: command.on, reason: command.reason, ...stamp };
      return ok({ ...facts, demo: { ...facts.demo, outcome } });
    }
    case 'noteContact':
      return ok({ ...facts, demo: { ...facts.demo, contact: command.contact } });
    case 'closeAgreement': {
      const scope = command.scope && { scope: command.scope, scopeOn: command.closedOn };
      return ok(
        withAgreements(facts, [
          ...facts.agreements,
          { id: recording.id, closedOn: command.closedOn, ...scope, ...stamp },
        ]),
      );
    }
    case 'correctAgreement': {
      if (!facts.agreements.some((agreement) => agreement.id === command.id)) return fail({ code: 'unknownAgreement' });
      return ok(
        withAgreements(
          facts,
          facts.agreements.map((each) => (each.id === command.id ? corrected(each, command, recording) : each)),
        ),
      );
    }
    case 'makeOffer':
      return ok({ ...facts, offer: { state: 'made', on: command.on, ...stamp } });
    case 'acceptOffer':
      return ok({ ...facts, offer: { state: 'accepted', on: command.on, ...stamp } });
    case 'declineOffer':
      return ok({ ...facts, offer: { state: 'declined', on: command.on, how: command.how, ...stamp } });
    case 'handOverFromClient': {
      const { on, channel } = command;
      const handOvers = { ...facts.handOvers };
      const client = { on, channel, ...(command.throughPlanok && { throughPlanok: true }), ...stamp };
      for (const credential of command.credentials) handOvers[credential] = { ...handOvers[credential], client };
      return command.credentials.length > 0 ? ok({ ...facts, handOvers }) : fail({ code: 'nothingChosen' });
    }
    case 'handOverFromPlanok': {
      const planok = { on: command.on, channel: command.channel, ...stamp };
      const apiKey = { ...facts.handOvers.apiKey, planok };
      const told = command.hauzdTold && { keyRuleNotice: { on: command.on, ...stamp } };
      return ok({ ...facts, handOvers: { ...facts.handOvers, apiKey }, ...told });
    }
    case 'tellHauzd':
      return ok({ ...facts, keyRuleNotice: { on: command.on, ...stamp } });
    case 'acknowledgeKeyRule': {
      if (!facts.keyRuleNotice) return fail({ code: 'hauzdWasNotTold' });
      return ok({ ...facts, keyRuleNotice: { ...facts.keyRuleNotice, acknowledgedOn: command.on } });
    }
    case 'reportIntegration': {
      if (!covers(agreedScope(facts), command.scope))
        return fail({ code: 'integrationOutsideScope', scope: command.scope });
      const working = { on: command.on, ...stamp };
      const connectedBy = facts.integrations.sync?.connectedBy ?? branchByModule(facts);
      const integration =
        command.scope === 'sync' ? { sync: { ...working, connectedBy } } : { [command.scope]: working };
      return ok({ ...facts, integrations: { ...facts.integrations, ...integration } });
    }
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

/** The day since which a module has been seen in this state; undefined where this is the first time. */
function seenSoSince(before: ModuleFact, state: ModuleState | undefined, on: LocalDate): LocalDate | undefined {
  if (before.state === 'unknown' || before.state !== state) return undefined;
  const since = before.since ?? before.on;
  return since < on ? since : undefined;
}

/** In order of closing; of two closed on one day, the one recorded later rules. */
function withAgreements(facts: Facts, agreements: Agreement[]): Facts {
  const ordered = agreements
    .map((agreement, index) => ({ agreement, index }))
    .sort((a, b) => a.agreement.closedOn.localeCompare(b.agreement.closedOn) || a.index - b.index);
  return { ...facts, agreements: ordered.map(({ agreement }) => agreement) };
}

function corrected(
  agreement: Agreement,
  command: { closedOn: LocalDate; scope?: Agreement['scope'] },
  recording: Recording,
): Agreement {
  const { id } = agreement;
  const base = { id, closedOn: command.closedOn, by: recording.by, at: recording.at };
  if (!command.scope) return base;
  const knownOn = agreement.scope ? agreement.scopeOn : recording.today;
  return { ...base, scope: command.scope, scopeOn: knownOn && knownOn > command.closedOn ? knownOn : command.closedOn };
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
  if ('reason' in command && command.reason.trim() === '') return { code: 'reasonRequired' };
  const texts = ['reason' in command ? command.reason : undefined, 'note' in command ? command.note : undefined];
  for (const text of texts) {
    if (text === undefined) continue;
    if (text.length > TEXT_LIMIT) return { code: 'textTooLong', limit: TEXT_LIMIT };
    if (seemsCredential(text)) return { code: 'credentialInText' };
  }
  return undefined;
}
