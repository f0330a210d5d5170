import type { GateSettingsError } from '../../contract/errors';
import type { Removal } from '../../contract/gate-settings-calls';
import { fail, ok, type Result } from '../../domain/result';
import type { GateEdit, WorkflowDocument } from '../ports';
import { editWorkflow } from './gate-change';
import type { GateSettingsDeps } from './gate-settings-deps';

/**
 * Takes our gates off every workflow of the site that the person may change, whichever project it is in: a gate left
 * behind blocks its transition once the app is gone. Stops in time; called again it goes on with what is left.
 */
export async function removeGates(
  deps: GateSettingsDeps,
  projectId: string,
): Promise<Result<Removal, GateSettingsError>> {
  const may = await deps.workflows.mayAdminister(projectId);
  if (!may.ok) return may;
  if (!may.value.jira && !may.value.project) return fail({ code: 'notAdministrator' });
  const gated = await gatedWorkflows(deps);
  if (!gated.ok) return gated;

  const removal: Removal = { removed: 0, workflows: [], left: [] };
  for (const { workflow } of gated.value) {
    if (!deps.hasTime()) {
      removal.left.push({ name: workflow.name, error: { code: 'noTime' } });
      continue;
    }
    const edits: GateEdit[] = workflow.transitions
      .filter(({ gates }) => gates.length > 0)
      .map(({ id }) => ({ transitionId: id }));
    const edited = await editWorkflow(deps.workflows, workflow.id, edits);
    if (edited.ok) {
      removal.removed += edits.length;
      removal.workflows.push(workflow.name);
    } else removal.left.push({ name: workflow.name, error: edited.error });
  }
  return ok(removal);
}

async function gatedWorkflows({ workflows }: GateSettingsDeps): Promise<Result<WorkflowDocument[], GateSettingsError>> {
  const gated: WorkflowDocument[] = [];
  let startAt: number | undefined = 0;
  while (startAt !== undefined) {
    const page = await workflows.search(startAt);
    if (!page.ok) return page;
    gated.push(
      ...page.value.found.filter(({ workflow }) => workflow.transitions.some((each) => each.gates.length > 0)),
    );
    startAt = page.value.next;
  }
  return ok(gated);
}
