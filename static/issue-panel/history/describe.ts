import { MODULES } from '../../../src/domain/facts/facts';
import type { PanelWords } from '../../../src/locales/page-words';

/** Values of history's entries come from storage, of any age: what is known is put into words, the rest left out. */
type Stored = Record<string, unknown>;

/** A fact's value, before or after a change, in a few words. */
export function describeValue(value: unknown, words: PanelWords): string {
  const { facts, common, panel } = words;
  if (value === undefined || value === null) return facts.nothing;
  if (typeof value === 'boolean') return value ? facts.contact.yes : facts.contact.no;
  if (typeof value === 'string') return named(common.scopes, value) ?? '';
  if (typeof value !== 'object') return '';
  const fields: Stored = { ...value };
  const parts = [
    named(facts.moduleStates, fields.state) ?? named(facts.offers, fields.state),
    named(facts.declinedHow, fields.how),
    named({ sent: facts.sent, held: facts.held, omitted: facts.omitted }, fields.kind),
    'closedOn' in fields ? (named(common.scopes, fields.scope) ?? facts.scopeUnknown) : undefined,
    day(fields.on, common.date),
    day(fields.closedOn, facts.closedOn),
    day(fields.for, facts.scheduledFor),
    day(fields.acknowledgedOn, facts.acknowledgedOn),
    named(facts.channels, fields.channel) ?? named(facts.sources, fields.source),
    fields.throughPlanok === true ? facts.throughPlanok : undefined,
    named(panel.history.connectedBy, fields.connectedBy),
    modules(fields.modules, words),
    text(fields.note),
    text(fields.reason),
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

/** The modules as Hauzd was told them. */
function modules(told: unknown, { common, facts }: PanelWords): string | undefined {
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
