import { useEffect, useState } from 'react';
import type { Language } from '../../src/domain/language';
import { loadWords } from '../../src/locales/load-words';
import type { GateSettingsWords } from '../../src/locales/page-words';
import { callGateSettings } from '../call-function';
import { GateSettingsWordsProvider } from '../gate-settings/gate-settings-words';
import { Gates } from '../gate-settings/gates';

/** The gates of the project's workflows, loaded when somebody looks. */
export default function GatesTab({ language }: { language: Language }) {
  const [opened] = useState(() => callGateSettings('openGates', {}));
  const [words, setWords] = useState<GateSettingsWords>();
  useEffect(() => {
    void loadWords('gateSettings', language).then(setWords);
  }, [language]);
  if (!words) return null;
  return (
    <GateSettingsWordsProvider value={words}>
      <Gates opened={opened} />
    </GateSettingsWordsProvider>
  );
}
