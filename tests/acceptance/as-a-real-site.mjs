/**
 * The walk as it is on a real site: a site that is not known to be the local one. The address is the first argument, the
 * project's key the second. Its last line names what it asked for that only the local site has.
 */
import { readFileSync } from 'node:fs';
import { parseRows } from '../../scripts/acceptance/rows.mjs';
import { runAcceptance } from '../../scripts/acceptance/run.mjs';

const [site = '', project = ''] = process.argv.slice(2);
const ofTheLocalSite = [];
const send = globalThis.fetch;
globalThis.fetch = (address, init) => {
  if (/^\/_/.test(new URL(address).pathname)) ofTheLocalSite.push(address);
  return send(address, init);
};

const { table, exitCode } = await runAcceptance({
  options: {
    ...{ site, project, isThisMachine: false, waitMs: 10_000 },
    account: { email: process.env.ACCEPTANCE_EMAIL, token: process.env.ACCEPTANCE_API_TOKEN },
  },
  rows: parseRows(readFileSync('docs/fidelity.md', 'utf8')),
  say: (line) => console.error(line),
  signal: new AbortController().signal,
  pace: { everyMs: 100, withinMs: 10_000 },
});
console.log(table);
console.error(`of the local site: ${JSON.stringify(ofTheLocalSite)}`);
process.exitCode = exitCode;
