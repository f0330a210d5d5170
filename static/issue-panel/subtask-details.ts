import { createContext, useContext, useEffect, useState } from 'react';
import { type Person, personAt } from '../../src/contract/jira/person';
import { listAt, textAt } from '../../src/contract/json';
import type { LocalDate } from '../../src/domain/dates';
import type { ExistingSubtask } from '../../src/domain/procedure/plan-difference';
import { askJira } from '../jira-from-page';
import { usePanel } from './panel-state';

/** What Jira says of a subtask. */
export interface SubtaskDetail {
  assignee?: Person;
  due?: LocalDate;
  /** Of a subtask that was made a moment ago the panel itself knows none. */
  status?: ExistingSubtask['status'];
}

/** By the subtask's id; undefined until Jira has answered. */
export type SubtaskDetails = ReadonlyMap<string, SubtaskDetail> | undefined;

const Details = createContext<SubtaskDetails>(undefined);
export const SubtaskDetailsProvider = Details.Provider;
export const useSubtaskDetails = () => useContext(Details);

/**
 * Who has each subtask and when it is due: one request for all of them, made by the page after it is drawn, since an
 * issue shows neither of its subtasks (OpenAPI, `getIssue`). Asked again when a subtask is added, the issue was changed, or
 * something was done to a subtask here: closed, opened, dated. What Jira called its status before is then not said any more;
 * where Jira does not answer, the rows do without.
 */
export function useAskedDetails(): SubtaskDetails {
  const { view, looks } = usePanel();
  const [details, set] = useState<SubtaskDetails>();
  const ids = view.subtasks.map(({ id }) => id).join();
  const done = JSON.stringify([view.subtasks.map(({ closed }) => closed), view.onboarding?.plan]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again with each look at the issue, and what was done to it
  useEffect(() => {
    if (ids === '') return;
    let isCurrent = true;
    set((before) => before && new Map([...before].map(([id, { status, ...rest }]) => [id, rest])));
    const body = { issueIdsOrKeys: ids.split(','), fields: ['assignee', 'duedate', 'status'] };
    void askJira('readIssues', { body }).then((reply) => {
      if (isCurrent && reply.ok) set(new Map(listAt(reply.value.body, 'issues').flatMap(detailOf)));
    });
    return () => {
      isCurrent = false;
    };
  }, [ids, done, looks]);
  return details;
}

function detailOf(issue: unknown): [string, SubtaskDetail][] {
  const id = textAt(issue, 'id');
  if (!id) return [];
  const assignee = personAt(issue, 'fields', 'assignee');
  const due = textAt(issue, 'fields', 'duedate');
  const name = textAt(issue, 'fields', 'status', 'name');
  const isBegun = textAt(issue, 'fields', 'status', 'statusCategory', 'key') === 'indeterminate';
  const status = name && { status: { name, isBegun } };
  return [[id, { ...(assignee && { assignee }), ...(due && { due }), ...status }]];
}
