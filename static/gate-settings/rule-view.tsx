import { Callout } from '../shared/callout';
import { useGateSettingsWords } from './gate-settings-words';
import type { SavedRule } from './read-rule';
import styles from './rule.module.css';

/** A gate's configuration to be read only: what was chosen, in sentences, with nothing that looks as if it could be changed. */
export function RuleView({ saved }: { saved: SavedRule }) {
  const { rule, gates, asks, common } = useGateSettingsWords();
  if (saved.isUnreadable) return <Callout tone="warning">{rule.unreadableView}</Callout>;
  const { gate, notStarted, discarded, ownSubtask } = saved.configuration;
  return (
    <dl className={styles.view}>
      <Item name={rule.gate}>
        {gates[gate]} <span className="subtle">· {asks[gate]}</span>
      </Item>
      {gate !== 'step' && (
        <>
          <Item name={rule.notStarted}>
            {typeof notStarted === 'string'
              ? rule.notStartedChoices[notStarted]
              : rule.onlyCreatedBefore(common.date(notStarted.createdBefore))}
          </Item>
          <Item name={rule.discarded}>{rule.discardedChoices[discarded]}</Item>
          <Item name={rule.ownSubtask}>{rule.ownSubtaskChoices[ownSubtask]}</Item>
        </>
      )}
    </dl>
  );
}

function Item({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
