import { momentIn } from '../history/entry-text';
import { useNames } from '../names';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { useFactName } from '../step-names';
import type { TwoValues } from './side-by-side';
import styles from './two-values.module.css';

/** What the person wrote and what somebody else recorded, fact by fact, side by side; one above the other where it is narrow. */
export function TwoValuesList({ of }: { of: readonly TwoValues[] }) {
  const { panel } = useWords();
  const factName = useFactName();
  const { view } = usePanel();
  const nameOf = useNames(of.flatMap(({ by }) => by ?? []));
  const timeZone = view.onboarding?.settings.timeZone;
  return (
    <dl className={styles.list}>
      {of.map(({ fact, written, recorded, by, at }) => {
        const moment = at === undefined ? undefined : momentIn(at, timeZone);
        const who = [by && nameOf(by), moment && panel.history.at(moment.day, moment.time)].filter(Boolean).join(' · ');
        return (
          <div key={fact}>
            <dt>{factName(fact)}</dt>
            <dd>
              <span className="subtle small">{panel.form.written}</span>
              <strong>{written}</strong>
            </dd>
            <dd>
              <span className="subtle small">{panel.form.recorded(who)}</span>
              <strong>{recorded}</strong>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
