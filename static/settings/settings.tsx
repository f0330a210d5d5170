import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Answer } from '../../src/contract/answer';
import type { SettingsError } from '../../src/contract/errors';
import type { SettingsView } from '../../src/contract/settings-calls';
import type { Language } from '../../src/domain/language';
import { callSettings } from '../call-function';
import { Callout } from '../shared/callout';
import { useOpened } from '../shared/use-opened';
import { Editor } from './editor';
import type { SectionMarks, ShownSection } from './section-nav';
import { useSettingsWords } from './settings-words';

/** The settings from opening on: waiting, an error with a way to try again, or the form. */
export function Settings({
  opened,
  language,
  ...nav
}: {
  opened: Promise<Answer<SettingsView, SettingsError>>;
  language: Language;
  shown: ShownSection;
  onShow(section: ShownSection): void;
  onMark(marks: SectionMarks): void;
}) {
  const words = useSettingsWords();
  const { answer, ask } = useOpened(opened);
  const [round, setRound] = useState(0);
  if (!answer) return <p role="status">{words.loading}</p>;
  if (!answer.ok) {
    return (
      <Callout
        tone="error"
        actions={
          <Button
            onClick={() => {
              setRound(round + 1);
              ask(callSettings('openSettings', {}));
            }}
          >
            {words.retry}
          </Button>
        }
      >
        {words.error(answer.error)}
      </Callout>
    );
  }
  return <Editor key={round} opened={answer.value} language={language} {...nav} />;
}
