import Textfield from '@atlaskit/textfield';
import { type ChangeEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useSaid } from '../shared/said';
import styles from './combobox.module.css';
import { useSettingsWords } from './settings-words';

export interface Found {
  id: string;
  name: string;
}

/** Waits until nothing was typed for this long, in milliseconds. */
const PAUSE = 300;

/**
 * Searches while one types and offers what was found, as ARIA's pattern for a combobox with a list says (W3C, "Combobox
 * Pattern"): arrows move through the list, Enter chooses, Escape closes; the focus stays in the field.
 *
 * @param props.find what there is for a text; undefined where it could not be asked
 * @param props.onLeave Escape was pressed with nothing to close
 */
export function Combobox(props: {
  label: string;
  none: string;
  error?: string | undefined;
  find(text: string): Promise<Found[] | undefined>;
  onChoose(found: Found): void;
  onLeave?(): void;
  /** Whether the field takes the focus at once: it was opened by a button. */
  takesFocus?: boolean;
}) {
  const { person } = useSettingsWords();
  const [text, setText] = useState('');
  const { found, isOpen, close, open } = useSearch(text.trim(), props.find);
  const [active, activate] = useState<number>();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { tied, below } = useSaid({ error: props.error });
  const list = isOpen && Array.isArray(found) ? found : [];
  const current = active === undefined ? undefined : list[active];

  const { takesFocus } = props;
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);

  const choose = (each: Found) => {
    close();
    activate(undefined);
    props.onChoose(each);
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => (list.length === 0 ? open() : activate(((active ?? -1) + 1) % list.length)),
    ArrowUp: () => list.length > 0 && activate(((active ?? list.length) - 1 + list.length) % list.length),
    Enter: () => current && choose(current),
    Escape: () => {
      if (list.length === 0) return props.onLeave?.();
      close();
      activate(undefined);
    },
  };
  const press = (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <div className={styles.search}>
      <label htmlFor={id} className="visually-hidden">
        {props.label}
      </label>
      <Textfield
        ref={input}
        id={id}
        isCompact
        autoComplete="off"
        placeholder={person.search}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={list.length > 0}
        aria-controls={`${id}list`}
        {...(current && { 'aria-activedescendant': `${id}${current.id}` })}
        value={text}
        isInvalid={props.error !== undefined}
        {...tied}
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          setText(event.target.value);
          activate(undefined);
        }}
        onKeyDown={press}
      />
      {below}
      <div role="status" className="small subtle">
        {saidOf(found, isOpen, { ...person, none: props.none })}
      </div>
      <div
        id={`${id}list`}
        role="listbox"
        tabIndex={-1}
        aria-label={person.found}
        className={styles.found}
        hidden={list.length === 0}
      >
        {list.map((each, index) => (
          <div
            key={each.id}
            id={`${id}${each.id}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            onPointerMove={() => activate(index)}
            // The field keeps the focus.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(each)}
            onKeyDown={press}
          >
            {each.name}
          </div>
        ))}
      </div>
    </div>
  );
}

interface Search {
  searching: string;
  failed: string;
  none: string;
  count(count: number): string;
}

function saidOf(found: Found[] | 'failed' | undefined, isOpen: boolean, words: Search): string {
  if (!isOpen) return '';
  if (found === undefined) return words.searching;
  if (found === 'failed') return words.failed;
  return found.length === 0 ? words.none : words.count(found.length);
}

/** What was found for a text, once typing paused: undefined while it is looked for. */
function useSearch(wanted: string, find: (text: string) => Promise<Found[] | undefined>) {
  const [found, setFound] = useState<Found[] | 'failed'>();
  const [isOpen, setOpen] = useState(true);
  const latest = useRef(find);
  latest.current = find;
  useEffect(() => {
    let isCurrent = true;
    setFound(undefined);
    setOpen(true);
    const timer = setTimeout(() => {
      void latest.current(wanted).then((given) => isCurrent && setFound(given ?? 'failed'));
    }, PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [wanted]);
  return { found, isOpen, close: () => setOpen(false), open: () => setOpen(true) };
}
