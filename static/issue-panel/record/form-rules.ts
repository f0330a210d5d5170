import type { LocalDate } from '../../../src/domain/dates';
import type { Facts, KeyOwner, Scope } from '../../../src/domain/facts/facts';
import type { Drafts, ScopeChoice } from './drafts';
import type { FormName, FormRequestOf, MadeBy } from './form-request';

/** The fields that a form may ask for, in the order in which they are said to be missing. Names its words. */
const FIELDS = [
  'modules',
  'credentials',
  'source',
  'scope',
  'outcome',
  'key',
  'contact',
  'channel',
  'day',
  'text',
] as const;
export type Field = (typeof FIELDS)[number];

/** What saving would record; or the fields without which it records nothing. */
export type Filled<Form extends FormName = FormName> = { command: MadeBy<Form> } | { unfilled: Field[] };

interface FormRule<Form extends FormName> {
  /** The fields as the form opens: what is recorded, where it is about something that is. */
  draft(facts: Facts, request: FormRequestOf<Form>, today: LocalDate): Drafts[Form];
  fill(draft: Drafts[Form], request: FormRequestOf<Form>, facts: Facts): Filled<Form>;
}

/** All that a form still lacks: each of these fields that is empty. A text of blanks is none. */
function lacking(fields: Partial<Record<Field, unknown>>): Field[] {
  const isEmpty = (value: unknown) => (typeof value === 'string' ? value.trim() === '' : !value);
  return FIELDS.filter((field) => field in fields && isEmpty(fields[field]));
}

/** A reason is asked for where something is omitted. */
const reasonFor = (outcome: string | undefined, reason: string) => outcome === 'omitted' && { text: reason };

