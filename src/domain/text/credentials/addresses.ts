import { mayNameSecret, namesSecret } from './labels';
import { isKeyLike, isMixed } from './shapes';

/** A run without blanks that is an address, or the end of one with parameters. */
const ADDRESS = /^[("'«“[<]*(?:(?:\p{L}[\p{L}\d+.-]{0,20}:\/\/|www\.)|[\w-]+\.[a-z][\w.-]*[/?#;])/iu;

/** The addresses of a text, and the text with `mark` in the place of each. */
export function withoutAddresses(text: string, mark: string): { addresses: string[]; rest: string } {
  const addresses: string[] = [];
  const rest = text.replace(/\S+/gu, (run) => {
    const at = run.search(/\p{L}[\p{L}\d+.-]{0,20}:\/\//u);
    if (!ADDRESS.test(run) && at < 0) return run;
    addresses.push(at > 0 ? run.slice(at) : run);
    return at > 0 ? `${run.slice(0, at)} ${mark}` : mark;
  });
  return { addresses, rest };
}

/** What a form sends: `user=mperez&pass=…`. */
export const isForm = (run: string) => /^[\w.-]+=[^\s&=]*(?:&[\w.-]+=[^\s&=]*)+$/.test(run);

/** Where the long names in an address are those of documents and meetings, which nobody opens without being let in. */
const DOCUMENTS =
  /^https:\/\/(?:[\w-]+\.)*(?:atlassian\.net|google\.(?:com|cl)|goo\.gl|forms\.gle|sharepoint\.com|1drv\.ms|live\.com|office\.com|microsoft\.com|figma\.com|miro\.com|notion\.so|trello\.com|dropbox\.com|youtube\.com|youtu\.be|force\.com|hubspot\.com|loom\.com|zoom\.us)(?:[/?#:]|$)/i;

/** `u=jperez&p=araucaria`; `p=2` is a page. */
const USER_AND_PASSWORD = /[?&](?:u|us(?:e?r|uario|ername)|login)=[^&#\s]+&(?:p|pw)=(?=[^&#\s]{4})[^&#\s]*[a-z]/i;

/** Whether an address hands out what opens something: a user with a password, or a parameter with a key. */
export function opensSomething(address: string): boolean {
  const plain = decoded(address);
  if (USER_AND_PASSWORD.test(plain)) return true;
  if (/\/\/[^\s/:@]*:[^\s/@]+@/.test(plain)) return true;
  for (const [, name = '', value = ''] of plain.matchAll(/[?&#;]([^=&#;?]+)=([^&#;\s]*)/g)) {
    if (isIssueKey(value)) continue;
    if (namesSecret(name) && value !== '') return true;
    if (mayNameSecret(name) && value.length >= 6 && isMixed(value)) return true;
  }
  return !DOCUMENTS.test(plain) && plain.split(/[/?&=#.:;,|]+/).some(isKeyLike);
}

/** Without the percent signs that stand for letters; what is wrongly encoded stays. */
export function decoded(address: string): string {
  return address.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run).normalize('NFD').replace(/\p{M}/gu, '').replace(/\s/g, '+');
    } catch {
      return run;
    }
  });
}

const isIssueKey = (value: string) => /^[A-Z][A-Z\d]+-\d+$/.test(value);
