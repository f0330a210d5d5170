import { useState } from 'react';
import type { SettingsError } from '../../src/contract/errors';
import type { SettingsView } from '../../src/contract/settings-calls';
import { callSettings } from '../call-function';
import { Callout } from '../shared/callout';
import { CheckField } from '../shared/fields';
import { useSettingsWords } from './settings-words';

/** The switch that shows the panel and the portfolio in this project. It takes effect at once, without *Guardar*. */
export function UseInProject({ opened }: { opened: SettingsView['use'] }) {
  const { use: words, error: sentence } = useSettingsWords();
  const [use, setUse] = useState(opened);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<SettingsError>();

  async function change(isUsed: boolean) {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    const answer = await callSettings('switchUse', { use: isUsed });
    setBusy(false);
    if (answer.ok) setUse(answer.value.use);
    else setError(answer.error);
  }

  return (
    <>
      <CheckField label={words.label} checked={use === 'on'} onChange={(isUsed) => void change(isUsed)} />
      <p className="subtle small">{words.hint}</p>
      {use === 'off' && <Callout tone="info">{words.off}</Callout>}
      {use === 'lost' && <Callout tone="warning">{words.lost}</Callout>}
      {error && <Callout tone="error">{sentence(error)}</Callout>}
    </>
  );
}
