import Button from '@atlaskit/button/new';
import { type FormEvent, useId, useState } from 'react';
import { findByKeys } from '../../../src/application/clients/find-by-keys';
import type { JiraError } from '../../../src/contract/errors';
import type { ClientRow } from '../../../src/domain/lists/client-row';
import { readSheet, type SheetRefusal } from '../../../src/domain/lists/start-sheet';
import { sheetWords } from '../../../src/locales/sheet-words';
import { askJira } from '../../jira-from-page';
import { Callout } from '../../shared/callout';
import { keysOf, rowsOfSheet } from './many-draft';
import type { ManyRow } from './many-row';
import { useManyWords } from './many-words';
import styles from './start-many.module.css';

/** Takes rows out of a spreadsheet, in the place of those in the table. */
export function Paste(props: {
  projectKey: string;
  /** Clients that were read already: only the others are asked for. */
  known: readonly ClientRow[];
  onRead(rows: ManyRow[]): void;
}) {
  const { many } = useManyWords();
  const id = useId();
  const [text, setText] = useState('');
  const [refusal, refuse] = useState<SheetRefusal | JiraError>();
  const [unused, setUnused] = useState<string[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [isOpen, open] = useState(false);
  const read = async (event: FormEvent) => {
    event.preventDefault();
    refuse(undefined);
    setUnused([]);
    const sheet = readSheet(text, sheetWords);
    if (!sheet.ok) return refuse(sheet.error);
    setBusy(true);
    const found = await findByKeys(askJira, keysOf(sheet.value), props.known);
    setBusy(false);
    if (!found.ok) return refuse(found.error);
    setText('');
    open(false);
    setUnused(sheet.value.unused);
    props.onRead(rowsOfSheet(sheet.value, found.value, props.projectKey));
  };
  return (
    <>
      <details className={styles.paste} open={isOpen} onToggle={({ currentTarget }) => open(currentTarget.open)}>
        <summary>{many.paste.title}</summary>
        <form onSubmit={(event) => void read(event)}>
          <label htmlFor={id} className="subtle small">
            {many.paste.how}
          </label>
          <textarea id={id} rows={6} value={text} spellCheck={false} onChange={({ target }) => setText(target.value)} />
          {refusal && <Callout tone="error">{many.sheetRefusal(refusal)}</Callout>}
          <div>
            <Button type="submit" isLoading={isBusy} isDisabled={text.trim() === ''}>
              {many.paste.read}
            </Button>
          </div>
        </form>
      </details>
      {unused.length > 0 && <Callout tone="info">{many.paste.unused(unused)}</Callout>}
    </>
  );
}
