import { privacy } from '@forge/api';
import type { PersonalData } from '../application/ports';

/** Atlassian's word on accounts (Forge, "Privacy API"). Where it does not answer, nobody is taken for closed. */
export const personalData: PersonalData = {
  async closedAmong(accounts) {
    try {
      const updates = await privacy.reportPersonalData(accounts);
      return updates.filter(({ status }) => status === 'closed').map(({ accountId }) => accountId);
    } catch {
      return [];
    }
  },
};
