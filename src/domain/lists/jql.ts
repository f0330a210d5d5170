/** A text inside a query, in quotation marks, so that nothing in it is read as JQL (Atlassian, "JQL: Reserved characters"). */
export function jqlText(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ')}"`;
}

/**
 * The query for what somebody types to find a client: an issue by its key, or clients with an onboarding by the
 * beginnings of the words of their name; the latest ones where nothing is typed.
 */
export function clientSearch(typed: string): string {
  const text = typed.trim().slice(0, 100);
  if (/^[a-z][a-z0-9_]*-\d{1,12}$/i.test(text)) return `key = ${jqlText(text.toUpperCase())}`;
  // What is neither a letter nor a digit separates words in Jira's index, or is an operator of its text search.
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const started = 'hauzdPhase is not EMPTY';
  const named = words.map((word) => `summary ~ ${jqlText(`${word}*`)}`);
  return `${[started, ...named].join(' AND ')} ORDER BY updated DESC`;
}

/**
 * A query without its order; undefined where it has none. `ORDER BY` inside a quoted text is not one.
 */
export function withoutOrder(jql: string): string | undefined {
  // Quoted texts are covered letter by letter, so that places stay the same.
  const bare = jql.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, (text) => '_'.repeat(text.length));
  const at = bare.search(/(^|[\s)_])order\s+by\s/i);
  if (at < 0) return undefined;
  const query = jql.slice(0, at === 0 ? 0 : at + 1).trim();
  return query === '' ? undefined : query;
}
