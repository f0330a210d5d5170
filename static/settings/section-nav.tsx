import { SECTIONS, type SectionId } from '../../src/locales/setting-places';
import { SelectField } from '../shared/fields';
import { Icon } from '../shared/icons';
import styles from './section-nav.module.css';
import { useSettingsWords } from './settings-words';

/** What the page can show: a section of the settings, or the gates of the project's workflows. */
export type ShownSection = SectionId | 'gates';

/** What is to be said of a section beside its name: how much changed there, and whether something is wrong. */
export interface SectionMark {
  changes: number;
  wrong?: 'faulty' | 'toMend';
}
export type SectionMarks = Partial<Record<SectionId, SectionMark>>;

/** The sections, on the side; where there is no room for that, in a list that opens. */
export function SectionNav({
  shown,
  marks,
  onShow,
}: {
  shown: ShownSection;
  marks: SectionMarks;
  onShow(section: ShownSection): void;
}) {
  const { nav, sections } = useSettingsWords();
  const link = (id: ShownSection, title: string) => (
    <li key={id}>
      <button type="button" aria-current={shown === id ? 'page' : undefined} onClick={() => onShow(id)}>
        <span>{title}</span>
        {id !== 'gates' && <Marked mark={marks[id]} />}
      </button>
    </li>
  );
  const inOneLine = (id: SectionId): string => {
    const { changes = 0, wrong } = marks[id] ?? {};
    return [sections[id].title, ...(changes > 0 ? [nav.changes(changes)] : []), ...(wrong ? [nav[wrong]] : [])].join(
      ' · ',
    );
  };
  return (
    <>
      <nav className={styles.side} aria-label={nav.label}>
        <ul>{SECTIONS.map((id) => link(id, sections[id].title))}</ul>
        <h2>{nav.workflow}</h2>
        <ul>{link('gates', nav.gates)}</ul>
      </nav>
      <div className={styles.narrow}>
        <SelectField
          label={nav.choose}
          value={shown}
          options={[
            ...SECTIONS.map((id) => ({ value: id, label: inOneLine(id) })),
            { value: 'gates', label: `${nav.workflow}: ${nav.gates}` },
          ]}
          onChange={onShow}
        />
      </div>
    </>
  );
}

function Marked({ mark }: { mark: SectionMark | undefined }) {
  const { nav } = useSettingsWords();
  if (!mark || (mark.changes === 0 && !mark.wrong)) return null;
  return (
    <span className={styles.marks}>
      {mark.wrong && (
        <span className={styles[mark.wrong]} title={nav[mark.wrong]}>
          <Icon name={mark.wrong === 'faulty' ? 'error' : 'warning'} />
          <span className="visually-hidden"> · {nav[mark.wrong]}</span>
        </span>
      )}
      {mark.changes > 0 && (
        <span className={styles.count} title={nav.changes(mark.changes)}>
          <span aria-hidden="true">{mark.changes}</span>
          <span className="visually-hidden"> · {nav.changes(mark.changes)}</span>
        </span>
      )}
    </span>
  );
}
