import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import { messageAbout } from '../../../src/domain/messages/message-about';
import { type Message, messages } from '../../../src/domain/messages/messages';
import type { Missing } from '../../../src/domain/procedure/missing';
import { Callout } from '../../shared/callout';
import { useLaterWords } from '../../shared/use-later-words';
import { ErrorCallout } from '../error-callout';
import { focusFirstLine } from '../focus';
import { composed } from '../messages/compose';
import { copyText } from '../messages/copy';
import { usePanel } from '../panel-state';
import { useWords } from '../panel-words';
import { useRecording } from '../record/use-recording';
import styles from './now.module.css';

/**
 * Copies the message that asks for what is next, or that does it. Of one that does it, the button that records it as
 * sent today takes the first place once it is copied: copying is not sending.
 */
export default function CardMessage(props: { about: Missing; isFirst?: true; isCopied: boolean; onCopied(): void }) {
  const { panel, language } = useWords();
  const { view, say } = usePanel();
  const [failed, setFailed] = useState<string>();
  const facts = view.onboarding?.facts;
  const written = view.onboarding?.settings.language ?? language;
  const [around, texts] = [useLaterWords('messages', language), useLaterWords('messages', written)];
  const next = useRef<HTMLSpanElement>(null);
  const recording = useRecording(focusFirstLine);
  const message = view.onboarding && messages(view.onboarding, view.today).find((each) => isAbout(each, props.about));
  if (!facts || !message || !around || !texts) return <span className={styles.pending} />;

  const { subject, body } = composed(message, texts, { view, language: written });
  const text = `${texts.subjectLabel}: ${subject}\n\n${body}`;
  const copy = async () => {
    const isDone = await copyText(text);
    setFailed(isDone ? undefined : text);
    if (!isDone) return;
    props.onCopied();
    say(panel.now.copiedOnly);
    setTimeout(() => next.current?.querySelector('button')?.focus());
  };
  const kind = props.isFirst && view.canEdit ? message.records : undefined;
  const record = () => kind && recording.record({ kind, on: view.today }, facts);
  const isRecordable = kind !== undefined && props.isCopied;
  return (
    <>
      {isRecordable && (
        <span ref={next}>
          <Button appearance="primary" isLoading={recording.busy} onClick={record}>
            {around.mark[kind].button}
          </Button>
        </span>
      )}
      <Button
        appearance={props.isFirst && !isRecordable ? 'primary' : 'default'}
        aria-label={`${panel.now.copy}: ${around.title(message.content)}`}
        onClick={() => void copy()}
      >
        {props.isCopied ? around.copied : panel.now.copy}
      </Button>
      {isRecordable && <p className="subtle small">{panel.now.copied}</p>}
      {failed !== undefined && (
        <Callout tone="error" title={around.notCopied}>
          <div className={styles.message}>{failed}</div>
        </Callout>
      )}
      <ErrorCallout error={recording.error} onRetry={record} />
    </>
  );
}

const isAbout = ({ content }: Message, item: Missing) =>
  content.id === messageAbout(item) && (!('module' in content) || ('module' in item && content.module === item.module));
