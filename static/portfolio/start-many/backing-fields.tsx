import type { LocalDate } from '../../../src/domain/dates';
import { CHOSEN_SOURCES } from '../../../src/domain/facts/facts';
import { DateField } from '../../shared/date-field';
import { SelectField } from '../../shared/fields';
import type { Lacking } from './many-draft';
import type { Backing } from './many-row';
import { useManyWords } from './many-words';
import styles from './start-many.module.css';

/** Where the modules were seen, and when: one backing for all rows, as it is chosen at the start of one client. */
export function BackingFields(props: {
  backing: Backing;
  today: LocalDate;
  lacking: Lacking;
  /** What was begun with modules keeps the backing that it was begun with. */
  isFixed: boolean;
  onChange(backing: Backing): void;
}) {
  const { many, facts, common } = useManyWords();
  const { backing, lacking, onChange } = props;
  if (props.isFixed) {
    return backing.source ? (
      <p className="subtle small">{many.backing.fixed(facts.sources[backing.source], common.date(backing.on))}</p>
    ) : null;
  }
  return (
    <div className={styles.backing}>
      <SelectField
        label={many.backing.source}
        value={backing.source}
        placeholder={many.backing.choose}
        options={CHOSEN_SOURCES.map((value) => ({ value, label: facts.sources[value] }))}
        error={lacking === 'source' && !backing.source ? many.backing.sourceLacks : undefined}
        onChange={(source) => onChange({ ...backing, source })}
      />
      <DateField
        label={many.backing.on}
        value={backing.on}
        max={props.today}
        error={lacking === 'on' ? many.backing.onWrong : undefined}
        onChange={(on) => onChange({ ...backing, on })}
      />
    </div>
  );
}
