import { useWords } from '../panel-words';
import type { EntryText } from './entry-text';
import styles from './history.module.css';

/** One entry: what was recorded, when and by whom; below it each fact as it is now and as it was before. */
export function Entry({ entry }: { entry: EntryText }) {
  const { panel } = useWords();
  return (
    <li className={styles.entry}>
      <div>
        <strong>{entry.title}</strong>
        <span className="subtle small">
          {' '}
          {[panel.history.at(entry.day, entry.time), entry.who].filter(Boolean).join(' · ')}
        </span>
      </div>
      {entry.reason && <div className="small">{panel.history.reason(entry.reason)}</div>}
      {entry.lines.map(({ label, before, after }) => (
        <div key={label} className="small">
          {label}: {after}
          {before !== undefined && (
            <span className="subtle">
              {' '}
              ({panel.history.before}: {before})
            </span>
          )}
        </div>
      ))}
    </li>
  );
}
