import type { WorkflowView } from '../../src/contract/gate-settings-calls';
import { isProtected } from '../../src/domain/workflow/workflow';
import { needsGate } from './gate-draft';

/** How a workflow stands, in numbers of transitions. */
export interface GateSummary {
  /** Those with a gate that Jira asks, of this environment of the app. */
  guarded: number;
  /** All that can have one: not the one that creates an issue. */
  all: number;
  /** Those that should have a gate and have none. */
  missing: number;
}

export function gateSummary({ transitions }: WorkflowView): GateSummary {
  const able = transitions.filter(({ kind }) => kind !== 'initial');
  return {
    guarded: able.filter(isProtected).length,
    all: able.length,
    missing: able.filter(needsGate).length,
  };
}
