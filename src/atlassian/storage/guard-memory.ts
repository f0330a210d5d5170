import { kvs } from '@forge/kvs';
import type { GuardMemory } from '../../application/ports';
import { at, listAt, textAt } from '../../contract/json';
import { GATES } from '../../domain/procedure/missing';
import type { Guard } from '../../domain/workflow/guards';
import { PROJECT } from './project-rows';

const SCHEMA = 1;

/** The key of what is known of the transitions that a project's gates guard. */
export const guardsKey = (projectId: string) => `guards:${projectId}`;

export const guardMemory: GuardMemory = {
  async write(projectId, guards) {
    try {
      await kvs.entity(PROJECT).set(guardsKey(projectId), { schema: SCHEMA, value: { guards } });
    } catch {
      // Known again when somebody looks at the gates: until then the panel names the gates alone.
    }
  },
};

/** What cannot be read is not known. */
export function parseGuards(stored: unknown): Guard[] {
  if (at(stored, 'schema') !== SCHEMA) return [];
  return listAt(stored, 'value', 'guards').flatMap((value): Guard[] => {
    const gate = GATES.find((known) => known === at(value, 'gate'));
    const [transitionId, transition] = [textAt(value, 'transitionId'), textAt(value, 'transition')];
    return gate && transitionId && transition ? [{ gate, transitionId, transition }] : [];
  });
}
