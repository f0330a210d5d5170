import { jiraAt } from './jira.mjs';
import { makerIn } from './made.mjs';
import { walkMainJob } from './main-job.mjs';
import { panelOf } from './panel.mjs';
import { makeReady } from './ready.mjs';
import { resultsOf } from './rows.mjs';
import { afterThePanel, beforeThePanel } from './rows-of-rest.mjs';
import { Refused, Stop } from './stop.mjs';
import { until } from './until.mjs';

/** How often and how long a real site is asked for what comes by itself: events, the index that JQL reads. */
const PACE = { everyMs: 3_000, withinMs: 120_000 };
const LOCAL_PACE = { everyMs: 100, withinMs: 15_000 };

/**
 * What the walks work with.
 *
 * @typedef {{
 *   jira: import('./jira.mjs').Jira, reader?: import('./jira.mjs').Jira, place: import('./ready.mjs').Place,
 *   results: ReturnType<typeof resultsOf>, make: ReturnType<typeof makerIn>, today: string,
 *   press(issue: { id: string, key: string }, press: import('./panel.mjs').Press): Promise<void>,
 *   shown<T>(issue: { key: string }, what: string, look: () => Promise<T | undefined | false>): Promise<T>,
 *   soon<T>(look: () => Promise<T | undefined | false>): Promise<{ found: T, seconds: number } | undefined>,
 * }} Run
 */

/**
 * Goes through everything, and deletes what it made whatever happens.
 *
 * @param {{ options: import('./options.mjs').Options, rows: import('./rows.mjs').Row[], say(line: string): void,
 *   signal: AbortSignal, pace?: { everyMs: number, withinMs: number } }} asked `pace`: another one than the site's
 * @returns {Promise<{ table: string, exitCode: number }>} rejects with a Stop where it could not begin
 */
export async function runAcceptance({ options, rows, say, signal, pace }) {
  const { site, account } = options;
  const jira = jiraAt(site, account, signal);
  const place = await makeReady(options, jira, signal);
  const { project, me, type } = place;
  say(`${site}, project ${project.key} (${project.name}), clients are of type ${type.name}, as ${me.displayName}.`);

  const results = resultsOf(rows);
  const make = makerIn(jira, place);
  const run = await runOf({ options, place, jira, results, make, say, signal, pace });
  let failure;
  try {
    await beforeThePanel(run);
    const client = await walkMainJob(run);
    await afterThePanel(run, client);
  } catch (error) {
    failure = error;
  }
  const left = await make.remove(jiraAt(site, account, new AbortController().signal));

  if (failure) say(failure instanceof Stop || failure instanceof Refused ? failure.message : String(failure.stack));
  if (left.length > 0) say(`Not deleted, please do: ${left.join(', ')}`);
  const table = results.table(`Acceptance on ${site}, project ${project.key}, ${run.today}`);
  if (failure) return { table, exitCode: failure instanceof Stop ? failure.exitCode : 1 };
  return { table, exitCode: results.isGood() && left.length === 0 ? 0 : 1 };
}

/** @returns {Promise<Run>} */
async function runOf({ options, place, jira, results, make, say, signal, pace = place.isLocal ? LOCAL_PACE : PACE }) {
  // The day in Chile by the site's clock: the panel accepts no later one.
  const now = Date.parse((await jira.read('/rest/api/3/serverInfo')).serverTime);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Santiago' }).format(now);
  return {
    ...{ jira, place, results, make, today },
    ...(options.reader && { reader: jiraAt(options.site, options.reader, signal) }),
    press: panelOf({ site: options.site, place, say }),
    async shown({ key }, what, look) {
      const withinMs = place.isLocal ? Math.min(options.waitMs, LOCAL_PACE.withinMs) : options.waitMs;
      const remind = () => say(`   … waiting for ${what} on ${key}`);
      const seen = await until(look, { ...pace, withinMs, signal, remind });
      if (seen) return seen.found;
      const minutes = Math.round(withinMs / 6_000) / 10;
      throw new Stop(`Jira did not show ${what} on ${key} within ${minutes} minutes: nothing after it was looked at.`);
    },
    soon: (look) => until(look, { ...pace, signal }),
  };
}
