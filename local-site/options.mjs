import { existsSync, statSync } from 'node:fs';
import { parseOptions, WrongUse } from '../scripts/usage.mjs';

export const USAGE = `npm start -- [--port 3000] [--data folder] [--reset] [--demo 200]

Installs and builds what is missing, starts the local site (a small Jira and Confluence with the app in them), and
prints its address and who can sign in. It runs until Ctrl+C.

  --port   the port, or the next free one; 0 for any free one. Otherwise PORT of the environment, or 8320
  --data   the folder that keeps its state between runs; .local-site
  --reset  begins anew with the example
  --demo   how many clients with an onboarding there are besides, 99999 at most: the same ones for the same number, made
           anew at each start and not kept
  --help   this text`;

const OPTIONS = /** @type {const} */ ({
  port: { type: 'string' },
  data: { type: 'string', default: '.local-site' },
  reset: { type: 'boolean', default: false },
  demo: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
});

/**
 * How the local site is to be started.
 *
 * @param {string[]} args
 * @param {Record<string, string | undefined>} env
 * @returns {{ port: number, data: string, reset: boolean, demo: number | undefined } | 'help'}
 * @throws {WrongUse}
 */
export function readSiteOptions(args, env) {
  const { port, data, reset, demo, help } = parseOptions(args, OPTIONS);
  if (help) return 'help';
  if (data === '' || (existsSync(data) && !statSync(data).isDirectory()))
    throw new WrongUse('--data must be a folder.');
  const named = port === undefined ? 'PORT' : '--port';
  return {
    port: wholeNumber(named, port ?? (env.PORT || '8320'), 65_535),
    data,
    reset,
    demo: demo === undefined ? undefined : wholeNumber('--demo', demo, 99_999),
  };
}

function wholeNumber(name, text, most) {
  if (/^\d{1,5}$/.test(text) && Number(text) <= most) return Number(text);
  throw new WrongUse(`${name} must be a whole number, ${most} at most.`);
}
