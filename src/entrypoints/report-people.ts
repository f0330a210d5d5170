import { reportAccounts } from '../application/people/report-accounts';
import { clock } from '../atlassian/clock';
import { personalData } from '../atlassian/personal-data';
import { repairQueue } from '../atlassian/repair-queue';
import { people } from '../atlassian/storage/people';
import { reportMemory } from '../atlassian/storage/report-memory';
import { projectSettings } from '../atlassian/storage/settings-store';

/** Once a day (`function: report-people` in manifest.yml). What a day misses, the next one reports. */
export async function reportPeople(): Promise<{ statusCode: 204 }> {
  try {
    await reportAccounts({
      clock,
      people,
      store: projectSettings,
      personalData,
      memory: reportMemory,
      queue: repairQueue,
    });
  } catch (error) {
    console.error(`hauzd-onboarding report-people: ${error instanceof Error ? error.name : 'unknown error'}`);
  }
  return { statusCode: 204 };
}
