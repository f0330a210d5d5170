import { readFileSync } from 'node:fs';
import { hiderOf } from './acceptance/hide.mjs';
import { readOptions, USAGE } from './acceptance/options.mjs';
import { parseRows } from './acceptance/rows.mjs';
import { runAcceptance } from './acceptance/run.mjs';
import { INTERRUPTED, Stop } from './acceptance/stop.mjs';
import { ROOT } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { commandLine } from './usage.mjs';

/**
 * `npm run acceptance -- --site https://… --project KEY`: the main job on a real site as an ordinary client, and the rows
 * of docs/fidelity.md. Ends with 0 where all is as documented, 1 where something is otherwise or was not reached, 2 where
 * it was called wrongly, 130 where it was interrupted.
 */
requireNode();
const hide = hiderOf(process.env);
/** What is asked and done; the table alone goes to the standard output. */
const say = (/** @type {string} */ line) => console.error(hide(line));
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    if (interruption.signal.aborted) process.exit(INTERRUPTED);
    say('\nInterrupted: deleting what was made (once more: ends at once, and leaves it) …');
    interruption.abort(new Stop('It was interrupted.', INTERRUPTED));
  });

try {
  const options = commandLine(USAGE, (args) => readOptions(args, process.env));
  const rows = parseRows(readFileSync(`${ROOT}docs/fidelity.md`, 'utf8'));
  const { table, exitCode } = await runAcceptance({ options, rows, say, signal: interruption.signal });
  console.log(hide(table));
  process.exitCode = exitCode;
} catch (error) {
  if (error instanceof Stop) say(error.message);
  else say(`This should not happen: ${error instanceof Error ? error.stack : error}`);
  process.exitCode = error instanceof Stop ? error.exitCode : 1;
}
