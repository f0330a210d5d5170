import { kvs } from '@forge/kvs';
import type { ReportMemory } from '../../application/ports';
import { at, isObject, listAt, textAt } from '../../contract/json';

const KEY = 'people-report';

/** When each account was last reported to Atlassian. Where storage fails, an account is reported a day later or earlier. */
export const reportMemory: ReportMemory = {
  async read() {
    try {
      const stored: unknown = await kvs.get(KEY);
      const reported = at(stored, 'reported');
      const entries = isObject(reported) ? Object.entries(reported) : [];
      const failedAt = textAt(stored, 'failedAt');
      return {
        reported: Object.fromEntries(
          entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
        ),
        closed: listAt(stored, 'closed').filter((each) => typeof each === 'string'),
        ...(failedAt && { failedAt }),
      };
    } catch {
      return { reported: {}, closed: [] };
    }
  },
  async write(state) {
    try {
      await kvs.set(KEY, { ...state });
    } catch {
      console.error('hauzd-onboarding report-people: not noted');
    }
  },
};
