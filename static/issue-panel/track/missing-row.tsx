import { IssueLink } from '../links';
import type { MissingGroup } from '../missing-groups';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { FormButtons, FormSlot } from '../record/open-form';

/** Something that is missing, with the buttons that record it; `isQuiet` where the step above already says what. */
export function MissingRow({ group, isQuiet, note }: { group: MissingGroup; isQuiet?: true; note?: string }) {
  const { panel, common } = useWords();
  const { view } = usePanel();
  const [first] = group.items;
  if (!first) return null;
  const slot = `missing:${first.code}:${first.ofStep ?? ''}`;
  const said = [
    ...(isQuiet ? [] : group.items.map((item) => common.missingLine(item))),
    note,
    first.code === 'moduleNotContracted' ? common.remedy(first) : undefined,
  ].filter((each) => each !== undefined);
  return (
    <li>
      {said.map((each) => (
        <p key={each} className="subtle small">
          {each}
        </p>
      ))}
      <div className="buttons">
        {view.canEdit && <FormButtons slot={slot} actions={group.actions} about={common.missing(first)} />}
        {first.code === 'subtaskOpen' && <IssueLink issueKey={first.key}>{panel.action.openSubtask}</IssueLink>}
      </div>
      <FormSlot slot={slot} />
    </li>
  );
}
