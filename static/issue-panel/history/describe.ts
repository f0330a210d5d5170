import { type FactKind, type FactValue, MODULES } from '../../../src/domain/facts/facts';
import type { HistoryFact } from '../../../src/domain/record/onboarding';
import type { PanelWords } from '../../../src/locales/page-words';

/** Values of history's entries come from storage, of any age: what is known is put into words, the rest left out. */
type Stored = Record<string, unknown>;

/** The kinds of fact whose value is no more than a text, or yes or no. */
type PlainKind = { [Kind in FactKind]: FactValue<Kind> extends object ? never : Kind }[FactKind];

const PLAIN: { [Kind in PlainKind]: (value: unknown, words: PanelWords) => string | undefined } = {
  expectedScope: (value, { common }) => named(common.scopes, value),
  contact: (value, { facts }) => (typeof value === 'boolean' ? facts.contact[value ? 'yes' : 'no'] : undefined),
};

/** Every field that the value of some fact has, or had in entries of before. */
type Field = FieldOf<FactValue> | 'acknowledgedOn';
type FieldOf<Value> = Value extends object ? keyof Value : never;

const unsaid = () => undefined;

/** What is said of each field, in this order: one that is forgotten does not compile. */
const FIELDS: Record<Field, (fields: Stored, words: PanelWords) => string | undefined> = {
  state: ({ state }, { facts }) => named(facts.moduleStates, state) ?? named(facts.offers, state),
  how: ({ how }, { facts }) => named(facts.declinedHow, how),
  kind: ({ kind }, { facts }) => named({ sent: facts.sent, held: facts.held, omitted: facts.omitted }, kind),
  scope: (fields, { common, facts }) =>
    'closedOn' in fields ? (named(common.scopes, fields.scope) ?? facts.scopeUnknown) : undefined,
  on: ({ on }, { common }) => day(on, common.date),
  closedOn: ({ closedOn }, { facts }) => day(closedOn, facts.closedOn),
  for: (fields, { facts }) => day(fields.for, facts.scheduledFor),
  acknowledgedOn: ({ acknowledgedOn }, { facts }) => day(acknowledgedOn, facts.acknowledgedOn),
  channel: ({ channel }, { facts }) => named(facts.channels, channel),
  source: ({ source }, { facts }) => named(facts.sources, source),
  throughPlanok: ({ throughPlanok }, { facts }) => (throughPlanok === true ? facts.throughPlanok : undefined),
  connectedBy: ({ connectedBy }, { panel }) => named(panel.history.connectedBy, connectedBy),
  modules: ({ modules }, words) => modulesTold(modules, words),
  note: ({ note }) => text(note),
  reason: ({ reason }) => text(reason),
  // Who and when stand beside it; the others are kept for what is derived from them.
  by: unsaid,
  at: unsaid,
  id: unsaid,
  since: unsaid,
  recordedOn: unsaid,
  scopeOn: unsaid,
  firstAt: unsaid,
};

/** A fact's value, before or after a change, in a few words. */
export function describeValue(fact: HistoryFact, value: unknown, words: PanelWords): string {
  if (value === undefined || value === null) return words.facts.nothing;
  if (typeof value === 'object') {
    const parts = Object.values(FIELDS).map((said) => said({ ...value }, words));
    return parts.filter((part) => part !== undefined).join(' · ');
  }
  return (isPlain(fact) ? PLAIN[fact](value, words) : undefined) ?? '';
}

const isPlain = (fact: string): fact is PlainKind => Object.hasOwn(PLAIN, fact);

/** The modules as Hauzd was told them. */
function modulesTold(told: unknown, { common, facts }: PanelWords): string | undefined {
  if (typeof told !== 'object' || told === null) return undefined;
  const states: Stored = { ...told };
  const parts = MODULES.flatMap((module) => {
    const state = named(facts.moduleStates, states[module]);
    return state ? [`${common.modules[module]}: ${state}`] : [];
  });
  return parts.length > 0 ? parts.join(', ') : undefined;
}

const named = (names: Record<string, string>, name: unknown) =>
  typeof name === 'string' && Object.hasOwn(names, name) ? names[name] : undefined;
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const day = (value: unknown, words: (day: string) => string) =>
  typeof value === 'string' && value !== '' ? words(value) : undefined;
