import { daysBetween } from '../../../src/domain/dates';
import type { Facts } from '../../../src/domain/facts/facts';
import type { Summary } from '../../../src/domain/procedure/summary';
import { IssueLink } from '../links';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { FormButtons, FormSlot } from '../record/open-form';
import { type MissingGroup, missingGroups } from './actions';

/**
 * What the first shut gate lacks, each thing with who owes it and the button that records it. Then what an authorised
 * exception lets pass: it is still to be done, with its actions and its clock.
 */
export function MissingList({ summary, facts }: { summary: Summary; facts: Facts }) {
  const { panel, common } = useWords();
  const { view } = usePanel();
  const shut = summary.gates.find((gate) => !gate.open);
  return (
    <>
      {shut && (
        <section aria-labelledby="missing-title">
          <h2 id="missing-title">{panel.status.missingFor(common.gates[shut.id])}</h2>
          <ul className="rows">
            {missingGroups(summary.missing, facts).map((group) => (
              <MissingRow key={keyOf(group)} group={group} />
            ))}
          </ul>
        </section>
      )}
      {summary.skipped.length > 0 && (
        <section aria-labelledby="skipped-title">
          <h2 id="skipped-title">{panel.status.skipped}</h2>
          <ul className="rows">
            {summary.skipped.flatMap(({ item, gate }) =>
              missingGroups([item], facts).map((group) => (
                <MissingRow
                  key={keyOf(group)}
                  group={group}
                  note={panel.status.skippedIn(
                    common.gates[gate],
                    panel.status.since(daysBetween(item.since, view.today)),
                  )}
                />
              )),
            )}
          </ul>
        </section>
      )}
    </>
  );
}

const keyOf = ({ items }: MissingGroup) => items.map((item) => JSON.stringify(item)).join();

function MissingRow({ group, note }: { group: MissingGroup; note?: string }) {
  const { panel, common } = useWords();
  const { view } = usePanel();
  const [first] = group.items;
  if (!first) return null;
  const slot = `missing:${first.code}:${first.ofStep ?? ''}`;
  return (
    <li>
      <div className={`row ${group.actions.length > 2 ? 'row-tall' : ''}`}>
        <div className="row-text">
          {group.items.map((item) => (
            <div key={JSON.stringify(item)}>{common.missingLine(item)}</div>
          ))}
          {note && <div className="subtle small">{note}</div>}
          {first.code === 'moduleNotContracted' && <div className="subtle small">{common.remedy(first)}</div>}
        </div>
        {view.canEdit && <FormButtons slot={slot} actions={group.actions} about={common.missing(first)} />}
        {first.code === 'subtaskOpen' && <IssueLink issueKey={first.key}>{panel.action.openSubtask}</IssueLink>}
      </div>
      <FormSlot slot={slot} />
    </li>
  );
}
