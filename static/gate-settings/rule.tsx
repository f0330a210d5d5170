import { workflowRules } from '@forge/jira-bridge';
import { useEffect, useRef, useState } from 'react';
import { isLocalDate, type LocalDate } from '../../src/domain/dates';
import type { GateConfiguration } from '../../src/domain/workflow/gate-configuration';
import { Callout } from '../shared/callout';
import { focusFirstWrong } from '../shared/said';
import { GateField, OptionFields } from './configuration-fields';
import { useGateSettingsWords } from './gate-settings-words';
import type { SavedRule } from './read-rule';
import styles from './rule.module.css';

/** The configuration of one gate. Jira's own button saves it, by asking the page for it. */
export function Rule({ saved, today }: { saved: SavedRule; today: LocalDate }) {
  const { rule } = useGateSettingsWords();
  const [configuration, configure] = useState(saved.configuration);
  const form = useRef<HTMLFormElement>(null);
  const current = useRef(configuration);
  current.current = configuration;

  useEffect(() => {
    // Undefined keeps Jira from saving. Its types do not say so, its documentation does.
    const answer = () => {
      // What is missing is said at its field, which gets the focus.
      if (problemOf(current.current) && form.current) focusFirstWrong(form.current);
      else if (!saved.isCreation) return JSON.stringify(current.current);
      return undefined;
    };
    void workflowRules.onConfigure(answer as () => string);
  }, [saved]);

  if (saved.isCreation) return <Callout tone="error">{rule.creation}</Callout>;
  return (
    <form ref={form} className={styles.rule}>
      {saved.isUnreadable && <Callout tone="warning">{rule.unreadable}</Callout>}
      <div className={styles.fields}>
        <GateField value={configuration} onChange={configure} />
        <OptionFields value={configuration} today={today} onChange={configure} />
      </div>
    </form>
  );
}

function problemOf({ notStarted }: GateConfiguration): 'noDay' | undefined {
  return typeof notStarted === 'object' && !isLocalDate(notStarted.createdBefore) ? 'noDay' : undefined;
}
