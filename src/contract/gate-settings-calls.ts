import { z } from 'zod';
import type { LocalDate } from '../domain/dates';
import { type GateConfiguration, parseGateConfiguration } from '../domain/workflow/gate-configuration';
import type { Suggestion } from '../domain/workflow/gate-suggestion';
import type { Workflow, WorkflowTransition } from '../domain/workflow/workflow';
import { answering, type RequestOf } from './call';
import type { GateSettingsError, Hindrance } from './errors';
import { askedId } from './fields/asked-text';

export interface TransitionView extends WorkflowTransition {
  suggestion: Suggestion;
}

export interface WorkflowView extends Omit<Workflow, 'transitions'> {
  /** The project's issue types that follow it. */
  issueTypes: { id: string; name: string; isSubtask: boolean }[];
  transitions: TransitionView[];
  /** Open issues without an onboarding, which a gate that blocks where none was started would hold. */
  notStarted?: number;
  /** Absent where the person can change it. */
  hindrance?: Hindrance;
}

export interface GateSettingsView {
  project: { key: string; name: string };
  /** In the project's time zone, in which its gates count when an issue was created. */
  today: LocalDate;
  workflows: WorkflowView[];
  /** Names of issue types whose workflow the person may not see. */
  hidden: string[];
}

export interface Removal {
  /** How many gates were taken off, and from which workflows. */
  removed: number;
  workflows: string[];
  /** Workflows that still have gates, and why. `noTime`: pressing again goes on with them. */
  left: { name: string; error: GateSettingsError | { code: 'noTime' } }[];
}

const nothing = z.strictObject({});
const workflowId = askedId(/^[\w-]{1,64}$/);

/** The calls of the gate settings. The project is never among what is sent: it is the platform's word. */
export const gateSettingsCalls = {
  openGates: answering<GateSettingsView, GateSettingsError>()(nothing),
  changeGates: answering<GateSettingsView, GateSettingsError>()(
    z.strictObject({
      workflowId,
      edits: z
        .array(
          z.strictObject({
            transitionId: z.string().regex(/^\d{1,20}$/),
            // The same reading as the gate's own, so that none is written that it could not read.
            configuration: z.unknown().transform(readConfiguration).exactOptional(),
          }),
        )
        .min(1)
        .max(200),
    }),
  ),
  /** Takes the gates of the app's other environments off one workflow. */
  removeOtherGates: answering<GateSettingsView, GateSettingsError>()(z.strictObject({ workflowId })),
  /** Takes our gates off every workflow of the site that the person may change. */
  removeGates: answering<Removal, GateSettingsError>()(nothing),
};

export type GateSettingsCalls = typeof gateSettingsCalls;

export type ChangeRequest = RequestOf<GateSettingsCalls['changeGates']>;

function readConfiguration(value: unknown, context: z.RefinementCtx): GateConfiguration {
  const configuration = typeof value === 'object' ? parseGateConfiguration(value) : undefined;
  if (configuration) return configuration;
  context.addIssue({ code: 'custom', message: 'not a configuration' });
  return z.NEVER;
}
