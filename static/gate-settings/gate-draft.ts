import type { ChangeRequest, TransitionView, WorkflowView } from '../../src/contract/gate-settings-calls';
import { type GateConfiguration, USUAL_CONFIGURATION } from '../../src/domain/workflow/gate-configuration';
import { isProtected } from '../../src/domain/workflow/workflow';

/** What the person wants on some transitions, by id: a gate, or none. Others stay as they are. */
export type Draft = ReadonlyMap<string, GateConfiguration | 'none'>;

/** What is on a transition, or would be after saving. `other`: what is there is not one readable, working gate. */
export function wanted(transition: TransitionView, draft: Draft): GateConfiguration | 'none' | 'other' {
  return draft.get(transition.id) ?? present(transition);
}

export function present({ gates }: TransitionView): GateConfiguration | 'none' | 'other' {
  const [only] = gates;
  if (!only) return 'none';
  return gates.length === 1 && !only.disabled && only.configuration ? only.configuration : 'other';
}

/** The draft with another choice for one transition; a choice that is there already is no change. */
export function choose(draft: Draft, transition: TransitionView, choice: GateConfiguration | 'none'): Draft {
  const next = new Map(draft);
  if (JSON.stringify(choice) === JSON.stringify(present(transition))) next.delete(transition.id);
  else next.set(transition.id, choice);
  return next;
}

/** A gate as it is put on a transition that had none, or another one: what was set up there before is kept. */
export function configurationFor(
  transition: TransitionView,
  draft: Draft,
  gate: GateConfiguration['gate'],
  notStarted: GateConfiguration['notStarted'],
): GateConfiguration {
  const before = wanted(transition, draft);
  if (typeof before === 'object' && gate !== 'step') return { ...before, gate };
  const { suggestion } = transition;
  const details = suggestion.advice === 'gate' ? suggestion.configuration : {};
  return { ...USUAL_CONFIGURATION, notStarted, ...details, gate, ...(gate === 'step' && { ownSubtask: 'step' }) };
}

/** The draft with what is suggested on every transition that has no gate. */
export function withSuggestions(
  draft: Draft,
  { transitions }: WorkflowView,
  notStarted: GateConfiguration['notStarted'],
): Draft {
  return transitions.filter(needsGate).reduce((next, transition) => {
    const { suggestion } = transition;
    if (suggestion.advice !== 'gate' || draft.has(transition.id)) return next;
    return choose(next, transition, configurationFor(transition, next, suggestion.configuration.gate, notStarted));
  }, draft);
}

/** The draft after the page's rule for new gates changed: gates that were chosen by the old one follow it. */
export function following(
  draft: Draft,
  { transitions }: WorkflowView,
  from: GateConfiguration['notStarted'],
  to: GateConfiguration['notStarted'],
): Draft {
  return transitions.reduce((next, transition) => {
    const choice = draft.get(transition.id);
    const isNew = typeof choice === 'object' && present(transition) === 'none';
    if (!isNew || JSON.stringify(choice.notStarted) !== JSON.stringify(from)) return next;
    return choose(next, transition, { ...choice, notStarted: to });
  }, draft);
}

/** A transition that should have a gate, and has none that Jira asks. */
export const needsGate = (transition: TransitionView): boolean =>
  transition.suggestion.advice === 'gate' && !isProtected(transition);

export function changeRequestOf(workflowId: string, draft: Draft): ChangeRequest {
  const edits = [...draft].map(([transitionId, choice]) => ({
    transitionId,
    ...(choice !== 'none' && { configuration: choice }),
  }));
  return { workflowId, edits };
}
