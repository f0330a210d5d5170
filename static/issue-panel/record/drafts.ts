import type { LocalDate } from '../../../src/domain/dates';
import type { Command } from '../../../src/domain/facts/commands';
import type { Channel, Credential, Facts, KeyOwner, ModuleId, Scope, Source } from '../../../src/domain/facts/facts';
import type { FormName, MadeBy, RequestOf } from './form-request';

/** An agreement's scope as it is chosen: one of them, or that nobody knows it yet. */
export type ScopeChoice = Scope | 'notKnown';

/** Which answers to the offer of the API REST can be recorded. */
export const OFFER_OUTCOMES = ['made', 'accepted', 'refused', 'noAnswer'] as const;
export type OfferOutcome = (typeof OFFER_OUTCOMES)[number];

/**
 * What each form's fields hold. What nobody chose yet is absent: nothing is evidence that nobody looked at. Days of
 * what took place start as today.
 */
export interface Drafts {
  modules: {
    modules: Partial<Record<ModuleId, 'contracted' | 'notContracted'>>;
    on: LocalDate;
    source?: Source;
    note: string;
  };
  expectedScope: { scope?: Scope };
  information: { outcome?: 'sent' | 'omitted'; on: LocalDate; reason: string };
  schedule: { day: LocalDate };
  demo: { outcome?: 'held' | 'omitted'; on: LocalDate; contact?: 'yes' | 'no'; reason: string };
  contact: { contact?: 'yes' | 'no' };
  agreement: { closedOn: LocalDate; scope?: ScopeChoice };
  correctAgreement: { closedOn: LocalDate; scope?: ScopeChoice };
  offer: { outcome?: OfferOutcome; on: LocalDate };
  clientHandOver: { credentials: Credential[]; on: LocalDate; channel?: Channel; throughPlanok: boolean };
  planokHandOver: { on: LocalDate; channel?: Channel; hauzdTold: boolean };
  notice: { on: LocalDate };
  acknowledge: { on: LocalDate };
  integration: { on: LocalDate; key?: KeyOwner };
  discard: { on: LocalDate; reason: string };
  resume: Record<never, never>;
  withdraw: { reason: string };
}

/** A field that has to be filled in before a form can be saved. Names its words. */
export type Field = 'source' | 'scope' | 'outcome' | 'day' | 'contact' | 'channel' | 'key';

/** What saving would record; or the fields without which it records nothing. */
export type Filled<Form extends FormName = FormName> = { command: MadeBy<Form> } | { unfilled: Field[] };

interface FormRule<Form extends FormName> {
  /** The fields as the form opens: what is recorded, where it is about something that is. */
  draft(facts: Facts, request: RequestOf<Form>, today: LocalDate): Drafts[Form];
  fill(draft: Drafts[Form], request: RequestOf<Form>, facts: Facts): Filled<Form>;
}

const unless = <Made extends Command>(unfilled: (Field | false)[], command: () => Made) => {
  const fields = unfilled.filter((field) => field !== false);
  return fields.length > 0 ? { unfilled: fields } : { command: command() };
};

