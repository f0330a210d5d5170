import {
  type Clause,
  JastBuilder,
  type Query as JqlQuery,
  type Operand,
  type OrderByField,
  type TerminalClause,
} from '@atlaskit/jql-ast';
import type { JiraSite } from './context';
import { refusal } from './errors';
import { findField, type JqlField, type JqlValue } from './jql-fields';
import type { Issue } from './model';
import { dayOf, instantOf, SITE_ZONE } from './time';

export interface Query {
  /** Whether it restricts the search at all. */
  isBounded: boolean;
  matches(issue: Issue): boolean;
  /** As `order by` asks; without it, the newest first. */
  compare(a: Issue, b: Issue): number;
}

type Test = (issue: Issue) => boolean;

/**
 * Reads a query with Atlassian's own parser and makes functions of it.
 *
 * @param accountId for `currentUser()`
 * @throws RestError 400 for what the parser refuses, or an unknown field or value
 */
export function compileJql(site: JiraSite, accountId: string, jql: string): Query {
  const query = parsed(jql);
  const matches: Test = query.where ? clauseTest(site, accountId, query.where) : () => true;
  const order = query.orderBy ? query.orderBy.fields : [];
  if (order.length > 7) throw refusal(400, 'The maximum number of ORDER BY fields is 7.');
  const comparators = order.map((field) => comparator(site, field));
  return {
    isBounded: query.where !== undefined,
    matches,
    // Unknown: the order of a query that asks for none.
    compare: (a, b) =>
      comparators.reduce((result, compare) => result || compare(a, b), 0) || Number(b.id) - Number(a.id),
  };
}

/** Queries that were read, by their text: the app asks a few again and again, and the parser takes its time. */
const known = new Map<string, JqlQuery>();

function parsed(jql: string): JqlQuery {
  const seen = known.get(jql);
  if (seen) return seen;
  const { query, errors } = new JastBuilder().build(jql);
  const [error] = errors;
  if (error || !query) throw refusal(400, `Error in the JQL Query: ${error?.message ?? 'it could not be read.'}`);
  if (known.size >= 1_000) known.clear();
  known.set(jql, query);
  return query;
}

function clauseTest(site: JiraSite, accountId: string, clause: Clause): Test {
  if (clause.clauseType === 'not') {
    const inner = clauseTest(site, accountId, clause.clause);
    return (issue) => !inner(issue);
  }
  if (clause.clauseType === 'compound') {
    const parts = clause.clauses.map((part) => clauseTest(site, accountId, part));
    return clause.operator.value === 'and'
      ? (issue) => parts.every((part) => part(issue))
      : (issue) => parts.some((part) => part(issue));
  }
  return terminalTest(site, accountId, clause);
}

function terminalTest(site: JiraSite, accountId: string, clause: TerminalClause): Test {
  const field = demandField(site, clause.field);
  const operator = clause.operator?.value;
  const { operand } = clause;
  if (!operator || !operand) throw refusal(400, 'Error in the JQL Query: a clause is not complete.');

  const isEmpty: Test = (issue) => field.values(issue).length === 0;
  const asksEmpty = operand.operandType === 'keyword';
  if (operator === 'is' || (operator === '=' && asksEmpty)) return isEmpty;
  if (operator === 'is not' || (operator === '!=' && asksEmpty)) return (issue) => !isEmpty(issue);

  const isNegated = Object.hasOwn(NEGATED, operator);
  const fits = FITS[NEGATED[operator] ?? operator];
  if (!fits) throw refusal(400, `The operator '${operator}' is not supported by the '${clause.field.text}' field.`);
  const wanted = literals(site, accountId, operand).map((text) => read(site, field, text));
  const any: Test = (issue) => field.values(issue).some((value) => wanted.some((other) => fits(value, other)));
  // What is empty is neither equal nor different.
  return isNegated ? (issue) => !isEmpty(issue) && !any(issue) : any;
}

function demandField(site: JiraSite, { value, text, properties }: TerminalClause['field']): JqlField {
  const [property] = properties ?? [];
  const path = (property?.path ?? []).map((part) => part.value.replace(/^\./, '')).join('.');
  const field = findField(site, value, property?.key ? { key: property.key.value, path } : undefined);
  if (!field) {
    throw refusal(400, `Field '${text}' does not exist or you do not have permission to view it.`);
  }
  return field;
}

