import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import styles from './tab-list.module.css';

export interface Tab<Name extends string> {
  name: Name;
  label: string;
  /** Drawn when it is first chosen, and kept from then on. */
  content: ReactNode;
}

/**
 * Sections of which one is in sight (WAI-ARIA, "Tabs"): arrows, Home and End choose. The chosen one is told by a line and
 * by weight, too.
 *
 * @param beside what stands at the end of the row of tabs
 * @param below what stands between the row and the sections
 * @param chosen the section in sight, where the page keeps it; `onChoose` is told of another
 */
export function TabList<Name extends string>(props: {
  label: string;
  tabs: readonly [Tab<Name>, ...Tab<Name>[]];
  beside?: ReactNode;
  below?: ReactNode;
  chosen?: Name;
  onChoose?(name: Name): void;
}) {
  const { tabs } = props;
  const [own, show] = useState(tabs[0].name);
  const shown = props.chosen ?? own;
  const [visited, visit] = useState([shown]);
  // The page may have chosen it, without a tab being pressed.
  if (!visited.includes(shown)) visit([...visited, shown]);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const choose = (name: Name) => {
    show(name);
    props.onChoose?.(name);
  };
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ name }) => name === shown);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs.at(to % tabs.length);
    if (!next) return;
    event.preventDefault();
    choose(next.name);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.name}"]`)?.focus();
  };
  return (
    <>
      <div className={styles.bar}>
        <div ref={list} className={styles.tabs} role="tablist" aria-label={props.label}>
          {tabs.map(({ name, label }) => (
            <button
              key={name}
              type="button"
              role="tab"
              data-tab={name}
              id={`${id}-${name}`}
              aria-selected={shown === name}
              aria-controls={`${id}-${name}-panel`}
              tabIndex={shown === name ? 0 : -1}
              onClick={() => choose(name)}
              onKeyDown={move}
            >
              {label}
            </button>
          ))}
        </div>
        {props.beside && <div className={styles.beside}>{props.beside}</div>}
      </div>
      {props.below}
      {tabs.map(({ name, content }) => (
        <div
          key={name}
          role="tabpanel"
          id={`${id}-${name}-panel`}
          aria-labelledby={`${id}-${name}`}
          hidden={shown !== name}
        >
          {visited.includes(name) && content}
        </div>
      ))}
    </>
  );
}
