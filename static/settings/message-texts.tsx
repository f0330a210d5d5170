import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { LANGUAGES, type Language } from '../../src/domain/language';
import { MESSAGE_IDS, type MessageId, type MessageText } from '../../src/domain/messages/message-id';
import { messageFaults, PLACEHOLDERS } from '../../src/domain/messages/message-placeholders';
import { asTemplate, EXAMPLES } from '../../src/domain/messages/message-template';
import { loadWords } from '../../src/locales/load-words';
import { SelectField, TextField } from '../shared/fields';
import { Lozenge } from '../shared/lozenge';
import { TextArea } from './inputs';
import styles from './settings.module.css';
import { withPart } from './settings-draft';
import { GroupFault, useFault, useForm } from './settings-form';
import { useSettingsWords } from './settings-words';

/** The words of the messages that staff copy, one by one; what is empty keeps the app's. */
export function MessageTextsField() {
  const { messageTexts, language: names } = useSettingsWords();
  const [of, setOf] = useState<Language>(useForm().language);
  return (
    <>
      <SelectField
        label={messageTexts.language}
        value={of}
        options={LANGUAGES.map((value) => ({ value, label: names.languages[value] }))}
        onChange={setOf}
      />
      <div>
        {MESSAGE_IDS.map((id) => (
          <Message key={`${id}${of}`} id={id} language={of} />
        ))}
      </div>
      <GroupFault at="messages" exactly />
    </>
  );
}

function Message({ id, language }: { id: MessageId; language: Language }) {
  const { messageTexts, fault } = useSettingsWords();
  const { settings, change } = useForm();
  const own = settings.messages[id]?.[language] ?? {};
  /** The app's own text, with placeholders where the data stands. */
  const startFromApp = async () => {
    const words = await loadWords('messages', language);
    const example = EXAMPLES[id];
    const { cliente: _, ...pieces } = words.pieces(example, undefined);
    put({
      subject: asTemplate(words.subject(example, '{cliente}'), pieces),
      body: asTemplate(words.body(example, '{cliente}'), pieces),
    });
  };
  const put = (part: MessageText | Record<string, undefined>) => {
    const ofId = withPart({ ...settings.messages[id] }, language, { ...own, ...part });
    change({ messages: withPart({ ...settings.messages }, id, ofId) });
  };
  const at = `messages.${id}.${language}`;
  const refused = { subject: useFault(`${at}.subject`), body: useFault(`${at}.body`) };
  /** What is wrong with what is being written, before it is saved; else what saving refused. */
  const wrongIn = (part: 'subject' | 'body') => {
    const faults = own[part] ? messageFaults(id, { [part]: own[part] }) : [];
    return faults.length > 0 ? faults.map((each) => fault({ ...each, path: '' })).join(' ') : refused[part];
  };
  return (
    <details className={styles.step}>
      <summary>
        {messageTexts.messages[id]}
        {(own.subject || own.body) && <Lozenge>{messageTexts.own}</Lozenge>}
      </summary>
      <p className="subtle small">{messageTexts.canUse(PLACEHOLDERS[id])}</p>
      {!own.subject && !own.body && (
        <div>
          <Button spacing="compact" onClick={() => void startFromApp()}>
            {messageTexts.start}
          </Button>
        </div>
      )}
      <TextField
        label={messageTexts.subject}
        error={wrongIn('subject')}
        value={own.subject ?? ''}
        onChange={(subject) => put(subject === '' ? { subject: undefined } : { subject })}
      />
      <TextArea
        label={messageTexts.body}
        error={wrongIn('body')}
        rows={8}
        value={own.body ?? ''}
        onChange={(body) => put(body === '' ? { body: undefined } : { body })}
      />
      <GroupFault at={at} exactly />
    </details>
  );
}
