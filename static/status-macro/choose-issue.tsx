import Textfield from '@atlaskit/textfield';
import { type ChangeEvent, useEffect, useState } from 'react';
import type { MacroError } from '../../src/contract/errors';
import type { ClientRow } from '../../src/domain/lists/client-row';
import type { Result } from '../../src/domain/result';
import fields from '../shared/fields.module.css';
import styles from './macro.module.css';
import { useMacroAround } from './macro-around';
import { findClientsFor } from './read-macro';
import { useSettled } from './settled';

/** Finds a client by what somebody types, and offers what was found as a list to choose from. */
export function ChooseIssue(props: {
  chosen: { id: string; key: string } | undefined;
  onChoose(row: ClientRow): void;
}) {
  const { lists } = useMacroAround().words;
  const [text, setText] = useState('');
  const found = useFound(useSettled(text));
  return (
    <div className={fields.field}>
      <label htmlFor="macro-find">{lists.config.find}</label>
      <Textfield
        id="macro-find"
        isCompact
        autoComplete="off"
        autoFocus
        placeholder={lists.config.findPlaceholder}
        value={text}
        onChange={(event: ChangeEvent<HTMLInputElement>) => setText(event.target.value)}
      />
      <Found found={found} chosen={props.chosen} onChoose={props.onChoose} />
    </div>
  );
}

/** What the last search found; undefined while it is under way. An answer that was overtaken is dropped. */
function useFound(text: string): Result<ClientRow[], MacroError> | undefined {
  const [found, setFound] = useState<Result<ClientRow[], MacroError>>();
  useEffect(() => {
    let isCurrent = true;
    setFound(undefined);
    void findClientsFor(text).then((answer) => isCurrent && setFound(answer));
    return () => {
      isCurrent = false;
    };
  }, [text]);
  return found;
}

function Found(props: {
  found: Result<ClientRow[], MacroError> | undefined;
  chosen: { id: string; key: string } | undefined;
  onChoose(row: ClientRow): void;
}) {
  const { lists } = useMacroAround().words;
  const { found, chosen } = props;
  if (!found) {
    return (
      <p className={`subtle small ${styles.foundNote}`} role="status">
        {lists.config.finding}
      </p>
    );
  }
  if (!found.ok) {
    return (
      <p className={`small ${styles.foundNote}`} role="alert">
        {lists.face(found.error).title}
      </p>
    );
  }
  if (found.value.length === 0) {
    return (
      <p className={`subtle small ${styles.foundNote}`} role="status">
        {lists.config.foundNone}
      </p>
    );
  }
  return (
    <fieldset className={styles.found}>
      <legend className="visually-hidden">{lists.config.found(found.value.length)}</legend>
      {found.value.map((row) => (
        <label key={row.id} className={fields.option}>
          <input type="radio" name="macro-issue" checked={row.id === chosen?.id} onChange={() => props.onChoose(row)} />
          <span>
            {row.client} <span className="subtle small">{row.key}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
