import { useState } from 'react';
import type { Finding, SettingsError } from '../../src/contract/errors';
import type { SettingsView } from '../../src/contract/settings-calls';
import type { ProjectSettings } from '../../src/domain/settings/settings';
import { callSettings } from '../call-function';
import { type Change, changed } from '../shared/change';
import { useWarnBeforeLeaving } from '../shared/use-warn-before-leaving';
import { changesIn, onTop } from './settings-draft';
import { useSettingsWords } from './settings-words';

export interface Editing {
  /** As last read from the server. */
  base: SettingsView;
  draft: ProjectSettings;
  findings: Finding[];
  error?: SettingsError;
  note?: string;
}

/** The settings while they are edited: what changed, and what can be done with it. */
export function useEditing(opened: SettingsView) {
  const { save: words } = useSettingsWords();
  const [editing, setEditing] = useState<Editing>({
    base: opened,
    draft: opened.settings,
    findings: opened.findings,
  });
  const [busy, setBusy] = useState(false);
  const [round, setRound] = useState(0);
  const { base, draft } = editing;
  const changes = changesIn(draft, base.settings);
  useWarnBeforeLeaving(changes.length > 0);

  /** Another draft in the place of this one: fields that hold what was typed begin anew. */
  const replace = (next: Editing) => {
    setEditing(next);
    setRound(round + 1);
  };
  /** Without what an earlier try said. */
  const quietly = ({ error: _, note: __, ...rest }: Editing) => rest;
  const refuse = (error: SettingsError) => setEditing({ ...quietly(editing), error });

  async function save() {
    setBusy(true);
    const answer = await callSettings('saveSettings', { settings: draft, version: base.version });
    setBusy(false);
    if (!answer.ok) return refuse(answer.error);
    const { settings, findings } = answer.value;
    setEditing({ base: answer.value, draft: settings, findings, note: words.saved });
  }

  /** What the other person saved: instead of one's own changes, or below them. */
  async function takeTheirs(keepMine: boolean) {
    setBusy(true);
    const answer = await callSettings('openSettings', {});
    setBusy(false);
    if (!answer.ok) return refuse(answer.error);
    const { settings: theirs, findings } = answer.value;
    const next = { base: answer.value, findings };
    if (keepMine) replace({ ...next, draft: onTop(draft, base.settings, theirs), note: words.onTop });
    else replace({ ...next, draft: theirs });
  }

  return {
    editing,
    changes,
    busy,
    /** Grows when the draft was replaced. */
    round,
    change: (part: Change<ProjectSettings>) =>
      setEditing((now) => ({ ...quietly(now), draft: changed(now.draft, part) })),
    quieten: () => setEditing(quietly(editing)),
    load: (settings: ProjectSettings, findings: Finding[], note: string) =>
      replace({ base, draft: settings, findings, note }),
    discard: () => replace({ base, draft: base.settings, findings: base.findings }),
    save,
    takeTheirs,
  };
}
