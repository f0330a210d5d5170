import type { Facts } from '../../../src/domain/facts/facts';
import { type NameOf, useNames } from '../names';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import type { FormAction } from '../record/form-request';
import { FormButtons, FormSlot } from '../record/open-form';
import { optionalActions } from './fact-actions';
import { type RecordedFact, recordedFacts } from './fact-list';

/** Every recorded fact with its date and who recorded it; each can be corrected, or withdrawn with a reason. */
export function RecordedFacts({ facts }: { facts: Facts }) {
  const words = useWords();
  const { view } = usePanel();
  const list = recordedFacts(facts, words);
  const nameOf = useNames(list.flatMap(({ by }) => by ?? []));
  return (
    <>
      {list.length === 0 && <p className="subtle">{words.panel.form.none}</p>}
      <ul className="rows">
        {list.map((fact) => (
          <FactRow key={fact.key} fact={fact} nameOf={nameOf} />
        ))}
      </ul>
      {view.canEdit && (
        <>
          <FormButtons slot="facts" actions={optionalActions(facts)} about={view.issue.client} />
          <FormSlot slot="facts" />
        </>
      )}
    </>
  );
}

function FactRow({ fact, nameOf }: { fact: RecordedFact; nameOf: NameOf }) {
  const { common, facts } = useWords();
  const { view } = usePanel();
  const slot = `fact:${fact.key}`;
  const withdraw: FormAction = { label: 'withdraw', request: { form: 'withdraw', fact: fact.key } };
  const about = facts.fact(fact.key);
  const details = [fact.on && common.date(fact.on), fact.note, fact.by && nameOf(fact.by)].filter(Boolean).join(' · ');
  return (
    <li>
      <div className="row">
        <div className="row-text">
          <span>
            {about}
            {fact.value && (
              <>
                : <strong>{fact.value}</strong>
              </>
            )}
          </span>
          {details && <span className="subtle small">{details}</span>}
        </div>
        {view.canEdit && <FormButtons slot={slot} actions={[fact.correct, withdraw]} about={about} subtle />}
      </div>
      <FormSlot slot={slot} />
    </li>
  );
}
