import { useEffect, useState } from 'react';
import type { SettingsView } from '../../src/contract/settings-calls';
import type { Language } from '../../src/domain/language';
import type { ProjectSettings } from '../../src/domain/settings/settings';
import { callSettings } from '../call-function';
import { Callout } from '../shared/callout';
import { type Change, changed } from '../shared/change';
import type { Editing } from './editing';
import { MessageTexts } from './message-texts';
import { Preview } from './preview';
import { RulesSection } from './rules-section';
import { SaveBar } from './save-bar';
import { ClientsSection, LanguageSection, ProcedureSection, SubtasksSection } from './sections';
import { BackingSection, ClosingSection, ConfirmersSection, ExceptionsSection, RetireSection } from './sections-more';
import { differing, onTop } from './settings-draft';
import { FormProvider } from './settings-form';
import { useSettingsWords } from './settings-words';
import { ShowPanel } from './show-panel';
import { Transfer } from './transfer';
import { UseInProject } from './use-in-project';

/** The form: what is chosen is shown at once beside it, and kept until it is saved. */
export function Editor({ opened, language }: { opened: SettingsView; language: Language }) {
  const words = useSettingsWords();
  const [editing, setEditing] = useState<Editing>({
    base: opened,
    draft: opened.settings,
    findings: opened.findings,
  });
  const [busy, setBusy] = useState(false);
  const [round, setRound] = useState(0);
  const { base, draft, findings, error } = editing;
  const isChanged = differing(draft, base.settings).length > 0;
  useWarnBeforeLeaving(isChanged);

  const put = (next: Partial<Editing>) => setEditing({ ...editing, ...next });
  /** Another draft in the place of this one: fields that hold what was typed begin anew. */
  const replace = (next: Editing) => {
    setEditing(next);
    setRound(round + 1);
  };
  /** Without what an earlier try said. */
  const quietly = ({ error: _, note: __, ...rest }: Editing) => rest;
  const change = (part: Change<ProjectSettings>) =>
    setEditing((now) => ({ ...quietly(now), draft: changed(now.draft, part) }));

  async function save() {
    setBusy(true);
    const answer = await callSettings('saveSettings', { settings: draft, version: base.version });
    setBusy(false);
    if (!answer.ok) return put({ error: answer.error });
    const { settings, findings: found } = answer.value;
    setEditing({ base: answer.value, draft: settings, findings: found, note: words.save.saved });
  }

  /** What the other person saved: instead of one's own changes, or below them. */
  async function takeTheirs(keepMine: boolean) {
    setBusy(true);
    const answer = await callSettings('openSettings', {});
    setBusy(false);
    if (!answer.ok) return put({ error: answer.error });
    const { settings: theirs, findings: found } = answer.value;
    const next = { base: answer.value, findings: found };
    if (keepMine) {
      replace({ ...next, draft: onTop(draft, base.settings, theirs), note: words.save.onTop });
    } else replace({ ...next, draft: theirs });
  }

  const faults = error?.code === 'settingsInvalid' ? error.faults : [];
  return (
    <FormProvider value={{ settings: draft, change, faults, projectKey: base.project.key }}>
      <UseInProject opened={base.use} />
      <p className="subtle">{words.intro}</p>
      {findings.length > 0 && (
        <Callout tone="warning" title={<h2>{words.toMend(findings.length)}</h2>}>
          <ul className="plain">
            {findings.map((finding) => (
              <li key={JSON.stringify(finding)}>{words.finding(finding)}</li>
            ))}
          </ul>
        </Callout>
      )}
      <div className="settings">
        {/* Frozen while it is saved: what is typed then would be lost with what comes back. */}
        <fieldset className="frozen settings-form" disabled={busy} key={round}>
          <ClientsSection choices={base.choices} />
          <SubtasksSection choices={base.choices} />
          <RulesSection />
          <ProcedureSection />
          <LanguageSection />
          <ConfirmersSection choices={base.choices} />
          <ClosingSection choices={base.choices} />
          <RetireSection />
          <ExceptionsSection />
          <BackingSection />
          <MessageTexts language={language} />
          <ShowPanel administersJira={base.administersJira} />
          <Transfer
            onImport={(settings, found, note) => replace({ base, draft: settings, findings: found, note })}
            onFault={() => setEditing(quietly(editing))}
          />
        </fieldset>
        <Preview />
      </div>
      <SaveBar
        editing={editing}
        isChanged={isChanged}
        busy={busy}
        onSave={() => void save()}
        onDiscard={() => replace({ base, draft: base.settings, findings: base.findings })}
        onTheirs={(keepMine) => void takeTheirs(keepMine)}
      />
    </FormProvider>
  );
}

/** The browser asks before unsaved changes are lost. */
function useWarnBeforeLeaving(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isChanged]);
}
