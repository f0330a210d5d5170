import { useEffect } from 'react';
import type { Refusal } from '../../../src/domain/commands';
import { factsByKey } from '../../../src/domain/fact-by-key';
import type { Facts } from '../../../src/domain/facts';
import { Callout } from '../../shared/callout';
import { useWords } from '../../shared/words';
import { describeValue } from '../history/describe';
import { momentIn } from '../history/entry-text';
import { useNames } from '../names';
import { usePanel } from '../panel-state';

/**
 * What somebody recorded while a form was open: who, when, and what stands there now. Nothing was saved; the person
 * decides with both in sight.
 *
 * @param onLooked called with the facts that are now shown
 */
export function Overtaken(props: {
  changes: Extract<Refusal, { code: 'changedByOther' }>['changes'];
  onLooked(facts: Facts): void;
}) {
  const words = useWords();
  const { view, reload } = usePanel();
  const facts = view.onboarding?.facts;
  const nameOf = useNames(props.changes.flatMap(({ by }) => by ?? []));
  const { changes, onLooked } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer; what it brings is shown below.
  useEffect(() => void reload(), [changes]);
  useEffect(() => {
    if (facts) onLooked(facts);
  }, [facts, onLooked]);
  const timeZone = view.onboarding?.settings.timeZone;
  return (
    <Callout tone="warning" title={words.panel.form.overtaken}>
      <ul className="plain">
        {changes.map(({ fact, by, at }) => {
          const now = facts && describeValue(factsByKey(facts)[fact], words);
          const when = at && words.panel.history.at(momentIn(at, timeZone).day, momentIn(at, timeZone).time);
          return (
            <li key={fact}>
              {words.facts.fact(fact)}: <strong>{now}</strong>{' '}
              <span className="subtle small">{[by && nameOf(by), when].filter(Boolean).join(' · ')}</span>
            </li>
          );
        })}
      </ul>
    </Callout>
  );
}
