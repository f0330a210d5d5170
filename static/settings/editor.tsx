import { useEffect, useRef, useState } from 'react';
import type { SettingsView } from '../../src/contract/settings-calls';
import type { Language } from '../../src/domain/language';
import { SECTIONS, type SectionId, sectionOf, settingsIn } from '../../src/locales/setting-places';
import fields from '../shared/fields.module.css';
import { FIELDS } from './field-of-setting';
import { Findings } from './findings';
import { marksOf } from './marks';
import { Preview } from './preview';
import { SaveBar } from './save-bar';
import type { SectionMarks, ShownSection } from './section-nav';
import styles from './settings.module.css';
import { FormProvider, focusFirstFault } from './settings-form';
import { useSettingsWords } from './settings-words';
import { ShowPanel } from './show-panel';
import { Transfer } from './transfer';
import { useEditing } from './use-editing';
import { UseInProject } from './use-in-project';
import { useUncovered } from './use-uncovered';

/** Sections whose choices can be seen in the subtasks of a client that is started. */
const PREVIEWED: readonly ShownSection[] = ['subtasks', 'rules', 'ownSteps', 'language'];

/** The form: what is chosen is shown at once beside it, and kept until it is saved, whichever section is looked at. */
export function Editor(props: {
  opened: SettingsView;
  language: Language;
  shown: ShownSection;
  onShow(section: ShownSection): void;
  onMark(marks: SectionMarks): void;
}) {
  const { opened, language, shown, onShow, onMark } = props;
  const words = useSettingsWords();
  const { editing, changes, busy, round, ...does } = useEditing(opened);
  const { base, draft, findings, error } = editing;
  const faults = error?.code === 'settingsInvalid' ? error.faults : [];
  const form = useRef<HTMLFieldSetElement>(null);
  const [wanted, want] = useState<SectionId>();
  useUncovered(form);

  // What is said beside each section follows what is edited.
  useEffect(() => onMark(marksOf(editing)), [editing, onMark]);

  const go = (path: string) => {
    const section = sectionOf(path);
    if (!section) return;
    onShow(section);
    want(section);
  };
  const [refused, setRefused] = useState(error);
  if (refused !== error) {
    setRefused(error);
    const [first] = faults;
    if (first) go(first.path);
  }
  useEffect(() => {
    if (!wanted || shown !== wanted) return;
    const section = form.current?.querySelector<HTMLElement>(`[data-section="${wanted}"]`);
    if (section) focusFirstFault(section);
    want(undefined);
  }, [wanted, shown]);

  const parts: Partial<Record<SectionId, JSX.Element>> = {
    use: (
      <>
        <UseInProject opened={base.use} />
        <p className="subtle">{words.intro}</p>
      </>
    ),
    panel: <ShowPanel administersJira={base.administersJira} />,
    transfer: <Transfer onImport={does.load} onFault={does.quieten} />,
  };
  return (
    <FormProvider
      value={{
        settings: draft,
        change: does.change,
        faults,
        projectKey: base.project.key,
        choices: base.choices,
        language,
      }}
    >
      <div className={styles.beside}>
        {/* Frozen while it is saved: what is typed then would be lost with what comes back. */}
        <fieldset ref={form} className={`${fields.frozen} ${styles.form}`} role="none" disabled={busy} key={round}>
          {SECTIONS.map((id) => (
            <section
              key={id}
              className={`${styles.section} ${fields.column}`}
              aria-label={words.sections[id].title}
              data-section={id}
              hidden={shown !== id}
            >
              <h2>{words.sections[id].title}</h2>
              {words.sections[id].hint && <p className="subtle small">{words.sections[id].hint}</p>}
              {shown === id && <Findings in={id} findings={findings} onShow={onShow} />}
              {parts[id]}
              {settingsIn(id).map((setting) => {
                const Field = FIELDS[setting];
                return <Field key={setting} />;
              })}
            </section>
          ))}
        </fieldset>
        {PREVIEWED.includes(shown) && <Preview />}
      </div>
      <SaveBar
        editing={editing}
        changes={changes}
        busy={busy}
        onSave={() => void does.save()}
        onDiscard={does.discard}
        onTheirs={(keepMine) => void does.takeTheirs(keepMine)}
        onGo={go}
      />
    </FormProvider>
  );
}
