import Spinner from '@atlaskit/spinner';
import { useRef, useState } from 'react';
import { LANGUAGES, type Language } from '../../../src/domain/language';
import { type Message, messages } from '../../../src/domain/messages/messages';
import type { Onboarding } from '../../../src/domain/record/onboarding';
import { Toggle } from '../../shared/toggle';
import { useLaterWords } from '../../shared/use-later-words';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import lines from '../rows.module.css';
import { composed } from './compose';
import { MessageRow } from './message-row';
import styles from './messages.module.css';

/** The messages to Hauzd and to the client that make sense now, ready to copy; first those whose turn it is. */
export function Messages({ onboarding, language }: { onboarding: Onboarding; language: Language }) {
  const { language: own, panel } = useWords();
  const { view } = usePanel();
  const [chosen, choose] = useState(language);
  const [copied, setCopied] = useState('');
  const container = useRef<HTMLDivElement>(null);
  const around = useLaterWords('messages', own);
  const texts = useLaterWords('messages', chosen);
  if (!around || !texts) return <Spinner size="small" label={panel.loading} />;

  const all = messages(onboarding, view.today);
  if (all.length === 0) return <p className="subtle">{around.none}</p>;
  const groups = [
    { title: around.due, list: all.filter(({ isDue }) => isDue) },
    { title: around.others, list: all.filter(({ isDue }) => !isDue) },
  ].filter(({ list }) => list.length > 0);

  return (
    <div ref={container} tabIndex={-1} className={styles.messages}>
      <Toggle
        label={around.language}
        value={chosen}
        options={LANGUAGES.map((value) => ({ value, label: around.languages[value] }))}
        onChange={(next) => next && choose(next)}
      />
      {groups.map(({ title, list }) => (
        <div key={title}>
          {groups.length > 1 && <h2>{title}</h2>}
          <ul className={lines.rows}>
            {list.map((message) => {
              const { subject, body, from } = composed(message, texts, { view, language: chosen });
              return (
                <MessageRow
                  key={keyOf(message)}
                  message={message}
                  subject={`${texts.subjectLabel}: ${subject}`}
                  body={body}
                  {...(from !== 'app' && { note: around.own[from] })}
                  language={chosen}
                  words={around}
                  isCopied={copied === keyOf(message)}
                  onCopied={() => setCopied(keyOf(message))}
                  // Its row goes elsewhere, and the button with it.
                  onRecorded={() => setTimeout(() => container.current?.focus())}
                />
              );
            })}
          </ul>
        </div>
      ))}
    </div>
  );
}

const keyOf = ({ content }: Message) => `${content.id}:${'module' in content ? content.module : ''}`;
