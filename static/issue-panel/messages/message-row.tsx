import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { Language } from '../../../src/domain/language';
import type { Message } from '../../../src/domain/messages/messages';
import type { MessageSentences } from '../../../src/locales/page-words';
import { Callout } from '../../shared/callout';
import { IconButton } from '../../shared/icon-button';
import { Icon } from '../../shared/icons';
import { Lozenge } from '../../shared/lozenge';
import { usePanel } from '../panel-state';
import { copyText } from './copy';
import { MarkSent } from './mark-sent';
import styles from './messages.module.css';

/** One message: copied with one press, read on demand; once copied, what sending it makes true can be recorded. */
export function MessageRow(props: {
  message: Message;
  /** With its name: "Asunto: …". */
  subject: string;
  body: string;
  /** Whose words these are, where they are not the app's. */
  note?: string;
  /** The language of subject and body. */
  language: Language;
  words: MessageSentences;
  isCopied: boolean;
  onCopied(): void;
  onRecorded(): void;
}) {
  const { message, subject, body, words } = props;
  const { view, say } = usePanel();
  const [isOpen, open] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const id = useId();
  const title = words.title(message.content);

  const copy = async (text: string) => {
    const isDone = await copyText(text);
    setFailed(!isDone);
    // What could not be copied can be selected.
    if (!isDone) return open(true);
    props.onCopied();
    say(words.copied);
  };
  return (
    <li>
      <div className={styles.row}>
        <div className={styles.title}>
          {title}
          <Lozenge>{words.to(message.to)}</Lozenge>
          {props.note && <span className="subtle small"> {props.note}</span>}
        </div>
        {props.isCopied && (
          <span className={`${styles.copied} small`} aria-hidden="true">
            <Icon name="check" />
            {words.copied}
          </span>
        )}
        <Button
          spacing="compact"
          aria-label={`${words.copy}: ${title}`}
          onClick={() => void copy(`${subject}\n\n${body}`)}
        >
          {words.copy}
        </Button>
        <IconButton
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={`${isOpen ? words.hide : words.show}: ${title}`}
          title={isOpen ? words.hide : words.show}
          onClick={() => open(!isOpen)}
        >
          <Icon name="down" isTurned={isOpen} />
        </IconButton>
      </div>
      {hasFailed && (
        <div className={styles.failed}>
          <Callout tone="error">{words.notCopied}</Callout>
        </div>
      )}
      {props.isCopied && message.records && view.canEdit && (
        <MarkSent kind={message.records} words={words} onRecorded={props.onRecorded} />
      )}
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <div className={styles.message}>
            <div lang={props.language}>
              <p className={styles.subject}>{subject}</p>
              <p className={styles.body}>{body}</p>
            </div>
            <div>
              <Button
                appearance="subtle"
                spacing="compact"
                aria-label={`${words.copyBody}: ${title}`}
                onClick={() => void copy(body)}
              >
                {words.copyBody}
              </Button>
            </div>
          </div>
        )}
      </div>
    </li>
  );
}
