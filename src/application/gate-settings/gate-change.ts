import type { GateSettingsError } from '../../contract/errors';
import type { ChangeRequest, GateSettingsView } from '../../contract/gate-settings-calls';
import { fail, ok, type Result } from '../../domain/result';
import type { GateEdit, WorkflowDocument, Workflows } from '../ports';
import type { GateSettingsDeps } from './gate-settings-deps';
import { openGates } from './gate-view';

/** How often a change is made again on a workflow that others changed meanwhile. */
const TRIES = 3;

/**
 * Puts gates on transitions of one workflow, changes them or takes them off. Jira decides whether the person may.
 * Nothing else in the workflow changes; what others changed meanwhile is kept.
 */
export async function changeGates(
  deps: GateSettingsDeps,
  projectId: string,
  { workflowId, edits }: ChangeRequest,
): Promise<Result<GateSettingsView, GateSettingsError>> {
  const changed = await editWorkflow(deps.workflows, workflowId, edits);
  return changed.ok ? openGates(deps, projectId) : changed;
}

/**
 * Takes the gates of the app's other environments off one workflow. When such an environment is uninstalled, each
 * transition it guards is refused for good, and nobody else can take them off but by hand.
 */
export async function removeOtherGates(
  deps: GateSettingsDeps,
  projectId: string,
  { workflowId }: { workflowId: string },
): Promise<Result<GateSettingsView, GateSettingsError>> {
  const read = await deps.workflows.read(workflowId);
  if (!read.ok) return read;
  if (!read.value) return fail({ code: 'unknownWorkflow' });
  const edits = read.value.workflow.transitions
    .filter(({ otherGates }) => otherGates !== undefined)
    .map(({ id }) => ({ transitionId: id, ofOthers: true as const }));
  const changed = await editWorkflow(deps.workflows, workflowId, edits);
  return changed.ok ? openGates(deps, projectId) : changed;
}

/**
 * Reads the workflow, asks Jira whether it would take the change, and makes it on the version that was read. When it
 * was a stale one, or the answer was lost, the workflow is read again: a change that is there already is not repeated.
 */
export async function editWorkflow(
  workflows: Workflows,
  workflowId: string,
  edits: GateEdit[],
): Promise<Result<void, GateSettingsError>> {
  let refused: { version: string; error: GateSettingsError } | undefined;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const read = await workflows.read(workflowId);
    if (!read.ok) return read;
    if (!read.value) return fail({ code: 'unknownWorkflow' });
    const pending = edits.filter((edit) => !isDone(read.value, edit));
    if (pending.length === 0) return ok(undefined);
    // The same version as before: not others are in the way, Jira does not want it.
    if (refused?.version === read.value.version) return fail(refused.error);
    const hindrance = await hindranceTo(workflows, read.value, pending);
    if (hindrance) return fail(hindrance);

    const carriedOut = await carryOut(workflows, read.value, pending);
    if (carriedOut.ok) return carriedOut;
    const { error } = carriedOut;
    if (error.code === 'conflict') refused = { version: read.value.version, error: { code: 'changedMeanwhile' } };
    else if (error.code === 'jiraRefused') refused = { version: read.value.version, error };
    else if (error.code !== 'jiraUnavailable') return fail(error);
    else if (attempt === TRIES) return fail(error);
  }
  return fail({ code: 'changedMeanwhile' });
}

async function carryOut(workflows: Workflows, of: WorkflowDocument, edits: GateEdit[]) {
  const objections = await workflows.validate(of, edits);
  if (!objections.ok) return objections;
  if (objections.value.length > 0) return fail({ code: 'jiraRefused' as const, messages: objections.value });
  return workflows.update(of, edits);
}

async function hindranceTo(
  workflows: Workflows,
  { workflow }: WorkflowDocument,
  edits: GateEdit[],
): Promise<GateSettingsError | undefined> {
  if (!workflow.isEditable) return { code: 'notEditable' };
  for (const { transitionId, configuration } of edits) {
    const transition = workflow.transitions.find(({ id }) => id === transitionId);
    if (!transition) return { code: 'unknownTransition' };
    if (configuration && transition.kind === 'initial') return { code: 'createTransition' };
  }
  if (edits.every(({ configuration }) => !configuration)) return undefined;
  const offers = await workflows.offersGate(workflow.id);
  if (!offers.ok) return offers.error;
  return offers.value ? undefined : { code: 'gateNotOffered' };
}

function isDone(of: WorkflowDocument | undefined, { transitionId, configuration, ofOthers }: GateEdit): boolean {
  const transition = of?.workflow.transitions.find(({ id }) => id === transitionId);
  if (!transition) return false;
  if (ofOthers) return transition.otherGates === undefined;
  const { gates } = transition;
  if (!configuration) return gates.length === 0;
  const [only] = gates;
  return gates.length === 1 && only?.disabled === false && sameConfiguration(only.configuration, configuration);
}

/** Both were parsed: the same keys in the same order. */
const sameConfiguration = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