/** Every form of the panel: one that is forgotten here, or has no way to show its record, does not compile. */
const forms: { [Form in FormName]: FormRule<Form> } = {
  modules: {
    draft: (facts, { modules, preset, correct }, today) => {
      const known = modules.map((module) => ({ module, fact: facts.modules[module] }));
      const [first] = known;
      if (correct && first && first.fact.state !== 'unknown') {
        const { on, source, note = '' } = first.fact;
        const states = known.flatMap(({ module, fact }) => (fact.state === 'unknown' ? [] : [[module, fact.state]]));
        // Of what a rule recorded, whoever corrects it says where they read it.
        const read = source === 'automation' ? {} : { source };
        return { modules: Object.fromEntries(states), on, note, ...read };
      }
      const chosen = preset ? modules.map((module) => [module, preset]) : [];
      return { modules: Object.fromEntries(chosen), on: today, note: '' };
    },
    fill: ({ modules, on, source, note }) => {
      const unfilled = lacking({ modules: Object.keys(modules).length > 0, source, day: on });
      if (!source || unfilled.length > 0) return { unfilled };
      return { command: { kind: 'confirmModules', modules, on, source, ...(note.trim() && { note: note.trim() }) } };
    },
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
      const unfilled = lacking({ outcome, day: on, ...reasonFor(outcome, reason) });
      if (unfilled.length > 0) return { unfilled };
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
      const unfilled = lacking({ outcome, day: on, ...reasonFor(outcome, reason) });
      if (unfilled.length > 0) return { unfilled };
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
    fill: ({ closedOn, scope }) => {
      const unfilled = lacking({ scope, day: closedOn });
      if (!scope || unfilled.length > 0) return { unfilled };
      return { command: { kind: 'closeAgreement', closedOn, ...known(scope) } };
    },
  },
  correctAgreement: {
    draft: ({ agreements }, { id }, today) => {
      const agreement = agreements.find((each) => each.id === id);
      return { closedOn: agreement?.closedOn ?? today, scope: agreement?.scope ?? 'notKnown' };
    },
    fill: ({ closedOn, scope }, { id }) => {
      const unfilled = lacking({ scope, day: closedOn });
      if (!scope || unfilled.length > 0) return { unfilled };
      return { command: { kind: 'correctAgreement', id, closedOn, ...known(scope) } };
    },
  },
  offer: {
    draft: ({ offer }, { preset, correct }, today) => {
      if (!correct || offer.state === 'notMade') return { ...(preset && { outcome: preset }), on: today };
      return { outcome: offer.state === 'declined' ? offer.how : offer.state, on: offer.on };
    },
    fill: ({ outcome, on }) => {
      const unfilled = lacking({ outcome, day: on });
      if (!outcome || unfilled.length > 0) return { unfilled };
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
    fill: ({ credentials, on, channel, throughPlanok }) => {
      const unfilled = lacking({ credentials: credentials.length > 0, channel, day: on });
      if (!channel || unfilled.length > 0) return { unfilled };
      const through = throughPlanok && { throughPlanok };
      return { command: { kind: 'handOverFromClient', credentials, on, channel, ...through } };
    },
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
    fill: ({ on, channel, hauzdTold }) => {
      const unfilled = lacking({ channel, day: on });
      if (!channel || unfilled.length > 0) return { unfilled };
      return { command: { kind: 'handOverFromPlanok', on, channel, hauzdTold } };
    },
  },
  notice: {
    draft: ({ keyRuleNotice }, _, today) => ({ on: keyRuleNotice?.on ?? today }),
    fill: ({ on }) => (on ? { command: { kind: 'tellHauzd', on } } : { unfilled: ['day'] }),
  },
  acknowledge: {
    draft: ({ keyRuleNotice }, _, today) => ({ on: keyRuleNotice?.acknowledgedOn ?? today }),
    fill: ({ on }) => (on ? { command: { kind: 'acknowledgeKeyRule', on } } : { unfilled: ['day'] }),
  },
  integration: {
    draft: ({ integrations }, { scope }, today) => {
      const connectedBy = scope === 'sync' ? integrations.sync?.connectedBy : undefined;
      const key = connectedBy && keyOf[connectedBy];
      return { on: integrations[scope]?.on ?? today, ...(key && { key }) };
    },
    fill: ({ on, key }, { scope }, facts) => {
      const isAsked = asksForKey(scope, facts);
      const unfilled = lacking({ ...(isAsked && { key }), day: on });
      if (unfilled.length > 0) return { unfilled };
      return { command: { kind: 'reportIntegration', scope, on, ...(isAsked && key && { key }) } };
    },
  },
  ownStep: {
    draft: ({ ownSteps }, { step }, today) => {
      const done = ownSteps?.[step];
      return { on: done?.on ?? today, note: done?.note ?? '' };
    },
    fill: ({ on, note }, { step }) => ({
      command: { kind: 'recordOwnStep', step, on, ...(note.trim() && { note: note.trim() }) },
    }),
  },
  discard: {
    draft: (_, __, today) => ({ on: today, reason: '' }),
    fill: ({ on, reason }) => {
      const unfilled = lacking({ day: on, text: reason });
      return unfilled.length > 0 ? { unfilled } : { command: { kind: 'discard', on, reason } };
    },
  },
  resume: {
    draft: () => ({}),
    fill: () => ({ command: { kind: 'resume' } }),
  },
  withdraw: {
    draft: () => ({ reason: '' }),
    fill: ({ reason }, { fact }) =>
      reason.trim() ? { command: { kind: 'withdraw', fact, reason } } : { unfilled: ['text'] },
  },
};

/** The fields of a form as it opens. */
export function formDraftOf<Form extends FormName>(
  facts: Facts,
  request: FormRequestOf<Form>,
  today: LocalDate,
): Drafts[Form] {
  const form: Form = request.form;
  return forms[form].draft(facts, request, today);
}

/** What saving a form would record, as its fields stand. */
export function fillOf<Form extends FormName>(draft: Drafts[Form], request: FormRequestOf<Form>, facts: Facts): Filled {
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
