import type { GateId } from '../procedure/missing';
import { isProtected, type Workflow } from './workflow';

/** That a gate stands on a transition of the clients' workflows: what the panel calls it by, and offers once it is open. */
export interface Guard {
  gate: GateId;
  /** Jira's id of the transition, by which it offers it on an issue, and its name. */
  transitionId: string;
  transition: string;
}

/** The transitions that gates guard in these workflows, in the order of the workflows; those for subtasks are not among them. */
export function guardsOf(workflows: Pick<Workflow, 'transitions'>[]): Guard[] {
  const found = workflows.flatMap(({ transitions }) =>
    transitions.filter(isProtected).flatMap(({ id, name, gates }) =>
      gates.flatMap(({ configuration, disabled }): Guard[] => {
        if (disabled || !configuration || configuration.gate === 'step') return [];
        return [{ gate: configuration.gate, transitionId: id, transition: name }];
      }),
    ),
  );
  return found.filter((guard, index) => found.findIndex((each) => isSame(each, guard)) === index);
}

const isSame = (a: Guard, b: Guard) => a.gate === b.gate && a.transitionId === b.transitionId;
