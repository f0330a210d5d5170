import { useEffect } from 'react';
import type { Command } from '../../../src/domain/facts/commands';
import type { Facts } from '../../../src/domain/facts/facts';
import { overtaken, seenBy } from '../../../src/domain/facts/seen';
import { Callout } from '../../shared/callout';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { previewRecording } from './preview-recording';
import { besideChanges } from './side-by-side';
import { TwoValuesList } from './two-values';

/**
 * What was recorded while a form was open: who, when, and what stands there now, beside what the person wrote. Nothing was
 * saved; the person decides with both in sight. What is listed is all that the command would overwrite, as of the facts
 * that count as seen.
 *
 * @param opened the facts when the form was opened
 * @param onLooked called with the facts that are now shown
 */
export function Overtaken(props: { command: Command; opened: Facts; onLooked(facts: Facts): void }) {
  const words = useWords();
  const { view, me, reload } = usePanel();
  const facts = view.onboarding?.facts;
  const { command, opened, onLooked } = props;
  const refusal = facts && overtaken(facts, command, seenBy(opened, command));
  const changes = refusal?.code === 'changedByOther' ? refusal.changes : [];
  useEffect(() => void reload(), [reload]);
  useEffect(() => {
    if (facts) onLooked(facts);
  }, [facts, onLooked]);
  return (
    <Callout tone="warning" title={words.panel.form.overtaken}>
      {facts && <TwoValuesList of={besideChanges(facts, command, changes, previewRecording(view, me), words)} />}
    </Callout>
  );
}
