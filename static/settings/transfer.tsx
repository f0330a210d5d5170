import Button from '@atlaskit/button/new';
import { type ChangeEvent, useRef, useState } from 'react';
import type { Finding, SettingsError } from '../../src/contract/errors';
import type { ProjectSettings } from '../../src/domain/settings/settings';
import { callSettings } from '../call-function';
import { Callout } from '../shared/callout';
import { download } from '../shared/download';
import { Fields } from '../shared/fields';
import { Working } from '../shared/working';
import { differing } from './settings-draft';
import { useForm } from './settings-form';
import { useSettingsWords } from './settings-words';

/** Far above any settings that can be saved, in bytes. */
const MOST = 200_000;

/** Settings as a file, out and in. What comes in is checked by the server, and saved like any other change. */
export function Transfer(props: {
  onImport(settings: ProjectSettings, findings: Finding[], note: string): void;
  onFault(): void;
}) {
  const { transfer, error: sentence, place, fault } = useSettingsWords();
  const { settings } = useForm();
  const file = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<SettingsError | 'notJson' | 'tooBig'>();
  const [checked, check] = useState<string>();
  const [said, say] = useState('');

  async function read(event: ChangeEvent<HTMLInputElement>) {
    const chosen = event.target.files?.[0];
    event.target.value = '';
    if (!chosen) return;
    setError(undefined);
    say('');
    if (chosen.size > MOST) return refuse('tooBig');
    const parsed = parse(await chosen.text());
    if (parsed === undefined) return refuse('notJson');
    check(chosen.name);
    const answer = await callSettings('checkSettings', { settings: parsed });
    check(undefined);
    if (!answer.ok) return refuse(answer.error);
    const sections = [...new Set(differing(answer.value.settings, settings).map((key) => place(key)))];
    const note = sections.length > 0 ? transfer.loaded(sections.join(', ')) : transfer.same;
    props.onImport(answer.value.settings, answer.value.findings, note);
  }
  function refuse(why: SettingsError | 'notJson' | 'tooBig') {
    setError(why);
    props.onFault();
  }

  return (
    <>
      <Fields>
        <Button
          onClick={() => {
            download(transfer.file, JSON.stringify(settings, null, 2), 'application/json');
            say(transfer.exported(transfer.file));
          }}
        >
          {transfer.export}
        </Button>
        <Button isDisabled={checked !== undefined} onClick={() => file.current?.click()}>
          {transfer.import}
        </Button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          className="visually-hidden"
          aria-label={transfer.import}
          tabIndex={-1}
          onChange={(event) => void read(event)}
        />
      </Fields>
      <Working on={checked !== undefined && transfer.checking(checked)} />
      <p role="status" className="subtle small">
        {said}
      </p>
      {typeof error === 'string' && <Callout tone="error">{transfer[error]}</Callout>}
      {typeof error === 'object' && error.code !== 'settingsInvalid' && (
        <Callout tone="error">{sentence(error)}</Callout>
      )}
      {typeof error === 'object' && error.code === 'settingsInvalid' && (
        <Callout tone="error" title={transfer.faults(error.faults.length)}>
          <ul className="plain">
            {error.faults.map((each) => (
              <li key={`${each.path}${each.code}${each.detail ?? ''}`}>
                <code className="small">{each.path || '{}'}</code> · {place(each.path)}: {fault(each)}
              </li>
            ))}
          </ul>
        </Callout>
      )}
    </>
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
