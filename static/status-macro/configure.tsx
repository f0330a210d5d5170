import Button from '@atlaskit/button/new';
import { view } from '@forge/bridge';
import { useEffect, useState } from 'react';
import {
  COLUMNS,
  type Column,
  type MacroConfig,
  parseConfig,
  type StoredConfig,
  storedConfig,
  USUAL_COLUMNS,
} from '../../src/domain/lists/macro-config';
import { CheckField, RadioField } from '../shared/fields';
import fields from '../shared/fields.module.css';
import { ChooseIssue } from './choose-issue';
import { ChooseProject } from './choose-project';
import { Macro } from './macro';
import styles from './macro.module.css';
import { useMacroAround } from './macro-around';
import { type MacroAnswer, readMacro } from './read-macro';
import { useSettled } from './settled';

type Show = MacroConfig['show'];
const SHOWS: Show[] = ['issue', 'project', 'jql'];

/** What somebody is choosing: every part is kept while they look at the others. */
interface Draft {
  show: Show;
  issue?: { id: string; key: string };
  project: { id: string; key?: string };
  jql: string;
  columns: Column[];
}

/** The dialog in which an editor of the page chooses what the macro shows, and sees it. */
export function Configure({ stored }: { stored: StoredConfig }) {
  const { lists } = useMacroAround().words;
  const [draft, setDraft] = useState(() => draftOf(stored));
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const config = configOf(draft);

  return (
    <form
      className={styles.configure}
      onSubmit={(event) => {
        event.preventDefault();
        if (config) void view.submit({ config: storedConfig(config) });
      }}
    >
      <h1>{lists.config.title}</h1>
      <div className={styles.configureBody}>
        <div className={styles.configureChoices}>
          <RadioField
            legend={lists.config.show}
            value={draft.show}
            options={SHOWS.map((show) => ({ value: show, label: lists.config.shows[show] }))}
            onChange={(show) => set({ show })}
          />
          {draft.show === 'issue' && (
            <ChooseIssue chosen={draft.issue} onChoose={({ id, key }) => set({ issue: { id, key } })} />
          )}
          {draft.show === 'project' && (
            <ChooseProject chosen={draft.project.id} onChoose={(project) => set({ project })} />
          )}
          {draft.show === 'jql' && <JqlField value={draft.jql} onChange={(jql) => set({ jql })} />}
          {draft.show !== 'issue' && <Columns chosen={draft.columns} onChange={(columns) => set({ columns })} />}
        </div>
        <Preview config={config && storedConfig(config)} />
      </div>
      <footer className={styles.configureFoot}>
        <span className="subtle small">{lists.config.asYou}</span>
        <Button appearance="subtle" onClick={() => void view.close()}>
          {lists.config.cancel}
        </Button>
        <Button appearance="primary" type="submit" isDisabled={!config}>
          {lists.config.save}
        </Button>
      </footer>
    </form>
  );
}

function JqlField({ value, onChange }: { value: string; onChange(jql: string): void }) {
  const { lists } = useMacroAround().words;
  return (
    <div className={fields.field}>
      <label htmlFor="macro-jql">{lists.config.jql}</label>
      <textarea
        id="macro-jql"
        rows={3}
        spellCheck={false}
        aria-describedby="macro-jql-hint"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id="macro-jql-hint" className="subtle small">
        {lists.config.jqlHint}
      </p>
    </div>
  );
}

function Columns({ chosen, onChange }: { chosen: Column[]; onChange(columns: Column[]): void }) {
  const { lists } = useMacroAround().words;
  const toggle = (column: Column, isOn: boolean) =>
    onChange(COLUMNS.filter((each) => (each === column ? isOn : chosen.includes(each))));
  return (
    <fieldset className={fields.field}>
      <legend>{lists.config.columns}</legend>
      <div className={styles.columns}>
        {COLUMNS.map((column) => (
          <CheckField
            key={column}
            label={lists.columns[column]}
            checked={chosen.includes(column)}
            onChange={(isOn) => toggle(column, isOn)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** The macro as it will be in the page, as the editor's own permissions show it; asked for when the choosing pauses. */
function Preview({ config }: { config: StoredConfig | undefined }) {
  const { lists } = useMacroAround().words;
  const text = useSettled(config ? JSON.stringify(config) : '');
  const [shown, setShown] = useState<{ text: string; config: StoredConfig; answer: Promise<MacroAnswer> }>();
  useEffect(() => {
    if (text === '') return setShown(undefined);
    const asked: StoredConfig = JSON.parse(text);
    setShown({ text, config: asked, answer: readMacro(asked) });
  }, [text]);
  return (
    <section className={styles.preview} aria-label={lists.config.preview}>
      <h2>{lists.config.preview}</h2>
      {shown ? (
        <Macro key={shown.text} config={shown.config} shown={shown.answer} />
      ) : (
        <p className="subtle">{lists.config.previewEmpty}</p>
      )}
    </section>
  );
}

function draftOf(stored: StoredConfig): Draft {
  const config = parseConfig(stored);
  return {
    show: config?.show ?? 'issue',
    ...(config?.show === 'issue' && { issue: { id: config.issue, key: config.key } }),
    project:
      config?.show === 'project'
        ? { id: config.project, ...(config.projectKey && { key: config.projectKey }) }
        : { id: '' },
    jql: config?.show === 'jql' ? config.jql : '',
    columns: config && config.show !== 'issue' ? config.columns : [...USUAL_COLUMNS],
  };
}

/** The settings, if all of it is chosen. Read as they will be read from the page. */
function configOf({ show, issue, project, jql, columns }: Draft): MacroConfig | undefined {
  if (columns.length === 0 && show !== 'issue') return undefined;
  const stored =
    show === 'issue'
      ? { show, issue: issue?.id ?? '', key: issue?.key ?? '' }
      : {
          show,
          columns: columns.join(),
          ...(show === 'project' ? { project: project.id, projectKey: project.key ?? '' } : { jql }),
        };
  return parseConfig(stored);
}