/** Every form of the panel: one that is forgotten here, or has no way to show its record, does not compile. */
const forms: { [Form in FormName]: FormRule<Form> } = {
  modules: {
    draft: (facts, { modules, preset, correct }, today) => {
      const known = modules.map((module) => ({ module, fact: facts.modules[module] }));
      const [first] = known;
      if (correct && first && first.fact.state !== 'unknown') {
        const { on, source, note = '' } = first.fact;
        const states = known.flatMap(({ module, fact }) => (fact.state === 'unknown' ? [] : [[module, fact.state]]));
        return { modules: Object.fromEntries(states), on, source, note };
      }
      const chosen = preset ? modules.map((module) => [module, preset]) : [];
      return { modules: Object.fromEntries(chosen), on: today, note: '' };
    },
    fill: ({ modules, on, source, note }) =>
      source
        ? { command: { kind: 'confirmModules', modules, on, source, ...(note.trim() && { note: note.trim() }) } }
        : { unfilled: ['source'] },
  },
  expectedScope: {
    draft: ({ expectedScope }) => ({ ...(expectedScope && { scope: expectedScope }) }),
    fill: ({ scope }) => (scope ? { command: { kind: 'expectScope', scope } } : { unfilled: ['scope'] }),
  },
  information: {
    draft: ({ moduleInformation: known }, { correct }, today) => {
      if (!correct || !known) return { on: today, reason: '' };
      return { outcome: known.kind, on: known.on, reason: known.kind === 'omitted' ? known.reason : '' };
    },
    fill: ({ outcome, on, reason }, { correct }, facts) => {
      if (!outcome) return { unfilled: ['outcome'] };
      if (outcome === 'omitted') return { command: { kind: 'omitModuleInformation', on, reason } };
      const isCorrection = correct && facts.moduleInformation?.kind === 'sent';
      return { command: { kind: isCorrection ? 'correctModuleInformation' : 'sendModuleInformation', on } };
    },
  },
  schedule: {
    draft: ({ demo }) => ({ day: demo.scheduled?.for ?? '' }),
    fill: ({ day }) => (day ? { command: { kind: 'scheduleDemo', for: day } } : { unfilled: ['day'] }),
  },
  demo: {
    draft: ({ demo }, _, today) => {
      const { outcome, scheduled, contact } = demo;
      const arranged = scheduled && scheduled.for < today ? scheduled.for : today;
      return {
        ...(outcome && { outcome: outcome.kind }),
        on: outcome?.on ?? arranged,
        ...(contact !== undefined && { contact: yesOrNo(contact) }),
        reason: outcome?.kind === 'omitted' ? outcome.reason : '',
      };
    },
    fill: ({ outcome, on, contact, reason }) => {
      if (!outcome) return { unfilled: ['outcome'] };
      if (outcome === 'omitted') return { command: { kind: 'omitDemo', on, reason } };
      return { command: { kind: 'holdDemo', on, ...(contact && { contact: contact === 'yes' }) } };
    },
  },
  contact: {
    draft: ({ demo }) => (demo.contact === undefined ? {} : { contact: yesOrNo(demo.contact) }),
    fill: ({ contact }) =>
      contact ? { command: { kind: 'noteContact', contact: contact === 'yes' } } : { unfilled: ['contact'] },
  },
  agreement: {
    draft: (_, __, today) => ({ closedOn: today }),
    fill: ({ closedOn, scope }) =>
      scope ? { command: { kind: 'closeAgreement', closedOn, ...known(scope) } } : { unfilled: ['scope'] },
  },
  correctAgreement: {
    draft: ({ agreements }, { id }, today) => {
      const agreement = agreements.find((each) => each.id === id);
      return { closedOn: agreement?.closedOn ?? today, scope: agreement?.scope ?? 'notKnown' };
    },
    fill: ({ closedOn, scope }, { id }) =>
      scope ? { command: { kind: 'correctAgreement', id, closedOn, ...known(scope) } } : { unfilled: ['scope'] },
  },
  offer: {
    draft: ({ offer }, { preset, correct }, today) => {
      if (!correct || offer.state === 'notMade') return { ...(preset && { outcome: preset }), on: today };
      return { outcome: offer.state === 'declined' ? offer.how : offer.state, on: offer.on };
    },
    fill: ({ outcome, on }) => {
      if (!outcome) return { unfilled: ['outcome'] };
      if (outcome === 'made') return { command: { kind: 'makeOffer', on } };
      if (outcome === 'accepted') return { command: { kind: 'acceptOffer', on } };
      return { command: { kind: 'declineOffer', on, how: outcome } };
    },
  },
  clientHandOver: {
    draft: ({ handOvers }, { credentials }, today) => {
      // Of several, those that are not recorded yet are asked for.
      const recorded = credentials.length === 1 && credentials[0] ? handOvers[credentials[0]].client : undefined;
      if (!recorded) return { credentials, on: today, throughPlanok: false };
      return {
        credentials,
        on: recorded.on,
        channel: recorded.channel,
        throughPlanok: recorded.throughPlanok === true,
      };
    },
    fill: ({ credentials, on, channel, throughPlanok }) =>
      channel
        ? {
            command: {
              kind: 'handOverFromClient',
              credentials,
              on,
              channel,
              ...(throughPlanok && { throughPlanok }),
            },
          }
        : { unfilled: ['channel'] },
  },
  planokHandOver: {
    draft: ({ handOvers }, _, today) => {
      const recorded = handOvers.apiKey.planok;
      return {
        on: recorded?.on ?? today,
        ...(recorded && { channel: recorded.channel }),
        hauzdTold: false,
      };
    },
    fill: ({ on, channel, hauzdTold }) =>
      channel ? { command: { kind: 'handOverFromPlanok', on, channel, hauzdTold } } : { unfilled: ['channel'] },
  },
  notice: {
    draft: ({ keyRuleNotice }, _, today) => ({ on: keyRuleNotice?.on ?? today }),
    fill: ({ on }) => ({ command: { kind: 'tellHauzd', on } }),
  },
  acknowledge: {
    draft: ({ keyRuleNotice }, _, today) => ({ on: keyRuleNotice?.acknowledgedOn ?? today }),
    fill: ({ on }) => ({ command: { kind: 'acknowledgeKeyRule', on } }),
  },
  integration: {
    draft: ({ integrations }, { scope }, today) => {
      const connectedBy = scope === 'sync' ? integrations.sync?.connectedBy : undefined;
      const key = connectedBy && keyOf[connectedBy];
      return { on: integrations[scope]?.on ?? today, ...(key && { key }) };
    },
    fill: ({ on, key }, { scope }, facts) => {
      const isAsked = asksForKey(scope, facts);
      return unless([isAsked && !key && 'key'], () => ({
        kind: 'reportIntegration',
        scope,
        on,
        ...(isAsked && key && { key }),
      }));
    },
  },
  discard: {
    draft: (_, __, today) => ({ on: today, reason: '' }),
    fill: ({ on, reason }) => ({ command: { kind: 'discard', on, reason } }),
  },
  resume: {
    draft: () => ({}),
    fill: () => ({ command: { kind: 'resume' } }),
  },
  withdraw: {
    draft: () => ({ reason: '' }),
    fill: ({ reason }, { fact }) => ({ command: { kind: 'withdraw', fact, reason } }),
  },
};

/** The fields of a form as it opens. */
export function draftOf<Form extends FormName>(facts: Facts, request: RequestOf<Form>, today: LocalDate): Drafts[Form] {
  const form: Form = request.form;
  return forms[form].draft(facts, request, today);
}

/** What saving a form would record, as its fields stand. */
export function fillOf<Form extends FormName>(draft: Drafts[Form], request: RequestOf<Form>, facts: Facts): Filled {
  const form: Form = request.form;
  return forms[form].fill(draft, request, facts);
}

/** Whose APIKEY a connection uses is asked where it is not plain: a client without the API REST has none (2.1.2). */
export const asksForKey = (scope: Scope, facts: Facts): boolean =>
  scope === 'sync' && facts.modules.apiRest.state !== 'notContracted';

const keyOf: Record<'ownKey' | 'planokKey' | 'undecided', KeyOwner | undefined> = {
  ownKey: 'client',
  planokKey: 'planok',
  undecided: undefined,
};
const yesOrNo = (is: boolean) => (is ? 'yes' : 'no');
const known = (scope: ScopeChoice) => (scope === 'notKnown' ? {} : { scope });
