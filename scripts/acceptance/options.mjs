import { parseOptions, WrongUse } from '../usage.mjs';

export const USAGE = `npm run acceptance -- --site https://your-site.atlassian.net --project KEY

Walks the main job on a site as an ordinary client of Jira, confirms what REST can confirm of docs/fidelity.md, and
prints a table to paste there. What only the panel can do it asks you to press, says where, and goes on when Jira shows
it done. On the local site it presses by itself.

  --site      the site's address, without a path
  --project   the key of a project made for this: its key or its name says "acceptance" or "aceptación" (as ACEPT or
              ACCEPT in a key), it uses Hauzd onboarding, and its workflow has the gates as docs/administracion.md says.
              Any other project is refused. Issues are made in it, and deleted at the end, also when it fails.
  --type      the name of the clients' issue type; "Cliente" where the project has it, otherwise the first
  --wait      minutes to wait for each thing that you are asked to press; 15
  --help      this text

In the environment, never as arguments:
  ACCEPTANCE_EMAIL, ACCEPTANCE_API_TOKEN                an account that may browse, create, edit, transition, link and
                                                        delete issues there; better, one that administers the project
  ACCEPTANCE_READER_EMAIL, ACCEPTANCE_READER_API_TOKEN  optional: one that may only browse

Ends with 0 if all is as documented, 1 if something is otherwise or was not reached, 2 if it was called wrongly.`;

const OPTIONS = /** @type {const} */ ({
  site: { type: 'string' },
  project: { type: 'string' },
  type: { type: 'string' },
  wait: { type: 'string', default: '15' },
  help: { type: 'boolean', short: 'h', default: false },
});

/**
 * @typedef {{ email: string, token: string }} Account
 * @typedef {{ site: string, isThisMachine: boolean, project: string, type?: string, waitMs: number, account: Account,
 *   reader?: Account }} Options
 */

/**
 * What was asked for on the command line and in the environment.
 *
 * @param {string[]} args
 * @param {Record<string, string | undefined>} env
 * @returns {Options | 'help'}
 * @throws {WrongUse} with a sentence that repeats no value: it could be a token
 */
export function readOptions(args, env) {
  const values = parseOptions(args, OPTIONS);
  if (values.help) return 'help';
  const { site, isThisMachine } = siteOf(values.site);
  const account = accountOf(env, 'ACCEPTANCE');
  if (!account) throw wrong('ACCEPTANCE_EMAIL and ACCEPTANCE_API_TOKEN must be set in the environment.');
  const reader = accountOf(env, 'ACCEPTANCE_READER');
  return {
    ...{ site, isThisMachine, project: projectOf(values.project), waitMs: minutesOf(values.wait) * 60_000, account },
    ...(values.type !== undefined && { type: values.type }),
    ...(reader && { reader }),
  };
}

function siteOf(text) {
  if (!text) throw wrong('--site is missing.');
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['https:', 'http:'].includes(url.protocol)) throw wrong('--site must be an address: https://…');
  if (url.username || url.password) throw wrong('--site must have no account in it; that comes from the environment.');
  if (url.pathname !== '/' || url.search || url.hash) throw wrong('--site must be the address alone, without a path.');
  const isThisMachine = ['localhost', '127.0.0.1'].includes(url.hostname);
  if (url.protocol === 'http:' && !isThisMachine) throw wrong('--site must begin with https://, for the token’s sake.');
  return { site: url.origin, isThisMachine };
}

function projectOf(text) {
  if (!text) throw wrong('--project is missing.');
  if (!/^[a-z][a-z0-9_]{1,99}$/i.test(text)) throw wrong('--project must be the key of a project.');
  return text.toUpperCase();
}

function minutesOf(text) {
  const minutes = Number(text);
  if (!(minutes > 0 && minutes <= 600)) throw wrong('--wait must be a number of minutes, 600 at most.');
  return minutes;
}

/** @returns {Account | undefined} undefined where neither is set */
function accountOf(env, prefix) {
  const [email, token] = [`${prefix}_EMAIL`, `${prefix}_API_TOKEN`].map((name) => env[name]?.trim() ?? '');
  if (!email && !token) return undefined;
  if (!email || !token) throw wrong(`${prefix}_EMAIL and ${prefix}_API_TOKEN must both be set.`);
  // Neither can be in a header; a line break would be somebody's way into another one.
  if (!/^[\x21-\x7e]+@[\x21-\x7e]+$/.test(email)) throw wrong(`${prefix}_EMAIL must be an e-mail address.`);
  if (!/^[\x21-\x7e]+$/.test(token)) throw wrong(`${prefix}_API_TOKEN must be a token: one word.`);
  return { email, token };
}

const wrong = (sentence) => new WrongUse(sentence);
