import { privacy } from '@forge/api';
import type { PersonalData } from '../application/ports';
import { at } from '../contract/json';
import { fail, ok } from '../domain/result';

/** Atlassian's word on accounts (Forge, "Privacy API"). Where it does not answer, nobody is taken for closed, and it is told. */
export const personalData: PersonalData = {
  async closedAmong(accounts) {
    try {
      const updates = await privacy.reportPersonalData(accounts);
      return ok(updates.filter(({ status }) => status === 'closed').map(({ accountId }) => accountId));
    } catch (error) {
      // It rejects with the response as it is.
      const status = error instanceof Response ? error.status : at(error, 'status');
      return fail(typeof status === 'number' ? { status } : {});
    }
  },
};
