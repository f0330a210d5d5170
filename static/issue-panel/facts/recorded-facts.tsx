import type { Facts } from '../../../src/domain/facts/facts';
import { Lozenge } from '../../shared/lozenge';
import { Menu } from '../../shared/menu';
import { useNames } from '../names';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { FormButtons, FormSlot, useFormOpener } from '../record/open-form';
import lines from '../rows.module.css';
import { useFactName } from '../step-names';
import { factsByDay } from './by-day';
import { optionalActions } from './fact-actions';
import { type RecordedFact, recordedFacts } from './fact-list';
import styles from './facts.module.css';

/** Every recorded fact, by the day it was recorded and who did; each can be corrected, or withdrawn with a reason. */
export function RecordedFacts({ facts }: { facts: Facts }) {
  const words = useWords();
  const { view } = usePanel();
  const list = recordedFacts(facts, words);
  const nameOf = useNames(list.flatMap(({ by }) => by ?? []));
  return (
    <div className={styles.facts}>
      {list.length === 0 && <p className="subtle">{words.panel.form.none}</p>}
      {factsByDay(list, view.onboarding?.settings.timeZone).map(({ day, by, facts: recorded }) => (
        <section key={`${day} ${by}`}>
          <h2>
            {[day && words.panel.facts.day(day, day === view.today), by && nameOf(by)].filter(Boolean).join(' · ')}
          </h2>
          <ul className={lines.rows}>
            {recorded.map((fact) => (
              <FactRow key={fact.key} fact={fact} />
            ))}
          </ul>
        </section>
      ))}
      {view.canEdit && (
        <section>
          <h2>{words.panel.facts.more}</h2>
          <div className="buttons">
            <FormButtons slot="facts" actions={optionalActions(facts)} about={view.issue.client} />
          </div>
          <FormSlot slot="facts" />
        </section>
      )}
    </div>
  );
}

function FactRow({ fact }: { fact: RecordedFact }) {
  const { panel, common, facts } = useWords();
  const { view, fresh } = usePanel();
  const slot = `fact:${fact.key}`;
  const openForm = useFormOpener(slot);
  const about = useFactName()(fact.key);
  const details = [fact.on && common.date(fact.on), fact.note].filter(Boolean).join(' · ');
  const { correct } = fact;
  return (
    <li>
      <div className={`${styles.row} ${fresh.includes(fact.key) ? styles.fresh : ''}`}>
        <span className={styles.name}>{about}</span>
        <span className={styles.value}>
          {fact.value && <strong>{fact.value}</strong>} {details && <span className="subtle">{details}</span>}{' '}
          {fresh.includes(fact.key) && <Lozenge tone="success">{panel.facts.fresh}</Lozenge>}
          {fact.standing && (
            <Lozenge tone={fact.standing === 'inForce' ? 'success' : 'neutral'}>{facts[fact.standing]}</Lozenge>
          )}
        </span>
        {view.canEdit && (
          <Menu
            label={panel.facts.menu(about)}
            items={[
              { label: panel.action[correct.label], choose: (opener) => openForm(correct.request, opener) },
              {
                label: panel.action.withdraw,
                choose: (opener) => openForm({ form: 'withdraw', fact: fact.key }, opener),
              },
            ]}
          />
        )}
      </div>
      <FormSlot slot={slot} />
    </li>
  );
}
