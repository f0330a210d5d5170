import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { LANGUAGES, type Language } from '../../src/domain/language';
import { MESSAGE_IDS, type MessageId, type MessageText } from '../../src/domain/messages/message-id';
import { messageFaults, PLACEHOLDERS } from '../../src/domain/messages/message-placeholders';
import { asTemplate, EXAMPLES } from '../../src/domain/messages/message-text';
import { loadWords } from '../../src/locales/load-words';
import { SelectField, TextField } from '../shared/fields';
import { Section } from './section';
import { withPart } from './settings-draft';
import { TextArea } from './settings-fields';
import { Faults, useForm } from './settings-form';
import { useSettingsWords } from './settings-words';

/** The words of the messages that staff copy, one by one; what is empty keeps the app's. */
export function MessageTexts({ language }: { language: Language }) {
  const { messageTexts, language: names } = useSettingsWords();
  const [of, setOf] = useState<Language>(language);
  return (
    <Section title={messageTexts.title} hint={messageTexts.hint}>
      <details>
        <summary>{messageTexts.title}</summary>
        <SelectField
          label={messageTexts.language}
          value={of}
          options={LANGUAGES.map((value) => ({ value, label: names.languages[value] }))}
          onChange={setOf}
        />
        {MESSAGE_IDS.map((id) => (
          <Message key={`${id}${of}`} id={id} language={of} />
        ))}
      </details>
      <Faults at="messages" />
    </Section>
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
  return (
    <details className="step-rule">
      <summary>
        {messageTexts.messages[id]}
        {(own.subject || own.body) && <span className="lozenge">{messageTexts.own}</span>}
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
        value={own.subject ?? ''}
        onChange={(subject) => put(subject === '' ? { subject: undefined } : { subject })}
      />
      <TextArea
        label={messageTexts.body}
        rows={8}
        value={own.body ?? ''}
        onChange={(body) => put(body === '' ? { body: undefined } : { body })}
      />
      {messageFaults(id, own).map((each) => (
        <p key={`${each.code}${each.detail ?? ''}`} className="fault small" role="alert">
          {fault({ ...each, path: '' })}
        </p>
      ))}
    </details>
  );
}
