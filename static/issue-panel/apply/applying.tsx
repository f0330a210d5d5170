import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { ApplyRequest } from '../../../src/contract/panel-calls';
import { needsApplying, onlyUnmarked, type PlanDifference } from '../../../src/domain/procedure/plan-difference';
import type { StepId } from '../../../src/domain/procedure/step-id';
import { callPanel } from '../../call-function';
import { type CommandState, useCommand } from '../command';
import { focusFirstLine } from '../focus';
import type { Links } from '../linking/link-select';
import { suggestLinks } from '../linking/suggest-links';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { useStepName } from '../step-names';

/** What *Aplicar* is to do, as the plan and the person say it: shown at the steps it is about, asked for with one button. */
export interface Applying extends CommandState {
  difference: PlanDifference;
  counts: { create: number; keep: number; retire: number; reopen: number; revise: number; unmark: number };
  /** Of those that are taken up again, the ones of which only the mark of *no aplica* goes. */
  unmark: StepId[];
  /** Steps whose subtask is gone: made again only where somebody asks for it. */
  gone: StepId[];
  /** Subtasks to be linked instead of being created. */
  links: Links;
  link(links: Links): void;
  recreate: StepId[];
  again(step: StepId, isAgain: boolean): void;
  /** There is something to apply, and the person may. */
  canApply: boolean;
  apply(): void;
}

const Applying = createContext<Applying | undefined>(undefined);

export function ApplyingProvider({ difference, children }: { difference: PlanDifference; children: ReactNode }) {
  const { panel } = useWords();
  const stepName = useStepName();
  const { view, show, showApplied } = usePanel();
  const [chosenLinks, setLinks] = useState<Links>();
  const [chosenAgain, setRecreate] = useState<StepId[]>([]);
  const command = useCommand(
    (request: Omit<ApplyRequest, 'commandId'>, commandId) => callPanel('apply', { ...request, commandId }),
    ({ view: next, report }) => {
      setLinks(undefined);
      setRecreate([]);
      show(next, panel.announce.applied);
      showApplied({ report, link: links, recreate, unmarked: unmark });
      focusFirstLine();
    },
  );
  const { create, keep, retire, reopen, revise, unlinked } = difference;
  const gone = useMemo(() => [...difference.deleted, ...difference.moved], [difference]);
  const suggested = useMemo(
    () =>
      suggestLinks(
        [...create, ...gone].map((step) => ({ id: step, title: stepName(step) })),
        unlinked,
        view.issue.client,
      ),
    [create, gone, unlinked, stepName, view.issue.client],
  );
  // Choices for steps that are no longer offered are left out.
  const links: Links = Object.fromEntries(
    Object.entries(chosenLinks ?? suggested).filter(([step]) => [...create, ...gone].some((each) => each === step)),
  );
  const recreate = chosenAgain.filter((step) => gone.includes(step) && !(step in links));
  const kept =
    keep.filter((step) => !revise.some((each) => each === step)).length +
    difference.finish.length +
    difference.stuck.length +
    difference.closedWithoutFact.length;
  const unmark = onlyUnmarked(difference, view.subtasks);
  const value: Applying = {
    ...{ busy: command.busy, error: command.error, difference, gone, links, recreate, unmark },
    counts: {
      ...{ create: create.length, keep: kept, retire: retire.length, revise: revise.length },
      ...{ reopen: reopen.length - unmark.length, unmark: unmark.length },
    },
    link: setLinks,
    again: (step, isAgain) => setRecreate(isAgain ? [...recreate, step] : recreate.filter((each) => each !== step)),
    canApply: view.canEdit && (needsApplying(difference) || recreate.length > 0 || Object.keys(links).length > 0),
    apply: () => {
      const { ownStepsMark: mark } = view.settings;
      const shown = { create, retire, reopen, revise, ...(mark && { ownSteps: mark }) };
      void command.run({ link: links, recreate, shown });
    },
  };
  return <Applying.Provider value={value}>{children}</Applying.Provider>;
}

export function useApplying(): Applying {
  const applying = useContext(Applying);
  if (!applying) throw new Error('Used outside ApplyingProvider.');
  return applying;
}