/** The operand's values as texts; functions are worked out. */
function literals(site: JiraSite, accountId: string, operand: Operand): string[] {
  if (operand.operandType === 'list') return operand.values.flatMap((value) => literals(site, accountId, value));
  if (operand.operandType === 'value') return [operand.value];
  if (operand.operandType === 'keyword') return [];
  const name = operand.function.value.toLowerCase();
  const now = site.clock.now();
  if (name === 'currentuser') return [accountId];
  if (name === 'now') return [`@${now}`];
  if (name === 'startofday') return [`@${instantOf(dayOf(now)) ?? now}`];
  if (name === 'endofday') return [`@${(instantOf(dayOf(now + 86_400_000)) ?? now) - 1}`];
  if (name === 'standardissuetypes') {
    return site.tables.issueTypes.values().flatMap(({ id, hierarchyLevel }) => (hierarchyLevel >= 0 ? [id] : []));
  }
  throw refusal(400, `Unable to find JQL function '${operand.function.text}'.`);
}

function read(site: JiraSite, field: JqlField, text: string): JqlValue {
  if (field.kind === 'number') return Number(text);
  if (field.kind === 'date') {
    const instant = dateOf(site.clock.now(), text);
    if (instant === undefined) {
      throw refusal(400, `Date value '${text}' for field '${field.name}' is invalid. The time zone is ${SITE_ZONE}.`);
    }
    return instant;
  }
  if (field.knows && !field.knows(text)) {
    throw refusal(400, `The value '${text}' does not exist for the field '${field.name}'.`);
  }
  return text.toLowerCase();
}

/** A date of a query: `2026-11-23`, `2026-11-23 10:00`, or an offset from now such as `-7d`, `4h`, `-2w`. */
function dateOf(now: number, text: string): number | undefined {
  if (text.startsWith('@')) return Number(text.slice(1));
  const offsets = [...text.matchAll(/([+-]?\d+)([mhdw])/g)];
  if (offsets.length > 0 && /^[+-]?(\d+[mhdw]\s*)+$/.test(text)) {
    const sizes: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
    return offsets.reduce((at, [, count, unit]) => at + Number(count) * (sizes[unit ?? ''] ?? 0), now);
  }
  return instantOf(text);
}

const order = (value: JqlValue, other: JqlValue) => (value < other ? -1 : value > other ? 1 : 0);

/** Every word of the search is the beginning of a word of the text; quoted, the text has it as it stands. */
function contains(text: string, wanted: string): boolean {
  const lower = text.toLowerCase();
  const phrase = /^"(.*)"$/.exec(wanted)?.[1];
  if (phrase !== undefined) return lower.includes(phrase);
  const words = lower.split(/[^\p{L}\p{N}]+/u);
  return wanted
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .every((word) => words.some((one) => one.startsWith(word)));
}

/** Whether a value and one that is wanted fit, by operator. */
const FITS: Record<string, (value: JqlValue, wanted: JqlValue) => boolean> = {
  '=': (value, wanted) => value === wanted,
  in: (value, wanted) => value === wanted,
  '~': (value, wanted) => contains(String(value), String(wanted)),
  '<': (value, wanted) => order(value, wanted) < 0,
  '<=': (value, wanted) => order(value, wanted) <= 0,
  '>': (value, wanted) => order(value, wanted) > 0,
  '>=': (value, wanted) => order(value, wanted) >= 0,
};
const NEGATED: Record<string, string> = { '!=': '=', 'not in': 'in', '!~': '~' };

function comparator(site: JiraSite, { field, direction }: OrderByField): (a: Issue, b: Issue) => number {
  const { sortValue } = demandField(site, field);
  const sign = direction?.value === 'DESC' ? -1 : 1;
  return (a, b) => {
    const [left, right] = [sortValue(a), sortValue(b)];
    // What is empty comes last, whatever the direction.
    if (left === undefined || right === undefined) return left === right ? 0 : left === undefined ? 1 : -1;
    return sign * order(left, right);
  };
}
