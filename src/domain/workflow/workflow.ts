import type { GateConfiguration } from './gate-configuration';

/** A workflow of Jira, as far as gates care. */
export interface Workflow {
  id: string;
  name: string;
  /** Jira's own workflows cannot be edited. */
  isEditable: boolean;
  /** Other projects may use it too. */
  isGlobal: boolean;
  statuses: WorkflowStatus[];
  transitions: WorkflowTransition[];
}

export type StatusCategory = 'TODO' | 'IN_PROGRESS' | 'DONE';

export interface WorkflowStatus {
  /** What transitions call it. */
  reference: string;
  name: string;
  category: StatusCategory;
}

export interface WorkflowTransition {
  id: string;
  name: string;
  /** `initial` makes an issue, `global` starts from any status. */
  kind: 'initial' | 'global' | 'directed';
  /** References of statuses; empty unless directed. */
  from: string[];
  /** Absent where the status stays as it is. */
  to?: string;
  /** Our gates on it, in the order in which they stand. */
  gates: AttachedGate[];
  /** How many gates of the app's other environments stand on it; absent where there are none. */
  otherGates?: number;
}

export interface AttachedGate {
  /** Absent where what the workflow keeps cannot be read: such a gate is always shut. */
  configuration?: GateConfiguration;
  /** Switched off in the workflow: Jira does not ask it. */
  disabled: boolean;
}

/** Whether a gate that Jira asks stands on it. */
export const isProtected = ({ gates }: WorkflowTransition): boolean => gates.some(({ disabled }) => !disabled);
