import { lookHourly } from '../application/repair/look-hourly';
import { functionBudget } from '../atlassian/budget';
import { clock } from '../atlassian/clock';
import { confluenceAsApp } from '../atlassian/confluence';
import { jiraAs } from '../atlassian/jira';
import { repairQueue } from '../atlassian/repair-queue';
import { procedureWatch } from '../atlassian/storage/procedure-watch';
import { recordIndex } from '../atlassian/storage/record-index';
import { records } from '../atlassian/storage/records';
import { projectSettings } from '../atlassian/storage/settings-store';

/**
 * Once an hour (`function: repair-hourly` in manifest.yml): finds what events did not bring, and puts it into the queue.
 * What an hour misses, a later one finds, so a failure is only noted.
 */
export async function repairHourly(): Promise<{ statusCode: 204 }> {
  try {
    const budget = functionBudget();
    const procedure = { confluence: confluenceAsApp(budget), watch: procedureWatch };
    await lookHourly({
      asApp: jiraAs('app', budget),
      records,
      index: recordIndex,
      queue: repairQueue,
      clock,
      store: projectSettings,
      ...procedure,
    });
  } catch (error) {
    console.error(`hauzd-onboarding repair-hourly: ${error instanceof Error ? error.name : 'unknown error'}`);
  }
  return { statusCode: 204 };
}
