import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { initialsOf } from '../../shared/avatar';
import { Icon, type IconName } from '../../shared/icons';
import { Unbroken } from '../../shared/unbroken';
import { useWords } from '../panel-words';
import styles from './now.module.css';

/** Whose turn it is: ours, another's, nobody's any more; or a day that passed without a word. */
export type Turn = 'ours' | 'theirs' | 'late' | 'done' | 'ended';

const icons: Record<Turn, IconName> = {
  ours: 'person',
  theirs: 'clock',
  late: 'warning',
  done: 'check',
  ended: 'dash',
};

/** One card at the top of the panel: what there is to know, and what there is to do. */
export function Card(props: {
  turn: Turn;
  /** Who has it, where that is known: shown by their initials. */
  person?: string | undefined;
  /** Phase, progress, since when. */
  about: readonly string[];
  title: string;
  children?: ReactNode;
}) {
  const { panel } = useWords();
  const { turn, person } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => keepFocus(title.current), []);
  return (
    <section className={`${styles.card} ${styles[turn]}`} aria-labelledby="now-title">
      <header className={styles.band}>
        <span className={styles.badge} aria-hidden="true">
          {person ? initialsOf(person) : <Icon name={icons[turn]} />}
        </span>
        <div className={styles.lines}>
          <p className={styles.about}>{[panel.now.label, ...props.about].join(' · ')}</p>
          {/* Focus comes here when the button that had it is gone. */}
          <h1 id="now-title" ref={title} tabIndex={-1}>
            <Unbroken text={props.title} />
          </h1>
        </div>
      </header>
      {props.children && <div className={styles.body}>{props.children}</div>}
    </section>
  );
}

/** Whether the first line of the card that is taking its leave has the focus. */
let isLeft = false;

/** Where somebody else's change brings another card, the first line of that has the focus which the one before had. */
function keepFocus(title: HTMLElement | null): () => void {
  if (isLeft) title?.focus();
  isLeft = false;
  return () => {
    isLeft = title !== null && document.activeElement === title;
  };
}
