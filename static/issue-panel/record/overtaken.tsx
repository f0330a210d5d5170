import { useEffect } from 'react';
import type { Command } from '../../../src/domain/facts/commands';
import { factsByKey } from '../../../src/domain/facts/fact-by-key';
import type { Facts } from '../../../src/domain/facts/facts';
import { overtaken, seenBy } from '../../../src/domain/facts/seen';
import { Callout } from '../../shared/callout';
import { describeValue } from '../history/describe';
import { momentIn } from '../history/entry-text';
import { useNames } from '../names';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';

/**
 * What was recorded while a form was open: who, when, and what stands there now. Nothing was saved; the person decides
 * with both in sight. What is listed is all that the command would overwrite, as of the facts that count as seen.
 *
 * @param opened the facts when the form was opened
 * @param onLooked called with the facts that are now shown
 */
export function Overtaken(props: { command: Command; opened: Facts; onLooked(facts: Facts): void }) {
  const words = useWords();
  const { view, reload } = usePanel();
  const facts = view.onboarding?.facts;
  const { command, opened, onLooked } = props;
  const refusal = facts && overtaken(facts, command, seenBy(opened, command));
  const changes = refusal?.code === 'changedByOther' ? refusal.changes : [];
  const nameOf = useNames(changes.flatMap(({ by }) => by ?? []));
  useEffect(() => void reload(), [reload]);
  useEffect(() => {
    if (facts) onLooked(facts);
  }, [facts, onLooked]);
  const timeZone = view.onboarding?.settings.timeZone;
  return (
    <Callout tone="warning" title={words.panel.form.overtaken}>
      <ul className="plain">
        {changes.map(({ fact, by, at }) => {
          const now = facts && describeValue(fact, factsByKey(facts)[fact], words);
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
