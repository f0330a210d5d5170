import { folded } from '../text/folded';
import { jqlText } from './jql';

/** Longest key, in characters: names that are the same so far are taken for the same. */
const KEY_LIMIT = 100;

/** Kinds of company in Chile, at the end of a name, as they stand once points, accents and capitals are gone. */
const KINDS =
  /(?: y (?:cia|compania))?(?: (?:s ?a|s ?p ?a|ltda|limitada|e ?i ?r ?l|sociedad anonima|sociedad por acciones))+$/;

/** What the company does, with the word that joins it to another such word. */
const TRADE = /(?<= )(?:sociedad )?(?:[ey] )?inmobiliarias?(?: [ey])?(?= )/g;

/**
 * What is left of a client's name when case, accents, spaces, the kind of company (S.A., SpA, Ltda., E.I.R.L.) and
 * "Inmobiliaria" are set aside: small letters and figures, at most `KEY_LIMIT`; empty for a name without any. Of a name that is
 * nothing else, all of it.
 */
export function clientKey(name: string): string {
  const words = folded(name);
  const named = ` ${words} `.replace(TRADE, ' ').replace(/\s+/g, ' ').trimEnd().replace(KINDS, '');
  return joined(joined(named) === '' ? words : named);
}

const joined = (words: string) => words.replaceAll(' ', '').slice(0, KEY_LIMIT);

/** Whether two names are one client's, as far as names can tell. */
export function isSameClient(one: string, other: string): boolean {
  const key = clientKey(one);
  return key !== '' && key === clientKey(other);
}

/** The query for the open issues of clients of this name, the latest first; undefined where the name has no letter. */
export function sameClientsOf(name: string): string | undefined {
  const key = clientKey(name);
  return key === '' ? undefined : `hauzdClient = ${jqlText(key)} AND statusCategory != Done ORDER BY created DESC`;
}
